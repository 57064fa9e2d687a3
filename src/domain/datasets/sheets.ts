import { Problem } from "#operation";
import type { Cell } from "./csv.ts";
import type { About, Table } from "./table.ts";
import { mostRows, workbook } from "./workbook.ts";

/** A workbook with the figures on the first sheet and what to know about them on the second. Throws Problem when a sheet cannot hold them. */
export function figureWorkbook(
  table: Table,
  { name, rows, about }: { name: string; rows: number; about: () => About },
): AsyncIterable<Uint8Array> {
  if (rows > mostRows) throw new Problem("invalid", `een werkblad houdt ${mostRows} rijen en dit zijn er ${rows}; kies csv`);
  const facts = about();
  return workbook(
    [
      {
        name,
        widths: table.columns.map(({ type, title }) => (type === "string" ? Math.max(14, title.length + 4) : 12)),
        head: table.columns.map(({ title }) => title),
        rows: table.rows,
      },
      { name: facts.language === "nl" ? "Uitleg" : "Explanation", widths: [24, 100], rows: explained(about) },
    ],
    { title: facts.title, created: facts.snapshot.created },
  );
}

/** The second sheet; asked for when the rows of the first went by, because they say what there is to explain. */
async function* explained(about: () => About): AsyncGenerator<Cell[][]> {
  const { title, description, notes, sources, licences, citation, definitions, statuses, snapshot, rows, language } = about();
  const nl = language === "nl";
  yield [
    [nl ? "Titel" : "Title", title],
    [nl ? "Uitgave" : "Edition", snapshot.id],
    [nl ? "Wat is dit?" : "What is this?", description],
    ...notes.map((note) => [nl ? "Let op" : "Note", note]),
    [nl ? "Aantal rijen" : "Number of rows", rows],
    ...sources.map(({ name, table, url }) => [nl ? "Bron" : "Source", `${name}, ${table}. ${url}`.trimEnd()]),
    ...licences.map((licence) => [nl ? "Licentie" : "Licence", `${nl ? licence.title : licence.titleEn}: ${licence.uri}`]),
    [nl ? "Zo verwijst u hiernaar" : "How to cite", citation],
    ...definitions.map((one) => [one.title, `${one.definition} ${nl ? "Eenheid" : "Unit"}: ${one.unit}.`.trim()]),
    ...statuses.map(({ word, meaning }) => [`Status: ${word}`, meaning]),
  ];
}
