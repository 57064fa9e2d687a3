import type { Block, Document, Part, Said } from "#domain/documents";
import { requireRegion } from "#domain/regions/operations";
import { BarChart, buildFigure, views } from "#figures";
import { publishingTexts } from "#texts";
import { FigureOf } from "../figures/index.ts";
import type { Page } from "../page.ts";
import { SourceList } from "./figure.tsx";
import { BigNumber } from "./number.tsx";
import { DataTable } from "./table.tsx";

/** The blocks of a document as a page of the site; pictures with all that stands around them everywhere on the site. */
export async function Blocks({ page, blocks }: { page: Page; blocks: readonly Block[] }) {
  const shown = await Promise.all(blocks.map((block, at) => shownBlock(page, block, blocks.slice(0, at))));
  return <>{shown}</>;
}

async function shownBlock(page: Page, block: Block, before: readonly Block[]) {
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
        <ul class="text">
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
    case "figure": {
      const view = views.find((one) => one === block.view);
      const region = await requireRegion(page.context, block.region);
      const figure = view && (await buildFigure(page, block.indicator, region, view));
      return figure ? <FigureOf page={page} figure={figure} /> : null;
    }
    case "bars":
      return (
        <figure class="fig">
          <figcaption>{block.finding}</figcaption>
          <BarChart bars={block.bars} />
          <p class="src">{block.source}.</p>
        </figure>
      );
    case "table": {
      const { caption, head, rows, source } = block;
      const above = before.findLast(({ kind }) => kind === "heading");
      return (
        <>
          <DataTable caption={caption} titled={above?.kind === "heading" && above.text === caption} head={head} rows={rows} />
          {source ? <p class="src">{source}.</p> : null}
        </>
      );
    }
    case "remark":
      return <p class="hole">{block.text}</p>;
    case "page-break":
      return null;
  }
}

const isSaid = (part: Exclude<Part, string>): part is Said => "judged" in part;

function Parts({ page, parts }: { page: Page; parts: readonly Part[] }) {
  return (
    <>
      {parts.map((part) => {
        if (typeof part === "string") return part;
        if (isSaid(part)) return <Sentence page={page} said={part} />;
        if ("strong" in part) return <b>{part.strong}</b>;
        return (
          <a class="nl-link" href={page.href(part.href)}>
            {part.text}
          </a>
        );
      })}
    </>
  );
}

/** A sentence on figures; one that was mended or withdrawn says so. */
function Sentence({ page, said: { text, mark, before } }: { page: Page; said: Said }) {
  const t = publishingTexts[page.language];
  if (mark === "withdrawn") return <i>{t.withdrawn}</i>;
  if (mark !== "mended" || !before) return text;
  return (
    <>
      {text} <i>{t.mended(before)}</i>
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
