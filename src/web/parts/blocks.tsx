import type { Block, Document, Part, Said } from "#domain/documents";
import { requireRegion } from "#domain/regions/operations";
import { BarChart, buildFigure, type FigureModel, views } from "#figures";
import { publishingTexts, readingText } from "#texts";
import { FigureOf } from "../figures/index.ts";
import type { Page } from "../page.ts";
import { Badge, SourceList } from "./figure.tsx";
import { BigNumber } from "./number.tsx";
import { DataTable } from "./table.tsx";

/** A block with the picture that it asks for, when somebody has the figures. */
export interface ShownBlock {
  block: Block;
  figure?: FigureModel;
  /** Whether the heading above says already what a table is of. */
  titled?: boolean;
}

/** The blocks of a text, with their pictures; a picture that nobody has figures for is left out. */
export async function shownBlocks(page: Page, blocks: readonly Block[]): Promise<ShownBlock[]> {
  const shown = await Promise.all(
    blocks.map(async (block, at): Promise<ShownBlock[]> => {
      if (block.kind === "table") {
        const above = blocks.slice(0, at).findLast(({ kind }) => kind === "heading");
        return [{ block, titled: above?.kind === "heading" && above.text === block.caption }];
      }
      if (block.kind !== "figure") return [{ block }];
      const view = views.find((one) => one === block.view);
      const region = await requireRegion(page.context, block.region);
      const figure = view && (await buildFigure(page, block.indicator, region, view));
      return figure ? [{ block, figure }] : [];
    }),
  );
  return shown.flat();
}

/** The blocks of a document as a page of the site; pictures with all that stands around them everywhere on the site. */
export async function Blocks({ page, blocks }: { page: Page; blocks: readonly Block[] }) {
  return (
    <>
      {(await shownBlocks(page, blocks)).map((shown) => (
        <ShownBlockOf page={page} shown={shown} />
      ))}
    </>
  );
}

/** One block of a text as it stands on a page. */
export function ShownBlockOf({ page, shown: { block, figure, titled = false } }: { page: Page; shown: ShownBlock }) {
  if (figure)
    return (
      <div lang={page.language}>
        <FigureOf page={page} figure={figure} />
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
        <p class="text">
          <Parts page={page} parts={block.parts} />
        </p>
      );
    case "list":
      return (
        <ul class="text" lang={block.language === page.language ? undefined : block.language}>
          {block.items.map((parts) => (
            <li>
              <Parts page={page} parts={parts} />
            </li>
          ))}
        </ul>
      );
    case "numbers":
      return (
        <ul class="brief">
          {block.items.map(({ label, value, said, source, remark }) => (
            <li>
              <h3 class="nl-heading nl-heading--level-3">{label}</h3>
              <BigNumber display={value} />
              <p>{said}</p>
              {remark ? <p class="src">{remark}</p> : null}
              {source ? <p class="src">{source}.</p> : null}
            </li>
          ))}
        </ul>
      );
    case "bars":
      return (
        <figure class="fig">
          <figcaption>{block.finding}</figcaption>
          <BarChart bars={block.bars} />
          <p class="src">{block.source}.</p>
        </figure>
      );
    case "table":
      return (
        <>
          <DataTable caption={block.caption} titled={titled} head={block.head} rows={block.rows} />
          {block.source ? <p class="src">{block.source}.</p> : null}
        </>
      );
    case "remark":
      return <p class="hole">{block.text}</p>;
    default:
      return null;
  }
}

const Parts = ({ page, parts }: { page: Page; parts: readonly Part[] }) => (
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

/** All sources of a document, at its end. */
export function DocumentSources({
  page,
  document: { sources, snapshot },
}: {
  page: Page;
  document: Pick<Document, "sources" | "snapshot">;
}) {
  const t = publishingTexts[page.language];
  if (sources.length === 0) return null;
  return (
    <section class="sources" aria-labelledby="bronnen">
      <h2 class="nl-heading nl-heading--level-2" id="bronnen">
        {t.sources}
      </h2>
      <p class="text">{t.sourcesLead(snapshot)}</p>
      <SourceList page={page} sources={sources} />
    </section>
  );
}
