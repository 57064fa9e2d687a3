import type { DimName } from "#domain/databank";
import { Problem } from "#operation";
import { aboutCut, type Cut, newTally, tallied } from "./cut.ts";
import { dataPackage } from "./data-package.ts";
import { citation, type Dataset } from "./dataset.ts";
import { describedColumns, namedTable, rawTable } from "./figures.ts";
import { type DataFile, type Format, filenameOf, mediaTypes } from "./format.ts";
import { type JsonStat, jsonStat } from "./json-stat.ts";
import type { Reference } from "./reference.ts";
import { figureWorkbook } from "./sheets.ts";
import type { About, Column, Table } from "./table.ts";

const fileOf = (subject: string, { format, snapshot, bytes }: { format: Format; snapshot: string; bytes: Uint8Array }): DataFile => ({
  subject,
  format,
  filename: filenameOf(subject, { format, snapshot }),
  mediaType: mediaTypes[format],
  bytes,
  snapshot,
});

const text = (document: JsonStat) => new TextEncoder().encode(`${JSON.stringify(document)}\n`);

/** The columns that together name one figure. */
const cell = ["indicator", "period", "region", "occupation", "sector", "education", "sex", "age", "other"];

/** Figures as a file. */
export async function figureFile(
  cut: Cut,
  { format, dims, rows }: { format: Format; dims: readonly DimName[]; rows: number },
): Promise<DataFile> {
  const tally = newTally();
  const passing = tallied(cut.rows, tally);
  const about = () => aboutCut(cut, tally);
  const { subject, names, language, snapshot } = cut;
  const bytes = {
    csv: () =>
      dataPackage(rawTable(passing), {
        date: snapshot.created.slice(0, 10),
        told: () => ({ about: about(), columns: describedColumns(tally, names), key: cell }),
      }),
    jsonstat: async () => text(await jsonStat(cut)),
    xlsx: () =>
      figureWorkbook(namedTable(passing, { dims, names, language }), { name: language === "nl" ? "Cijfers" : "Figures", rows, about }),
  }[format];
  return fileOf(subject, { format, snapshot: snapshot.id, bytes: await bytes() });
}

/** A table of codes and names as a file; throws Problem when it has no such format. */
export async function referenceFile(
  dataset: Dataset,
  {
    reference,
    rows,
    format,
    ...rest
  }: { reference: Reference; rows: AsyncIterable<readonly Record<string, string | number | null>[]>; format: Format } & Pick<
    Cut,
    "snapshot" | "language"
  >,
): Promise<DataFile> {
  const { snapshot, language } = rest;
  if (!reference.formats.includes(format)) {
    const message = `kies ${reference.formats.join(" of ")}; '${dataset.id}' is een tabel met codes en namen (gekregen: ${JSON.stringify(format)})`;
    throw new Problem("invalid", `format: ${message}`, [{ path: "format", message }]);
  }
  const columns = Object.entries(reference.columns).map(
    ([name, description]): Column => ({ name, title: name, description, type: reference.numbers?.includes(name) ? "number" : "string" }),
  );
  const table: Table = { columns, rows: cells(rows, columns) };
  const about = () => aboutReference(dataset, { snapshot, language });
  const bytes =
    format === "csv"
      ? await dataPackage(table, { date: snapshot.created.slice(0, 10), told: () => ({ about: about(), columns }) })
      : await figureWorkbook(table, { name: language === "nl" ? "Tabel" : "Table", rows: dataset.rows, about });
  return fileOf(dataset.id, { format, snapshot: snapshot.id, bytes });
}

async function* cells(rows: AsyncIterable<readonly Record<string, string | number | null>[]>, columns: readonly Column[]) {
  for await (const piece of rows) yield piece.map((row) => columns.map(({ name }) => row[name] ?? null));
}

function aboutReference(dataset: Dataset, { snapshot, language }: Pick<Cut, "snapshot" | "language">): About {
  const nl = language === "nl";
  const title = nl ? dataset.title : dataset.titleEn;
  return {
    subject: dataset.id,
    title,
    description: nl ? dataset.description : dataset.descriptionEn,
    notes: [],
    sources: dataset.sources.map((name) => ({ name, table: title, url: "" })),
    licences: dataset.licences,
    publisher: dataset.publisher,
    citation: citation([dataset], { title, snapshot: snapshot.id, language }),
    definitions: [],
    statuses: [],
    rows: dataset.rows,
    snapshot,
    language,
  };
}
