import type { Faults } from "../faults.ts";
import type { Grid } from "../grid.ts";
import type { Imported } from "../imported.ts";
import type { Known } from "../known.ts";
import type { Origin, Row } from "../tables.ts";
import { factsOf, remarksOf } from "./figures.ts";
import { indicatorId, indicatorOf, unitOf } from "./indicators.ts";
import { labelsOf, metadataLabels } from "./labels.ts";
import { layoutOf } from "./layout.ts";
import { type MetadataKind, shapeFaults } from "./shape.ts";
import { aboutOf, codesOf, type Entry, propertiesOf, type StatlineTable, type StatlineTopic } from "./table.ts";

export interface StatlineInput {
  table: StatlineTable;
  known: Known;
  /** Day of the file. */
  retrieved: string;
}

/** Figures of StatLine, wide: from `<id>_fact.csv` or from the entries of `TypedDataSet`. `header` is where faults in the header are. */
export function statlineFacts(
  grid: Grid,
  { table, known, retrieved }: StatlineInput,
  header: string,
  faults: Faults,
): Imported | undefined {
  const layout = layoutOf(grid.header, table, header, faults);
  if (!layout) return undefined;
  const origin = originOf(table);
  const facts = factsOf(
    grid,
    { layout, table, known, origin: { ...origin, retrieved }, indicatorOf: (topic) => indicatorId(table.id, topic) },
    faults,
  );
  if (faults.count > 0) return undefined;
  const described = describe(layout.topics, table, known, facts.decimals);
  const unitBy = new Map(described.indicator.map((row) => [row.id, row.unit]));
  const labels = layout.others.flatMap(({ key }) =>
    labelsOf(
      key,
      [...(table.lists.get(key) ?? [])].filter(([code]) => facts.used.get(key)?.has(code)),
      origin,
    ),
  );
  const areas = layout.geo
    ? labelsOf(
        layout.geo.key,
        [...(table.lists.get(layout.geo.key) ?? [])].filter(([code]) => facts.elsewhere.has(code)),
        origin,
      )
    : [];
  return {
    ...packageOf(table, retrieved),
    kind: "observations",
    tables: {
      observation: facts.rows.map((row) => ({ ...row, unit: String(unitBy.get(row.indicator) ?? "") })),
      ...described,
      code_label: [...labels, ...areas],
    },
    records: grid.rows.length,
    notes: remarksOf(facts, layout, table, grid.rows.length),
  };
}

/** Metadata or a code list of StatLine as labels; `DataProperties` also improves the titles and units of figures that are there already. */
export function statlineLabels(
  kind: MetadataKind,
  entries: readonly Entry[],
  { table, known, retrieved }: StatlineInput,
  list: string,
  faults: Faults,
): Imported {
  shapeFaults(kind, entries, faults);
  const origin = originOf(table);
  const shared = { ...packageOf(table, retrieved), kind: "labels" as const, records: entries.length };
  if (kind === "codes") return { ...shared, tables: { code_label: labelsOf(list, codesOf(entries, faults), origin) } };
  if (kind === "TableInfos") aboutOf(entries, faults);
  const labels = metadataLabels(kind, entries, table.id, origin);
  const described = kind === "DataProperties" ? describe(propertiesOf(entries, faults).topics, table, known, new Map()) : {};
  return { ...shared, describes: true, tables: { ...described, code_label: labels } };
}

/** Indicators and the units that they need. */
function describe(
  topics: readonly StatlineTopic[],
  table: StatlineTable,
  known: Known,
  decimals: ReadonlyMap<string, number>,
): { indicator: Row[]; unit: Row[] } {
  const origin = originOf(table);
  const units = new Map<string, Row>();
  const indicator = topics
    .filter(({ isText }) => !isText)
    .map((topic, at) => {
      const unit = unitOf(table.id, topic.unit, Math.max(topic.decimals ?? 0, decimals.get(topic.key) ?? 0), { known, origin });
      if (unit.row) units.set(unit.id, unit.row);
      return indicatorOf(table.id, topic, unit.id, 10_000 + at, origin);
    });
  return { indicator, unit: [...units.values()] };
}

function originOf({ id, about }: StatlineTable): Origin {
  return { source: "CBS StatLine", table: [id, about?.title].filter(Boolean).join(" "), url: addressOf(id), quality: "imported" };
}

function addressOf(id: string): string {
  return `https://opendata.cbs.nl/statline/#/CBS/nl/dataset/${id}`;
}

function packageOf({ id, about }: StatlineTable, retrieved: string): Omit<Imported, "kind" | "tables" | "records"> {
  return {
    name: `cbs-${id.toLowerCase()}`,
    title: about?.title || `CBS StatLine ${id}`,
    homepage: addressOf(id),
    licence: { name: "CC-BY-4.0", title: "Naamsvermelding 4.0 Internationaal", path: "https://creativecommons.org/licenses/by/4.0/" },
    publisher: "Centraal Bureau voor de Statistiek",
    cadence: "",
    retrieved,
    resources: [],
    adds: true,
    describes: false,
    rejected: 0,
    notes: [],
  };
}
