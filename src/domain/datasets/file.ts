import type { DimName } from "#domain/databank";
import { Problem } from "#operation";
import { aboutCut, type Cut, newTally, tallied } from "./cut.ts";
import { dataPackage } from "./data-package.ts";
import { citation, type Dataset } from "./dataset.ts";
import { describedColumns, namedTable, rawTable } from "./figures.ts";
import { type DataFile, type Format, filenameOf, mediaTypes } from "./format.ts";
import { jsonStat } from "./json-stat.ts";
import { jsonText } from "./json-text.ts";
import type { Reference } from "./reference.ts";
import { figureWorkbook } from "./sheets.ts";
import type { About, Column, Table } from "./table.ts";

const fileOf = (
  subject: string,
  { format, snapshot, pieces }: { format: Format; snapshot: string; pieces: AsyncIterable<Uint8Array> },
): DataFile => ({
  subject,
  format,
  filename: filenameOf(subject, { format, snapshot }),
  mediaType: mediaTypes[format],
  snapshot,
  pieces,
});

/** The columns that together name one figure. */
const cell = ["indicator", "period", "region", "occupation", "sector", "education", "sex", "age", "other"];

/** Figures as a file. Throws Problem when the format cannot hold them. */
export function figureFile(cut: Cut, { format, dims, rows }: { format: Format; dims: readonly DimName[]; rows: number }): DataFile {
  const tally = newTally();
  const passing = tallied(cut.rows, tally);
  const about = () => aboutCut(cut, tally);
  const { subject, names, language, snapshot } = cut;
  const pieces = {
    csv: () =>
      dataPackage(rawTable(passing), {
        date: snapshot.created.slice(0, 10),
        told: () => ({ about: about(), columns: describedColumns(tally, names), key: cell }),
      }),
    jsonstat: () => jsonText(jsonStat(cut)),
    xlsx: () =>
      figureWorkbook(namedTable(passing, { dims, names, language }), { name: language === "nl" ? "Cijfers" : "Figures", rows, about }),
  }[format];
  return fileOf(subject, { format, snapshot: snapshot.id, pieces: pieces() });
}

/** A table of codes and names as a file; throws Problem when it has no such format. */
export function referenceFile(
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
): DataFile {
  const { snapshot, language } = rest;
  if (!reference.formats.includes(format)) {
    const message =
      language === "nl"
        ? `kies ${reference.formats.join(" of ")}; '${dataset.id}' is een tabel met codes en namen (gekregen: ${JSON.stringify(format)})`
        : `choose ${reference.formats.join(" or ")}; '${dataset.id}' is a table of codes and names (given: ${JSON.stringify(format)})`;
    throw new Problem("invalid", `format: ${message}`, [{ path: "format", message }]);
  }
  const columns = Object.entries(reference.columns).map(
    ([name, description]): Column => ({ name, title: name, description, type: reference.numbers?.includes(name) ? "number" : "string" }),
  );
  const table: Table = { columns, rows: cells(rows, columns) };
  const about = () => aboutReference(dataset, { snapshot, language });
  const pieces =
    format === "csv"
      ? dataPackage(table, { date: snapshot.created.slice(0, 10), told: () => ({ about: about(), columns }) })
      : figureWorkbook(table, { name: language === "nl" ? "Tabel" : "Table", rows: dataset.rows, about });
  return fileOf(dataset.id, { format, snapshot: snapshot.id, pieces });
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
