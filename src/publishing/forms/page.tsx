import { html, raw } from "hono/html";
import type { Paper, PaperBlock, PaperSource, Picture, Run } from "../paper.ts";
import style from "./page.css?raw";

/** The document as one HTML file that works from a disk: its own style and pictures in it, no script, nothing fetched. */
export function pageOf(paper: Paper): string {
  const { language, title, subtitle, words, address, blocks, sources } = paper;
  const headings = blocks.filter((block) => block.kind === "heading").filter(({ level }) => level === 2);
  const body = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{title}</title>
        <meta name="generator" content="LLO-Radar" />
        <style>{raw(style)}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p class="lead">{subtitle}</p>
          <p class="small">
            {words.made} {words.newest} <a href={address}>{address}</a>.
          </p>
          {headings.length > 3 ? (
            <nav aria-label={words.contents}>
              <ul>
                {headings.map(({ id, text }) => (
                  <li>
                    <a href={`#${id}`}>{text}</a>
                  </li>
                ))}
              </ul>
            </nav>
          ) : null}
          {blocks.map((block) => (
            <BlockOf block={block} paper={paper} />
          ))}
          {sources.length > 0 ? <Sources sources={sources} words={words} /> : null}
        </main>
      </body>
    </html>
  );
  return `${html`<!doctype html>${body}`}\n`;
}

function BlockOf({ block, paper }: { block: PaperBlock; paper: Paper }) {
  const { words } = paper;
  switch (block.kind) {
    case "heading":
      return block.level === 2 ? <h2 id={block.id}>{block.text}</h2> : <h3 id={block.id}>{block.text}</h3>;
    case "text":
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
    case "list":
      return (
        <ul lang={block.language === paper.language ? undefined : block.language}>
          {block.items.map((runs) => (
            <li>
              <Runs runs={runs} />
            </li>
          ))}
        </ul>
      );
    case "numbers":
      return (
        <ul class="numbers">
          {block.items.map(({ label, value, said, source, remark }) => (
            <li>
              <p>
                <b>{label}</b>
              </p>
              <p class="value">{value}</p>
              <p>{said}</p>
              {remark ? <p class="small">{remark}</p> : null}
              {source ? (
                <p class="small">
                  {words.source}: {source}
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      );
    case "picture":
      return <PictureOf picture={block} words={words} />;
    case "table":
      return (
        <>
          <TableOf {...block} />
          {block.source ? (
            <p class="small">
              {words.source}: {block.source}
            </p>
          ) : null}
        </>
      );
    case "remark":
      return <p class={`remark ${block.tone}`}>{block.text}</p>;
    case "page-break":
      return <div class="page-break"></div>;
  }
}

const Runs = ({ runs }: { runs: readonly Run[] }) => (
  <>{runs.map(({ text, strong, href }) => (href ? <a href={href}>{text}</a> : strong ? <b>{text}</b> : text))}</>
);

/** The drawing is hidden for who cannot see it: its finding stands above it, and its figures in the table below. */
function PictureOf({ picture, words }: { picture: Picture; words: Paper["words"] }) {
  return (
    <figure>
      <figcaption>{picture.finding}</figcaption>
      {raw(picture.svg.replace("<svg ", '<svg aria-hidden="true" '))}
      {picture.notes.map((note) => (
        <p class="small">{note}</p>
      ))}
      {picture.source ? <p class="small">{picture.source}</p> : null}
      <details>
        <summary>{words.table}</summary>
        <TableOf {...picture.table} />
      </details>
    </figure>
  );
}

const TableOf = ({ caption, head, rows }: { caption: string; head: readonly string[]; rows: readonly (readonly string[])[] }) => (
  <div class="scroll">
    <table>
      {caption ? <caption>{caption}</caption> : null}
      <thead>
        <tr>
          {head.map((cell) => (
            <th scope="col">{cell}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const Sources = ({ sources, words }: { sources: readonly PaperSource[]; words: Paper["words"] }) => (
  <section class="sources">
    <h2 id="bronnen">{words.sources}</h2>
    <p>{words.sourcesLead}</p>
    <ul>
      {sources.map(({ name, table, about, url }) => (
        <li>
          {url ? <a href={url}>{name}</a> : name}: <span lang="nl">{table}</span>. {about}
        </li>
      ))}
    </ul>
  </section>
);
