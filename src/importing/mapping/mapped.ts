import { basename } from "node:path";
import { type Faults, someOf } from "../faults.ts";
import type { Grid } from "../grid.ts";
import type { Imported } from "../imported.ts";
import type { Known } from "../known.ts";
import { keyOf, type Origin, type Row } from "../tables.ts";
import type { Mapping } from "./mapping.ts";
import { mappedRows } from "./rows.ts";

/** What one table of anyone comes to with its mapping; undefined when there are faults. */
export function mappedTable(
  grid: Grid,
  { mapping, known, path }: { mapping: Mapping; known: Known; path: string },
  faults: Faults,
): Imported | undefined {
  const { dataset, file, measures } = mapping;
  const table = [
    basename(path),
    file.sheet ? `blad ${file.sheet}` : "",
    file.resource && file.resource !== basename(path) ? file.resource : "",
  ]
    .filter(Boolean)
    .join(", ");
  const origin: Origin = { source: dataset.publisher, table, url: dataset.url, quality: "imported" };
  const { units, indicator, unit } = newIndicators(mapping, known, origin, faults);
  const { rows, skipped, unused, hidden } = mappedRows(grid, { mapping, known, table, units, headerRow: file.headerRow }, faults);
  if (measures.length === 0) faults.add("mapping measures", "is leeg; noem ten minste een kolom met cijfers");
  if (faults.count > 0) return undefined;
  const unnamed = grid.header.filter((name) => name === "").length;
  const empty = rows.filter(({ status }) => status === "missing").length;
  return {
    kind: "observations",
    name: dataset.id,
    title: dataset.title,
    homepage: dataset.url,
    licence: { name: dataset.licence },
    publisher: dataset.publisher,
    cadence: dataset.cadence,
    retrieved: dataset.retrieved,
    tables: { observation: rows, indicator, unit },
    resources: [],
    adds: mapping.adds,
    describes: false,
    records: grid.rows.length,
    rejected: skipped,
    notes: [
      ...(grid.notes ?? []),
      unused.length > 0 ? `deze kolommen zijn niet gebruikt: ${unused.join(", ")}` : "",
      unnamed > 0 ? `kolommen zonder naam, die daarom niet zijn gebruikt: ${unnamed}` : "",
      empty > 0 ? `lege cijfers: ${empty}; ze staan als ontbrekend, niet als 0` : "",
      skipped > 0 ? `regels die zijn overgeslagen omdat de mapping dat zegt: ${skipped}` : "",
      hidden > 0 ? `verborgen aantallen onder de ondergrens: ${hidden}; kijk zelf na of ze niet uit totalen zijn terug te rekenen` : "",
    ].filter(Boolean),
  };
}

/** The indicators and units that the mapping brings along; an id that the radar has, with another meaning, is a fault. */
function newIndicators(
  { measures }: Mapping,
  known: Known,
  origin: Origin,
  faults: Faults,
): { units: Map<string, string>; indicator: Row[]; unit: Row[] } {
  const units = new Map<string, string>(known.indicators);
  const indicators = new Map<string, Row>();
  const made = new Map<string, Row>();
  for (const [at, { indicator, minimum }] of measures.entries()) {
    const path = `mapping measures.${at}.indicator`;
    const unitGiven = typeof indicator === "string" ? (known.indicators.get(indicator) ?? "") : indicator.unit;
    const counts =
      typeof unitGiven === "object" ? unitGiven.factor : Number(known.units.get(unitGiven)?.factor || made.get(unitGiven)?.factor || 1);
    if (minimum !== undefined && counts !== 1)
      faults.add(`mapping measures.${at}.minimum`, `kan alleen bij gewone aantallen; deze eenheid telt per ${counts}`);
    if (typeof indicator === "string") {
      if (!known.indicators.has(indicator) && !indicators.has(indicator))
        faults.add(path, `'${indicator}' is geen indicator van de radar; beschrijf hem hier met id, title, unit, definition en additive`);
      continue;
    }
    const { id, title, title_en, unit, definition, definition_en, additive, themes, compare, better, sentence, sentence_en } = indicator;
    if (known.indicators.has(id)) faults.add(path, `de indicator '${id}' bestaat al; noem alleen zijn naam, of kies een andere id`);
    const unitId = typeof unit === "string" ? unit : unit.id;
    if (typeof unit === "string" && !known.units.has(unit) && !made.has(unit))
      faults.add(
        `${path}.unit`,
        `'${unit}' is geen eenheid van de radar; kies een die er is (${someOf([...known.units.keys()])}), of beschrijf hem hier met id, decimals, one en many`,
      );
    if (typeof unit === "object") {
      if (known.units.has(unit.id))
        faults.add(`${path}.unit`, `de eenheid '${unit.id}' bestaat al; noem alleen haar naam, of kies een andere id`);
      const row: Row = { ...unit, ...origin };
      const twin = made.get(unit.id);
      if (twin && JSON.stringify(twin) !== JSON.stringify(row))
        faults.add(`${path}.unit`, `de eenheid '${unit.id}' staat hier twee keer, verschillend`);
      made.set(unit.id, row);
    }
    const row: Row = {
      id,
      title,
      title_en: title_en || title,
      definition,
      definition_en: definition_en || definition,
      unit: unitId,
      themes: themes.join(";"),
      additive: additive ? "yes" : "no",
      compare,
      better,
      sentence,
      sentence_en: sentence_en || sentence,
      method: "",
      position: 10_000 + at,
      ...origin,
    };
    const twin = indicators.get(keyOf("indicator", row));
    if (twin && JSON.stringify({ ...twin, position: 0 }) !== JSON.stringify({ ...row, position: 0 }))
      faults.add(path, `de indicator '${id}' staat hier twee keer, verschillend`);
    if (!twin) indicators.set(id, row);
    units.set(id, unitId);
  }
  return { units, indicator: [...indicators.values()], unit: [...made.values()] };
}
