import type { Language } from "#operation";
import type { Warehouse } from "#warehouse";
import type { Instrument } from "./instrument.ts";

/** Columns that exist in English too, as `kind_en`. */
type Worded = "kind" | "region_scope" | "questions" | "frequency" | "horizon" | "uses_ai" | "skills_level" | "law" | "status" | "limits";
type Named = "id" | "name" | "owner" | "audience" | "data_sources" | "link" | "section" | "source";
type InstrumentRow = Record<Named | Worded | `${Worded}_en`, string>;

const listed = (text: string) =>
  text
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean);

/** An instrument in one language; names, owners and sources stay as they are called. */
function instrumentIn(row: InstrumentRow, language: Language): Instrument {
  const worded = (column: Worded) => row[language === "en" ? (`${column}_en` as const) : column];
  return {
    id: row.id,
    name: row.name,
    kind: worded("kind"),
    owner: row.owner,
    regionScope: worded("region_scope"),
    audience: listed(row.audience),
    questions: listed(worded("questions")),
    data: listed(row.data_sources),
    frequency: worded("frequency"),
    horizon: worded("horizon"),
    usesAi: worded("uses_ai"),
    skills: worded("skills_level"),
    law: worded("law"),
    status: worded("status"),
    limits: worded("limits"),
    link: row.link,
    section: row.section,
    source: row.source,
  };
}

/** All instruments in both languages, the nine systems first, then by name; read once per snapshot. */
export function instruments(warehouse: Warehouse): Promise<Readonly<Record<Language, Instrument>>[]> {
  return warehouse.once("instruments", async () => {
    // The nine systems have a paragraph of their own in chapter 3; they come first, in the order of the report.
    const rows = await warehouse.query<InstrumentRow>(
      `SELECT * FROM instrument ORDER BY CASE WHEN section LIKE '3.%' AND section NOT LIKE '3.%.%' AND section NOT IN ('3.1', '3.11') THEN length(section) ELSE 9 END,
         CASE WHEN section LIKE '3.%' AND section NOT LIKE '3.%.%' THEN section ELSE '' END, name`,
    );
    return rows.map((row) => ({ nl: instrumentIn(row, "nl"), en: instrumentIn(row, "en") }));
  });
}

/** What the report says of regions: topic, name, description and paragraph. */
export function reportOn(
  warehouse: Warehouse,
  regions: readonly string[],
): Promise<{ topic: string; name: string; description: string; section: string }[]> {
  return warehouse.query(
    `SELECT topic, name, description, section FROM report_region WHERE region IN (${regions.map(() => "?").join(", ")}) ORDER BY section, name`,
    regions,
  );
}

/**
 * Laws, plans and agreements that the report names and that still change something: those with a date, and those of the region itself.
 * `everywhere` takes along what holds for the whole country or for all labour-market regions.
 */
export async function reportLaws(
  warehouse: Warehouse,
  { region, everywhere }: { region: string; everywhere: boolean },
): Promise<{ title: string; dates: string; mechanism: string; section: string }[]> {
  const rows = await warehouse.once("report-laws", () =>
    warehouse.query<{ title: string; dates: string; mechanism: string; section: string; region_names: string }>(
      "SELECT title, dates, mechanism, section, region_names FROM report_law ORDER BY section, title",
    ),
  );
  // Not Noord-Nederland.
  const isOfAll = (names: string) => everywhere && /(?<![-\w])Nederland\b|\balle (35 regio|arbeidsmarktregio)/.test(names);
  return rows
    .filter(({ region_names, dates }) => region_names.includes(region) || (dates !== "" && isOfAll(region_names)))
    .map(({ title, dates, mechanism, section }) => ({ title, dates, mechanism, section }));
}
