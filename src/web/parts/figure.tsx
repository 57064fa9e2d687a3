import type { Child } from "hono/jsx";
import type { Source, Status } from "#domain/databank";
import { periodLabel } from "#domain/periods";
import type { Page } from "../page.ts";
import { EmbedCode } from "./embed-code.tsx";

/** A status or a remark as a small label with words. */
export function Badge({ tone, children }: { tone?: "tight" | "est" | "soft"; children?: Child }) {
  return <span class={`nl-data-badge${tone ? ` badge-${tone}` : ""}`}>{children}</span>;
}

/** The badge of a status that a reader must know; nothing for a final figure. */
export function StatusBadge({ page, status }: { page: Page; status: Status }) {
  if (status === "final") return null;
  return <Badge tone={status === "provisional" ? "soft" : "est"}>{page.t.status[status]}</Badge>;
}

/** Where figures come from, how sure, and where to look them up. */
export function SourceList({ page, sources }: { page: Page; sources: readonly Source[] }) {
  const quality = page.t.quality as Record<string, string>;
  return (
    <ul>
      {sources.map((source) => (
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
          {`. ${asSentence(`${quality[source.quality] ?? source.quality}${source.retrieved ? `, ${periodLabel(source.retrieved, page.language)}` : ""}`)} `}
          <SourceNote page={page} source={source} />
        </li>
      ))}
    </ul>
  );
}

/** What a reader must know about a figure; marked as Dutch when it exists in Dutch only. */
function SourceNote({ page, source }: { page: Page; source: Source }) {
  if (page.language === "en" && source.noteEn) return <>{asSentence(source.noteEn)}</>;
  return source.note ? <span lang="nl">{asSentence(source.note)}</span> : null;
}

/** Capital and full stop, for notes that come as loose words. */
const asSentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;

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
  table: { head: string[]; rows: (string | number)[][]; caption: string };
  /** Path of its own page, without language. */
  permalink: string;
  embed: string;
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
        <details>
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
          <EmbedCode page={page} path={embed} title={finding} />
        </details>
        <a class="nl-link" href={href(permalink)}>
          {t.figure.link}
        </a>
      </div>
    </figure>
  );
}

/** A table that scrolls inside its own box; numbers to the right. */
export function DataTable({ head, rows, caption }: { head: string[]; rows: (string | number)[][]; caption: string }) {
  const numeric = head.map((_, at) => rows.length > 0 && rows.every((row) => /^[€\s\d.,%+-]*$/.test(String(row[at] ?? ""))));
  return (
    <div class="scroll" role="group" aria-label={caption} tabindex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((name, at) => (
              <th scope="col" class={numeric[at] && at > 0 ? "n" : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell, at) => (at === 0 ? <th scope="row">{cell}</th> : <td class={numeric[at] ? "n" : undefined}>{cell}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
