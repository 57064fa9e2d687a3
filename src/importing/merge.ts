import { Problem } from "#operation";
import type { Imported } from "./imported.ts";
import type { Known } from "./known.ts";
import type { FoundPackage, NewPackage, NewResource } from "./package-folder.ts";
import { isMade, keyOf, type MadeTable, type Row } from "./tables.ts";

export interface Merged {
  package: NewPackage;
  /** Figures of earlier imports that this one does not name and that stay. */
  kept: number;
}

const words: Readonly<Record<MadeTable, string>> = {
  observation: "",
  indicator: " (indicatoren)",
  unit: " (eenheden)",
  code_label: " (codes)",
  boundary: " (grenzen)",
};

/**
 * The package that an import makes together with what was imported under the same name before: rows that both name come from the new one,
 * and with `adds` the others stay. Throws Problem when a topic would change its unit, because old and new figures would then look alike.
 */
export function merge(imported: Imported, before: FoundPackage | undefined, known: Pick<Known, "units">): Merged {
  const old = imported.adds ? rowsBefore(before) : new Map<MadeTable, Map<string, Row>>();
  const tables = new Map(old);
  let replaced = 0;
  for (const [table, rows] of Object.entries(imported.tables) as [MadeTable, Row[]][]) {
    const merged = new Map(old.get(table));
    for (const row of rows) {
      const key = keyOf(table, row);
      if (table === "observation" && merged.has(key)) replaced++;
      if (imported.describes && table === "indicator" && !merged.has(key)) continue;
      merged.set(key, row);
    }
    tables.set(table, merged);
  }
  alignUnits(tables, old, known);
  const kept = imported.describes ? 0 : (old.get("observation")?.size ?? 0) - replaced;
  const { name, title, homepage, licence, publisher, cadence } = imported;
  const made = [...tables].flatMap(([table, rows]): NewResource[] => {
    if (rows.size === 0) return [];
    const resource = { table, title: `${title}${words[table]}`, description: "", publisher, cadence, retrieved: imported.retrieved };
    return [{ ...resource, name: nameOf(name, table), rows: [...rows.values()] }];
  });
  return { package: { name, title, homepage, licence, resources: [...made, ...imported.resources] }, kept };
}

/** The warehouse knows a data set by the name of its resource, and the starter data and refreshed sources have tables of the same name. */
function nameOf(name: string, table: MadeTable): string {
  return table === "observation" ? `${name}-imported` : `${name}-imported-${table.replaceAll("_", "-")}`;
}

function rowsBefore(before: FoundPackage | undefined): Map<MadeTable, Map<string, Row>> {
  const tables = new Map<MadeTable, Map<string, Row>>();
  for (const { table, rows } of before?.resources ?? []) {
    if (isMade(table)) tables.set(table, new Map(rows.map((row) => [keyOf(table, row), row])));
  }
  return tables;
}

/**
 * Every figure gets the unit of its indicator, and units that nobody uses go. When the old and the new import disagree about an indicator,
 * the one that knows the unit wins over the one that does not, and else the one with more decimals.
 */
function alignUnits(
  tables: Map<MadeTable, Map<string, Row>>,
  old: ReadonlyMap<MadeTable, ReadonlyMap<string, Row>>,
  known: Pick<Known, "units">,
): void {
  const indicators = tables.get("indicator");
  if (!indicators) return;
  const units = new Map([...(old.get("unit") ?? []), ...(tables.get("unit") ?? [])]);
  const meaning = (id: unknown): Row => units.get(String(id)) ?? known.units.get(String(id)) ?? {};
  for (const [id, row] of indicators) {
    const earlier = old.get("indicator")?.get(id);
    if (!earlier || earlier === row || earlier.unit === row.unit) continue;
    const [was, is] = [meaning(earlier.unit), meaning(row.unit)];
    if (!isPlain(was) && !isPlain(is) && !isSame(was, is)) {
      throw new Problem(
        "invalid",
        `de eenheid van ${id} was '${earlier.unit}' en is nu '${row.unit}'; oude en nieuwe cijfers passen niet bij elkaar. Gooi de map van dit pakket weg en importeer alles opnieuw, of geef een andere --name`,
        [{ path: `indicator ${id}`, message: `eenheid '${earlier.unit}' wordt '${row.unit}'` }],
      );
    }
    const better = isSame(was, is) ? Number(was.decimals) > Number(is.decimals) : isPlain(is);
    if (better) indicators.set(id, { ...row, unit: earlier.unit ?? "" });
  }
  const unitOf = new Map([...indicators.values()].map((row) => [String(row.id), String(row.unit)]));
  const observations = tables.get("observation");
  for (const [key, row] of observations ?? []) {
    const unit = unitOf.get(String(row.indicator));
    if (unit !== undefined && unit !== row.unit) observations?.set(key, { ...row, unit });
  }
  const used = new Set(unitOf.values());
  tables.set("unit", new Map([...units].filter(([id]) => used.has(id))));
}

/** Nothing is known of it: a bare number. */
function isPlain({ factor, symbol, many }: Row): boolean {
  return Number(factor) === 1 && (symbol ?? "") === "" && (many ?? "") === "";
}

function isSame(one: Row, other: Row): boolean {
  return (
    Number(one.factor) === Number(other.factor) && (one.symbol ?? "") === (other.symbol ?? "") && (one.many ?? "") === (other.many ?? "")
  );
}
