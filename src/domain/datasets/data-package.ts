import { csvLine } from "./csv.ts";
import { readme } from "./readme.ts";
import type { About, Column, Table } from "./table.ts";
import { type TextFile, zipped } from "./zip.ts";

export interface Told {
  about: About;
  /** The columns as the description gives them, with the codes that occurred. */
  columns: readonly Column[];
  /** Columns that together name one row. */
  key?: readonly string[];
}

/**
 * A Frictionless Data Package v2 in a zip: `data.csv`, `datapackage.json`, `README.txt`. The same snapshot gives the same bytes.
 * `told` is asked when all rows are written.
 */
export function dataPackage(table: Table, { date, told }: { date: string; told: () => Told }): AsyncIterable<Uint8Array> {
  return zipped(packageFiles(table, told), date);
}

async function* packageFiles(table: Table, told: () => Told): AsyncGenerator<TextFile> {
  yield { name: "data.csv", text: csv(table) };
  const facts = told();
  yield { name: "datapackage.json", text: [`${JSON.stringify(descriptor(facts), null, 2)}\n`] };
  yield { name: "README.txt", text: [readme(facts.about, facts.columns)] };
}

async function* csv({ columns, rows }: Table): AsyncGenerator<string> {
  yield csvLine(columns.map(({ name }) => name));
  for await (const piece of rows) yield piece.map(csvLine).join("");
}

/** `datapackage.json`. */
function descriptor({ about, columns, key }: Told): object {
  const { subject, title, description, notes, sources, licences, publisher, citation, snapshot } = about;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: subject.toLowerCase().replace(/[^a-z0-9._-]+/g, "-"),
    title,
    description: [description, ...notes, `Verwijzen: ${citation}`].join(" "),
    version: snapshot.id,
    created: snapshot.created,
    licenses: licences.map((licence) => ({ name: licence.name, title: licence.title, path: licence.uri })),
    // A path in our own repository leads nowhere from inside a zip.
    sources: sources.map(({ name, table, url }) => ({ title: `${name}: ${table}`, ...(/^https?:/.test(url) ? { path: url } : {}) })),
    contributors: [{ title: publisher, roles: ["publisher"] }],
    resources: [
      {
        name: "data",
        type: "table",
        path: "data.csv",
        title,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        schema: {
          $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
          fields: columns.map(({ name, title: heading, description: words, type, categories }) => ({
            name,
            type,
            title: heading,
            description: words,
            ...(categories ? { categories } : {}),
          })),
          missingValues: [""],
          ...(key ? { uniqueKeys: [key] } : {}),
        },
      },
    ],
  };
}
