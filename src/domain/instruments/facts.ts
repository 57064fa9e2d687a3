import type { Warehouse } from "#warehouse";
import type { Instrument } from "./instrument.ts";

type InstrumentRow = Record<
  | "id"
  | "name"
  | "kind"
  | "owner"
  | "region_scope"
  | "audience"
  | "questions"
  | "data_sources"
  | "frequency"
  | "horizon"
  | "uses_ai"
  | "skills_level"
  | "law"
  | "status"
  | "limits"
  | "link"
  | "section"
  | "source",
  string
>;

const listed = (text: string) =>
  text
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean);

/** All instruments, the nine systems first, then by name; read once per snapshot. */
export function instruments(warehouse: Warehouse): Promise<Instrument[]> {
  return warehouse.once("instruments", async () => {
    // The nine systems have a paragraph of their own in chapter 3; they come first, in the order of the report.
    const rows = await warehouse.query<InstrumentRow>(
      `SELECT * FROM instrument ORDER BY CASE WHEN section LIKE '3.%' AND section NOT LIKE '3.%.%' AND section NOT IN ('3.1', '3.11') THEN length(section) ELSE 9 END,
         CASE WHEN section LIKE '3.%' AND section NOT LIKE '3.%.%' THEN section ELSE '' END, name`,
    );
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.kind,
      owner: row.owner,
      regionScope: row.region_scope,
      audience: listed(row.audience),
      questions: listed(row.questions),
      data: listed(row.data_sources),
      frequency: row.frequency,
      horizon: row.horizon,
      usesAi: row.uses_ai,
      skills: row.skills_level,
      law: row.law,
      status: row.status,
      limits: row.limits,
      link: row.link,
      section: row.section,
      source: row.source,
    }));
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
