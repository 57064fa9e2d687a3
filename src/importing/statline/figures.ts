import { noteOf, type ObservationRow, observation, otherOf, periodOf, plainNumber, regionOf } from "#sources";
import { type Faults, shown } from "../faults.ts";
import { type Cell, type Grid, wordOf } from "../grid.ts";
import type { Known } from "../known.ts";
import { limits } from "../limits.ts";
import { rowAndColumn } from "../place.ts";
import type { Origin } from "../tables.ts";
import { keyOf } from "../tables.ts";
import type { StatlineLayout } from "./layout.ts";
import type { StatlineTable } from "./table.ts";
import { decimalsIn } from "./units.ts";

export interface StatlineFacts {
  rows: ObservationRow[];
  /** Most decimals that a value of a topic has. */
  decimals: ReadonlyMap<string, number>;
  /** Codes that ended in `other`, by dimension. */
  used: ReadonlyMap<string, ReadonlySet<string>>;
  /** Codes of areas that are no region of the radar. */
  elsewhere: ReadonlySet<string>;
}

export interface FactsOptions {
  layout: StatlineLayout;
  table: StatlineTable;
  known: Pick<Known, "regions">;
  origin: Origin & { retrieved: string };
  indicatorOf: (topic: string) => string;
}

/** Figures of StatLine, one row a topic and line. A unit is filled in later. Every code and number that is not right is a fault. */
export function factsOf(grid: Grid, { layout, table, known, origin, indicatorOf }: FactsOptions, faults: Faults): StatlineFacts {
  const rows: ObservationRow[] = [];
  const decimals = new Map<string, number>();
  const used = new Map(layout.others.map(({ key }) => [key, new Set<string>()]));
  const elsewhere = new Set<string>();
  const firstRow = new Map<string, number>();
  const ids = new Map<string, number>();

  if (grid.rows.length === 0) faults.add("bestand", "er staan geen regels met cijfers in");
  if (grid.rows.length * layout.topics.length > limits.cells) {
    faults.add(
      "bestand",
      `${grid.rows.length * layout.topics.length} cijfers in een keer; het mogen er ${limits.cells} zijn, splits het bestand`,
    );
    return { rows, decimals, used, elsewhere };
  }
  for (const { row, cells } of grid.rows) {
    const fault = (column: string, message: string) => faults.add(rowAndColumn(row, column), message);
    if (layout.id !== undefined) checkId(cells[layout.id], row, ids, fault);
    const figures = layout.topics.map((topic) => ({ topic, figure: figureOf(cells[topic.at] ?? null) }));
    for (const { topic, figure } of figures) if ("fault" in figure) fault(topic.key, figure.fault);
    const place = placeOf(cells, { layout, table, known }, fault);
    if (!place) continue;
    const { codes, area, ...columns } = place;
    for (const { key } of layout.others) used.get(key)?.add(codes[key] ?? "");
    if (area !== undefined && layout.geo) {
      codes[layout.geo.key] = area;
      elsewhere.add(area);
    }
    const base = observation({ ...columns, ...origin, other: otherOf(lowerKeys(codes)) });
    const cell = keyOf("observation", base);
    const earlier = firstRow.get(cell);
    if (earlier !== undefined) {
      fault(layout.time?.key ?? layout.topics[0]?.key ?? "", `deze combinatie van codes staat ook in rij ${earlier}`);
      continue;
    }
    firstRow.set(cell, row);
    for (const { topic, figure } of figures) {
      if ("fault" in figure) continue;
      if (figure.value !== null) decimals.set(topic.key, Math.max(decimals.get(topic.key) ?? 0, decimalsIn(figure.value)));
      rows.push({
        ...base,
        indicator: indicatorOf(topic.key),
        value: figure.value,
        status: figure.status ?? base.status,
        note: noteOf(base.note, figure.remark),
      });
    }
  }
  return { rows, decimals, used, elsewhere };
}

type Fault = (column: string, message: string) => void;

function checkId(cell: Cell | undefined, row: number, ids: Map<string, number>, fault: Fault): void {
  const id = wordOf(cell) ?? "";
  const earlier = ids.get(id);
  if (!/^\d+$/.test(id)) fault("ID", `${shown(cell)} is geen regelnummer; verwacht een geheel getal`);
  else if (earlier !== undefined) fault("ID", `regelnummer ${id} staat ook in rij ${earlier}`);
  ids.set(id, row);
}

type Place = Pick<ObservationRow, "period" | "status" | "region" | "note"> & { codes: Record<string, string>; area?: string };

/** What the codes on a line say; undefined when one of them is not right. */
function placeOf(
  cells: readonly Cell[],
  { layout, table, known }: Pick<FactsOptions, "layout" | "table" | "known">,
  fault: Fault,
): Place | undefined {
  const place: Place = { period: layout.year, status: "provisional", region: "NL01", note: "", codes: {} };
  let right = true;
  const wrong = (column: string, message: string) => {
    right = false;
    fault(column, message);
  };
  if (layout.time) {
    const { key, at } = layout.time;
    const code = wordOf(cells[at]) ?? "";
    const period = periodOf(code);
    const list = table.lists.get(key);
    const listed = list?.get(code);
    if (period === undefined) wrong(key, `${shown(code)} is geen periode; verwacht bijvoorbeeld 2023JJ00`);
    else if (list && !listed) wrong(key, `${shown(code)} staat niet in de codelijst ${key} van deze tabel`);
    else Object.assign(place, { period }, statusOf(listed?.status));
  } else place.note = statusOf(undefined).note;
  if (layout.geo) {
    const { key, at } = layout.geo;
    const found = areaOf(wordOf(cells[at]) ?? "", key, table, known);
    if ("fault" in found) wrong(key, found.fault);
    else Object.assign(place, found);
  }
  for (const { key, at } of layout.others) {
    const code = wordOf(cells[at]);
    const list = table.lists.get(key);
    if (code === undefined || code === "") wrong(key, `${shown(cells[at])} is geen code; elke regel heeft hier een code nodig`);
    else if (list && !list.has(code)) wrong(key, `${shown(code)} staat niet in de codelijst ${key} van deze tabel`);
    else {
      place.codes[key] = code;
      if (/^GM9\d{3}$/.test(code)) place.note = noteOf(place.note, "gaat over Caribisch Nederland");
    }
  }
  return right ? place : undefined;
}

function statusOf(status: string | undefined): Pick<Place, "status" | "note"> {
  if (status === "Definitief") return { status: "final", note: "" };
  if (status === "Voorlopig" || status === "NaderVoorlopig") return { status: "provisional", note: "" };
  return { status: "provisional", note: status ? `status bij CBS: ${status}` : "of dit cijfer definitief is, staat niet in het bestand" };
}

/**
 * A region, or an area that the radar does not have as a region: a neighbourhood, or what the table's own code list knows (a municipality that
 * is no more, a grouping). Such an area stays in `other`, within its municipality when its code says which.
 */
function areaOf(
  code: string,
  key: string,
  { lists }: StatlineTable,
  { regions }: Pick<Known, "regions">,
): { region: string; area?: string } | { fault: string } {
  const region = regionOf(code);
  if ("code" in region && regions.has(region.code)) return { region: region.code };
  const municipality = /^(?:WK|BU)(\d{4})\d{2,4}$/.exec(code)?.[1];
  const list = lists.get(key);
  if (list && !list.has(code)) return { fault: `${shown(code)} staat niet in de codelijst ${key} van deze tabel` };
  if (!list && !municipality) return { fault: "code" in region ? `${shown(code)} is geen regio van de huidige indeling` : region.reason };
  const within = `GM${municipality ?? ""}`;
  return { region: regions.has(within) ? within : "NL01", area: code };
}

function lowerKeys(codes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(codes).map(([key, code]) => [key.toLowerCase(), code]));
}

type Figure = { value: number | null; status?: "missing" | "suppressed"; remark: string } | { fault: string };

const signs = new Map<string, Figure>([
  ["", { value: null, status: "missing", remark: "CBS geeft hier geen cijfer" }],
  [".", { value: null, status: "missing", remark: "volgens CBS onbekend, onvoldoende betrouwbaar of geheim" }],
  ["-", { value: null, status: "missing", remark: "CBS zet hier een streepje (nihil); niet als 0 overgenomen" }],
  ["x", { value: null, status: "suppressed", remark: "geheim volgens CBS" }],
]);

function figureOf(cell: Cell): Figure {
  if (typeof cell === "number") return Number.isFinite(cell) ? { value: cell, remark: "" } : { fault: "het getal is te groot" };
  if (cell !== null && typeof cell !== "string") return { fault: `${shown(cell)} is geen getal` };
  const text = (cell ?? "").trim();
  const value = plainNumber(text);
  if (value !== undefined && Number.isFinite(value)) return { value, remark: "" };
  const hint = /^-?[\d.]*\d,\d+$/.test(text)
    ? "verwacht een punt voor de decimalen, zoals 5.5"
    : "verwacht een getal met een punt voor de decimalen, of leeg";
  return signs.get(text) ?? { fault: `${shown(text)} is geen getal; ${hint}` };
}

/** Remarks on a file as a whole, for whoever imports. */
export function remarksOf({ rows, elsewhere }: StatlineFacts, layout: StatlineLayout, table: StatlineTable, lines: number): string[] {
  const missing = rows.filter(({ value }) => value === null).length;
  const lists = [...layout.others, ...(layout.time ? [layout.time] : []), ...(layout.geo ? [layout.geo] : [])].map(
    ({ key }) => table.lists.get(key)?.size,
  );
  const possible = lists.reduce<number>((product, size) => product * (size ?? Number.NaN), 1);
  return [
    layout.geo ? "" : "de tabel heeft geen regio's: alle cijfers staan bij heel Nederland (NL01)",
    elsewhere.size > 0
      ? `gebieden die de radar niet als regio kent: ${elsewhere.size}; ze staan als kenmerk bij hun gemeente of bij Nederland`
      : "",
    missing > 0 ? `lege cijfers: ${missing}; ze staan als ontbrekend, niet als 0` : "",
    layout.time && !table.lists.has(layout.time.key)
      ? noteOf(`of cijfers definitief zijn is niet bekend; zet ${table.id}_${layout.time.key}.json ernaast`)
      : "",
    table.properties ? "" : `titels en eenheden zijn niet bekend; zet ${table.id}_DataProperties.json ernaast of importeer dat ook`,
    Number.isFinite(possible) && possible > lines
      ? `het bestand heeft ${lines} van de ${possible} combinaties die de codelijsten mogelijk maken`
      : "",
    layout.texts.length > 0 ? `kolommen met tekst zijn overgeslagen: ${layout.texts.join(", ")}` : "",
  ].filter(Boolean);
}
