import type { Block, Part, Said } from "#domain/documents";
import { requireRegion } from "#domain/regions/operations";
import { buildFigure, type FigureModel, type View } from "#figures";
import { readingText } from "#texts";
import { FigureOf } from "../figures/index.ts";
import type { Page } from "../page.ts";
import { Badge } from "./figure.tsx";

/** A block with the picture that it asks for, when somebody has the figures. */
export interface ShownBlock {
  block: Block;
  figure?: FigureModel;
}

/** The blocks of a text, with their pictures; a picture that nobody has figures for is left out. */
export async function shownBlocks(page: Page, blocks: readonly Block[]): Promise<ShownBlock[]> {
  const shown = await Promise.all(
    blocks.map(async (block): Promise<ShownBlock[]> => {
      if (block.kind !== "figure") return [{ block }];
      const region = await requireRegion(page.context, block.region);
      const figure = await buildFigure(page, block.indicator, region, block.view as View);
      return figure ? [{ block, figure }] : [];
    }),
  );
  return shown.flat();
}

/** One block of a text as it stands on a page. */
export function ShownBlockOf({ page, shown: { block, figure } }: { page: Page; shown: ShownBlock }) {
  if (figure)
    return (
      <div lang={page.language}>
        <FigureOf page={page} figure={figure} why="" />
      </div>
    );
  switch (block.kind) {
    case "heading":
      return block.level === 2 ? (
        <h2 class="nl-heading nl-heading--level-2" id={block.id}>
          {block.text}
        </h2>
      ) : (
        <h3 class="nl-heading nl-heading--level-3" id={block.id}>
          {block.text}
        </h3>
      );
    case "text":
      return (
        <p>
          <Parts page={page} parts={block.parts} />
        </p>
      );
    case "list":
      return (
        <ul>
          {block.items.map((parts) => (
            <li>
              <Parts page={page} parts={parts} />
            </li>
          ))}
        </ul>
      );
    case "remark":
      return <p class="remark">{block.text}</p>;
    default:
      return null;
  }
}

export const Parts = ({ page, parts }: { page: Page; parts: readonly Part[] }) => (
  <>
    {parts.map((part) => (
      <PartOf page={page} part={part} />
    ))}
  </>
);

function PartOf({ page, part }: { page: Page; part: Part }) {
  if (typeof part === "string") return <>{part}</>;
  if ("judged" in part) return <SaidOf page={page} said={part} />;
  if ("strong" in part) return <b>{part.strong}</b>;
  const isOutside = /^https?:/i.test(part.href);
  return (
    <a class="nl-link" href={page.href(part.href)} {...(isOutside ? { rel: "external" } : {})}>
      {part.text}
    </a>
  );
}

/** A sentence with figures; one that does not say any more what was written says so. */
function SaidOf({ page, said: { text, mark, before } }: { page: Page; said: Said }) {
  const words = readingText[page.language];
  if (mark === "") return <>{text}</>;
  if (mark === "mended")
    return (
      <>
        {text} <span class="mark">({words.mended(before)})</span>
      </>
    );
  return (
    <>
      <Badge tone="est">{words.withdrawn}</Badge> <span class="mark">{words.withdrawnWhy(before)}</span>
      {text ? ` ${words.now} ${text}` : ""}
    </>
  );
}
