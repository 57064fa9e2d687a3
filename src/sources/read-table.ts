import { csvLine } from "./csv.ts";
import type { Downloaded } from "./download.ts";
import { cellOf, isRefused } from "./observation.ts";
import type { LayoutChanged, Refused, Rejected, Row, SourceTable } from "./source.ts";
import { isChanged } from "./source.ts";
import { fitting, type Vocabulary } from "./vocabulary.ts";

/** Which table of the package fills a cell already. */
export type Taken = Map<string, string>;

interface TableContent {
  rows: number;
  content: Buffer;
  rejected: Rejected[];
  labels?: { rows: number; content: Buffer; columns: readonly string[]; description: string };
  /** Dutch summary of what was read. */
  message: string;
}

const labelColumns = ["list", "code", "title", "description", "source", "table", "url", "quality"] as const;

/**
 * Reads all pages of a table into the CSV of its resource. A row is refused when the warehouse could not take it, or when its cell is filled already;
 * when one page has another layout, nothing is taken over.
 */
export async function readTable(
  table: SourceTable,
  { reader, retrieved, pages }: Pick<Downloaded, "reader" | "retrieved" | "pages">,
  { taken, vocabulary }: { taken: Taken; vocabulary?: Vocabulary },
): Promise<TableContent | LayoutChanged> {
  const chunks: Buffer[] = [Buffer.from(`${table.columns.join(",")}\n`)];
  const rejected: Rejected[] = [];
  const remarks = new Set<string>(reader.warnings);
  const mine: Taken = new Map();
  let record = 0;
  let rows = 0;
  let empty = 0;
  let skipped = 0;
  for await (const page of pages()) {
    const read = await reader.parse(page, { record, retrieved });
    if (isChanged(read)) return read;
    const lines: string[] = [];
    for (const [index, row] of read.rows.entries()) {
      const kept = table.feeds === "observation" ? accept(row) : row;
      if (isRefused(kept)) {
        rejected.push({ row: read.numbers[index] ?? 0, ...kept });
        continue;
      }
      if (kept.value === null && kept.text === "") empty++;
      lines.push(csvLine(kept, table.columns));
    }
    chunks.push(Buffer.from(lines.join("")));
    rows += lines.length;
    rejected.push(...read.rejected);
    for (const remark of read.remarks ?? []) remarks.add(remark);
    record += read.records;
    skipped += read.skipped;
  }
  const whole = reader.finish?.() ?? { remarks: [] };
  if (isChanged(whole)) return whole;
  for (const remark of whole.remarks) remarks.add(remark);
  for (const [cell, id] of mine) taken.set(cell, id);
  const message = summaryOf({ rows, empty, rejected, skipped, remarks: [...remarks] });
  const labels = labelsOf(table, reader.labels);
  return { rows, content: Buffer.concat(chunks), rejected, message, ...(labels ? { labels } : {}) };

  function accept(row: Row): Row | Refused {
    const fit = vocabulary ? fitting(row, vocabulary) : row;
    if (isRefused(fit)) return fit;
    const cell = cellOf(fit);
    const by = mine.get(cell) ?? taken.get(cell);
    if (by !== undefined)
      return { value: cell, reason: by === table.id ? "dezelfde cel staat al eerder in deze tabel" : `deze cel staat al in tabel ${by}` };
    mine.set(cell, table.id);
    return fit;
  }
}

function labelsOf(
  table: SourceTable,
  labels: readonly { list: string; code: string; title: string; description: string }[],
): TableContent["labels"] {
  if (labels.length === 0) return undefined;
  const origin = { source: "CBS StatLine", table: `${table.id} ${table.title}`, url: table.url, quality: "live" };
  const lines = labels.map((label) => csvLine({ ...label, ...origin }, labelColumns));
  const content = Buffer.from(`${labelColumns.join(",")}\n${lines.join("")}`);
  return { rows: labels.length, content, columns: labelColumns, description: `Namen van codes in ${table.title}` };
}

function summaryOf(count: { rows: number; empty: number; rejected: Rejected[]; skipped: number; remarks: string[] }): string {
  const number = new Intl.NumberFormat("nl-NL");
  const parts = [`${number.format(count.rows)} rijen`];
  if (count.empty > 0) parts.push(`waarvan ${number.format(count.empty)} zonder cijfer`);
  const [first] = count.rejected;
  if (first) parts.push(`${number.format(count.rejected.length)} geweigerd, bijvoorbeeld: ${first.reason}`);
  if (count.skipped > 0) parts.push(`${number.format(count.skipped)} niet gevraagd`);
  return `${[...parts, ...count.remarks].join("; ")}.`;
}
