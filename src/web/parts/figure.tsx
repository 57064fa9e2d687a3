import type { Child } from "hono/jsx";
import { type Source, type Status, wholeSentence } from "#domain/databank";
import { periodLabel } from "#domain/periods";
import { distinctToReaders } from "#figures";
import type { Page } from "../page.ts";
import { EmbedCode, frameHeight } from "./embed-code.tsx";
import { DataTable, type TableProps } from "./table.tsx";

/** A status or a remark as a small label with words. */
export function Badge({ tone, children }: { tone?: "tight" | "est" | "soft"; children?: Child }) {
  return <span class={`nl-data-badge${tone ? ` badge-${tone}` : ""}`}>{children}</span>;
}

/** The badge of a status that a reader must know; nothing for a final figure. */
export function StatusBadge({ page, status }: { page: Page; status: Status }) {
  if (status === "final") return null;
  return <Badge tone={status === "provisional" ? "soft" : "est"}>{page.t.status[status]}</Badge>;
}

/** Says that a figure is of a wider region, and of which kind. */
export function PlaceBadge({ page: { t }, of: code }: { page: Page; of: string }) {
  const words: Record<string, string> = { PV: t.badges.province, NL: t.badges.country, AM: t.badges.region };
  return <Badge>{words[code.slice(0, 2)] ?? t.badges.wider}</Badge>;
}

/** Where figures come from, how sure, and where to look them up. */
export function SourceList({ page, sources }: { page: Page; sources: readonly Source[] }) {
  const quality = page.t.quality as Record<string, string>;
  return (
    <ul>
      {distinctToReaders(sources).map((source) => (
        <li>
          {source.url.startsWith("http") && source.url !== source.via ? (
            <a class="nl-link" href={source.url} rel="external">
              {source.name}
            </a>
          ) : (
            source.name
          )}
          {source.via ? (
            <>
              {" "}
              ({page.t.figure.readVia}{" "}
              <a class="nl-link" href={source.via} rel="external">
                {source.via.replace("https://", "")}
              </a>
              )
            </>
          ) : null}
          : <span lang="nl">{source.table}</span>
          {`. ${wholeSentence(`${quality[source.quality] ?? source.quality}${source.retrieved ? `, ${periodLabel(source.retrieved, page.language)}` : ""}`)} `}
          <SourceNote page={page} source={source} />
        </li>
      ))}
    </ul>
  );
}

/** What a reader must know about a figure; marked as Dutch when it exists in Dutch only. */
function SourceNote({ page, source }: { page: Page; source: Source }) {
  if (page.language === "en" && source.noteEn) return <>{wholeSentence(source.noteEn)}</>;
  return source.note ? <span lang="nl">{wholeSentence(source.note)}</span> : null;
}

export interface FigureProps {
  page: Page;
  finding: string;
  children?: Child;
  why?: string;
  badge?: Child;
  /** Short source line under the picture. */
  line: string;
  sources: readonly Source[];
  definition: string;
  table: TableProps;
  /** Path of its own page, without language. */
  permalink: string;
  /** What to show in another page, and how high the drawing with its legend is there at most. */
  embed: { path: string; drawing: number };
  downloads: readonly { kind: string; href: string }[];
  notes?: readonly string[];
}

/** One picture with everything around it: finding, why, source, definition, table, download, embed code, permanent link. */
export function Figure({
  page,
  finding,
  children,
  why,
  badge,
  line,
  sources,
  definition,
  table,
  permalink,
  embed,
  downloads,
  notes = [],
}: FigureProps) {
  const { t, href } = page;
  return (
    <figure class="fig">
      <figcaption>{finding}</figcaption>
      {children}
      {why ? <p class="why">{why}</p> : null}
      {notes.map((note) => (
        <p class="why">{note}</p>
      ))}
      <p class="src">
        {badge} {line}
      </p>
      <div class="actions">
        <details>
          <summary>{t.figure.table}</summary>
          <DataTable {...table} />
        </details>
        <details class="sources">
          <summary>{t.figure.sources}</summary>
          <p>
            <b>{t.figure.definition}</b> {definition}
          </p>
          <SourceList page={page} sources={sources} />
        </details>
        <details>
          <summary>{t.figure.download}</summary>
          <DownloadList page={page} downloads={downloads} />
        </details>
        <details>
          <summary>{t.figure.embed}</summary>
          <EmbedCode page={page} path={embed.path} title={finding} height={frameHeight({ finding, notes, line, drawing: embed.drawing })} />
        </details>
        <a class="nl-link" href={href(permalink)}>
          {t.figure.link}
        </a>
      </div>
    </figure>
  );
}

/** Links to the same figures as files, one a kind. */
export function DownloadList({ page, downloads }: { page: Page; downloads: readonly { kind: string; href: string }[] }) {
  return (
    <ul>
      {downloads.map(({ kind, href }) => (
        <li>
          <a class="nl-link" href={href} download>
            {page.t.figure.asFile(kind)}
          </a>
        </li>
      ))}
    </ul>
  );
}
