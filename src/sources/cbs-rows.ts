import { occupationOf, periodOf, personOf, regionOf, sectorOf, sexOf, spelledOut } from "./cbs-codes.ts";
import type { CbsLayout } from "./cbs-layout.ts";
import type { CbsCell } from "./cbs-table.ts";
import { plainNumber } from "./dutch-number.ts";
import { noteOf, observation, otherOf } from "./observation.ts";
import type { Label, ObservationRow, Refused } from "./source.ts";

type Place = Partial<ObservationRow> & { others?: Record<string, string>; remark?: string };
type Figure = { value: number | null; status?: "suppressed" | "missing"; remark: string };

/** A figure with its codes as a row of ours, or why it is none. `fixed` holds what all rows of the table share. */
export function rowOf(cell: CbsCell, layout: CbsLayout, fixed: Partial<ObservationRow>): ObservationRow | Refused {
  const measure = layout.measures.get(cell.measure);
  if (!measure) return { column: "Measure", value: cell.measure, reason: `onderwerp '${cell.measure}' is niet gevraagd` };
  const place: Place = { others: {} };
  for (const dimension of layout.dimensions) {
    const code = cell.codes[dimension.key] ?? "";
    if (dimension.only && !dimension.only.has(code) && !dimension.setting.prefixes.some((prefix) => code.startsWith(prefix))) {
      return { column: dimension.key, value: code, reason: `'${code}' valt buiten de keuze van deze tabel` };
    }
    const found = placeOf(code, dimension);
    if ("reason" in found) return { column: dimension.key, value: code, reason: found.reason };
    merge(place, found);
  }
  const figure = figureOf(cell);
  if ("reason" in figure) return { column: cell.measure, value: String(cell.value), reason: figure.reason };
  merge(place, breakdownOf(measure.breakdown ?? {}));
  const { others = {}, remark = "", ...columns } = place;
  const isYear = /^\d{4}$/.test(columns.period ?? "");
  const { earlier } = layout;
  return observation({
    ...fixed,
    ...columns,
    ...(earlier && (columns.period ?? "") < earlier.before ? { series: earlier.series } : {}),
    indicator: measure.indicator,
    unit: measure.unit,
    other: otherOf(others),
    value: figure.value,
    status: figure.status ?? columns.status ?? "final",
    note: noteOf(measure.note, isYear ? measure.yearNote : "", remark, figure.remark),
  });
}

/** Titles of the codes that end in `other`, for showing them. */
export function labelsOf(layout: CbsLayout): Label[] {
  return layout.dimensions.flatMap((dimension) =>
    [...dimension.table.codes].flatMap(([code, { title, description }]) => {
      const found = placeOf(code, dimension);
      const named = "reason" in found ? [] : Object.entries(found.others ?? {});
      return named.filter(([, value]) => value === code).map(([list]) => ({ list, code, title, description: description.slice(0, 500) }));
    }),
  );
}

/** What one code says of the place of a figure. */
function placeOf(code: string, { key, setting, table }: CbsLayout["dimensions"][number]): Place | { reason: string } {
  const known = table.codes.get(code);
  const special = Object.hasOwn(setting.codes, code) ? setting.codes[code] : undefined;
  if (special) return breakdownOf(special);
  if (setting.as === "region") {
    const region = regionOf(code);
    return "code" in region ? { region: region.code } : region;
  }
  if (!known) return { reason: `code '${code}' staat niet in de codelijst ${key} van de tabel` };
  if (setting.as === "period") return whenOf(code, known.status, setting);
  if (setting.as === "sector") {
    const sector = sectorOf(known.title, setting.scheme);
    if (sector !== undefined) return { sector };
  }
  if (setting.as === "occupation") {
    const occupation = occupationOf(known.title, setting.scheme);
    if (occupation !== undefined) return { occupation };
  }
  if (setting.as === "sex") {
    const sex = sexOf(code);
    return sex === undefined
      ? { reason: `onbekende code '${code}' (${known.title}) voor geslacht; verwacht T001038, 1100, 3000 of 4000` }
      : { sex };
  }
  const person = setting.as === "person" ? personOf(known.title) : undefined;
  if (person) return person;
  const spelled = spelledOut(known.title);
  return spelled
    ? { others: { [spelled.name]: spelled.value } }
    : { others: { [setting.name ?? key.toLowerCase()]: code }, remark: known.title };
}

function whenOf(code: string, status: string, { fixed, yearAs }: CbsLayout["dimensions"][number]["setting"]): Place | { reason: string } {
  const plain = periodOf(code, fixed);
  const period = plain && /^\d{4}$/.test(plain) ? `${plain}${yearAs}` : plain;
  if (period === undefined) return { reason: `onbekende periode '${code}'; verwacht bijvoorbeeld 2025JJ00, 2025KW03 of 2025MM07` };
  if (status === "Definitief") return { period, status: "final" };
  if (status === "Voorlopig" || status === "NaderVoorlopig") return { period, status: "provisional" };
  return { period, status: "provisional", remark: status === "" ? "CBS geeft geen status bij deze periode" : `status bij CBS: ${status}` };
}

const secret: Figure = { value: null, status: "suppressed", remark: "geheim volgens CBS" };
const signs: Record<string, Figure> = {
  ".": { value: null, status: "missing", remark: "volgens CBS onbekend, onvoldoende betrouwbaar of geheim" },
  x: secret,
  "-": { value: null, status: "missing", remark: "CBS zet hier een streepje (nihil); niet als 0 overgenomen" },
  "": { value: null, status: "missing", remark: "volgens CBS kan hier geen cijfer staan" },
  Confidential: secret,
};
const marks = new Map(Object.entries(signs));
const unknown: Figure = { value: null, status: "missing", remark: "CBS geeft hier geen cijfer" };

function figureOf({ value, mark }: CbsCell): Figure | { reason: string } {
  // A mark that says secret holds whatever stands beside it.
  if (marks.get(mark) === secret) return secret;
  const remark = mark === "" || mark === "None" ? "" : `CBS merkt dit aan als ${mark}`;
  if (value === null) return marks.get(mark || "geen") ?? { ...unknown, remark: remark || unknown.remark };
  if (typeof value === "number" && Number.isFinite(value)) return { value, remark };
  const text = typeof value === "string" ? value.trim() : undefined;
  const sign = text === undefined ? undefined : marks.get(text);
  if (sign) return sign;
  const number = text === undefined ? undefined : plainNumber(text);
  return number === undefined
    ? { reason: `'${String(value)}' is geen getal en geen teken van CBS (., -, x of leeg)` }
    : { value: number, remark };
}

function breakdownOf({ other, ...columns }: { other?: string | undefined } & { [column in keyof ObservationRow]?: unknown }): Place {
  const [key = "", value = ""] = other?.split("=") ?? [];
  return { ...(columns as Partial<ObservationRow>), others: key ? { [key]: value } : {} };
}

function merge(place: Place, more: Place): void {
  const { others, remark, ...columns } = more;
  Object.assign(place, columns);
  place.others = { ...place.others, ...others };
  place.remark = noteOf(place.remark ?? "", remark ?? "");
}
