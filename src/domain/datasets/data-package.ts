import { csvLine } from "./csv.ts";
import { readme } from "./readme.ts";
import type { About, Column, Table } from "./table.ts";
import { archive } from "./zip.ts";

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
export async function dataPackage(table: Table, { date, told }: { date: string; told: () => Told }): Promise<Uint8Array> {
  const zip = archive(date);
  const data = zip.file("data.csv");
  data.write(csvLine(table.columns.map(({ name }) => name)));
  for await (const rows of table.rows) data.write(rows.map(csvLine).join(""));
  data.end();
  const facts = told();
  for (const [name, text] of [
    ["datapackage.json", `${JSON.stringify(descriptor(facts), null, 2)}\n`],
    ["README.txt", readme(facts.about, facts.columns)],
  ] as const) {
    const file = zip.file(name);
    file.write(text);
    file.end();
  }
  return zip.close();
}

/** `datapackage.json`. */
export function descriptor({ about, columns, key }: Told): object {
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
