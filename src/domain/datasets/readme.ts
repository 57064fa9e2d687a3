import type { About, Column } from "./table.ts";

/** What is in a data package, for who opens the zip: what, source, licence, how to cite, what the words mean. Always Dutch. */
export function readme(
  { title, description, notes, sources, licences, citation, definitions, statuses, rows, snapshot }: About,
  columns: readonly Column[],
): string {
  const section = (head: string, lines: readonly string[]) => (lines.length === 0 ? [] : ["", head.toUpperCase(), ...lines]);
  return `${[
    title,
    "=".repeat(Math.min(title.length, 80)),
    `Uit de LLO-Radar, uitgave ${snapshot.id}.`,
    ...section("Wat is dit?", [description, ...notes]),
    ...section("Wat zit erin?", [
      `- data.csv: ${rows} rijen. Tekens: UTF-8. Tussen de kolommen staat een komma, in getallen een punt. Leeg is onbekend.`,
      "- datapackage.json: de beschrijving voor een computer (Frictionless Data Package 2.0), met de namen van alle codes.",
      "- README.txt: deze uitleg.",
    ]),
    ...section(
      "De kolommen",
      columns.map((column) => `- ${column.name}: ${column.description}.`),
    ),
    ...section(
      "Wat is gemeten?",
      definitions.map((one) => `- ${one.title} (${one.id}), in ${one.unit}. ${one.definition}`.trimEnd()),
    ),
    ...section(
      "Wat betekent de status?",
      statuses.map(({ code, word, meaning }) => `- ${code} (${word}): ${meaning}`),
    ),
    ...section(
      "Bron",
      sources.map(({ name, table, url }) => `- ${name}, ${table}. ${url}`.trimEnd()),
    ),
    ...section(
      "Licentie",
      licences.map((licence) => `- ${licence.title}: ${licence.uri}`),
    ),
    ...section("Zo verwijst u hiernaar", [citation]),
  ].join("\n")}\n`;
}
