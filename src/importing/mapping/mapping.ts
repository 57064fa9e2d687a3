import { z } from "zod";
import { minimumCount } from "#domain/disclosure";
import { Problem } from "#operation";
import { shapeFault } from "../faults.ts";
import { encodings } from "../text.ts";

const id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, "gebruik kleine letters, cijfers, punten en streepjes, zoals ww-uitkeringen");
const text = z.string().trim().min(1, "mag niet leeg zijn");
/** From what stands in the file to what it means here. */
const Codes = z.record(z.string(), z.string()).default({});

const Dataset = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "gebruik kleine letters, cijfers en streepjes, zoals wachtlijst-twente"),
  title: text,
  publisher: text,
  licence: text,
  url: z.url("geef het adres waar het bestand vandaan komt, zoals https://www.voorbeeld.nl/cijfers"),
  retrieved: z.iso.date("geef een datum als 2026-11-23"),
  description: z.string().default(""),
  cadence: z.string().default(""),
});

const Unit = z.strictObject({
  id,
  factor: z.number().positive().default(1),
  decimals: z.int().min(0).max(6).default(0),
  symbol: z.string().default(""),
  one: z.string().default(""),
  many: z.string().default(""),
  one_en: z.string().default(""),
  many_en: z.string().default(""),
});

const Indicator = z.strictObject({
  id,
  title: text,
  title_en: z.string().default(""),
  /** The id of a unit that the radar has, or a new one. */
  unit: z.union([id, Unit]),
  definition: text,
  definition_en: z.string().default(""),
  additive: z.boolean(),
  themes: z.array(z.string()).default([]),
  compare: z.enum(["rate", "share", "none"]).default("none"),
  better: z.enum(["high", "low", ""]).default(""),
  sentence: z.string().default(""),
  sentence_en: z.string().default(""),
});

/** What rows, or all figures of one column, share. */
const Fixed = z.strictObject({
  period: z.string().optional(),
  region: z.string().optional(),
  occupation: z.string().optional(),
  sector: z.string().optional(),
  education: z.string().optional(),
  sex: z.enum(["m", "f", ""]).optional(),
  age: z.string().optional(),
});

const Measure = z.strictObject({
  /** Wide: the column with the values. */
  column: text.optional(),
  /** Wide, with a column a period: the period by the name of the column. */
  periods: z.record(z.string(), text).optional(),
  /** Long: what stands in the column `layout.measure`; may be left out when there is one measure. */
  code: text.optional(),
  /** The id of an indicator that the radar has, or a new one. */
  indicator: z.union([id, Indicator]),
  /** Multiplies what stands there, for a share that should be a percentage. */
  factor: z.number().positive().optional(),
  /** Own counts of people or firms: smaller ones are hidden. */
  minimum: z.int().min(minimumCount, `de ondergrens is ten minste ${minimumCount}`).optional(),
  note: z.string().default(""),
  /** What holds for the figures of this measure only: `{"sex": "m"}` for a column with men. */
  fixed: Fixed.prefault({}),
});

const Coded = z.strictObject({ column: text, codes: Codes });
const Schemed = z.strictObject({ column: text, codes: Codes, scheme: z.string().default("") });

export const Mapping = z
  .strictObject({
    dataset: Dataset,
    file: z
      .strictObject({
        encoding: z.enum(encodings).default("utf-8"),
        delimiter: z.enum([",", ";", "\t", "|"]).optional(),
        decimal: z.enum([".", ","]).optional(),
        thousands: z.enum([".", ",", " "]).optional(),
        /** Marks that may stand before or behind a number and say nothing more: `%`, `€`. */
        marks: z.array(z.string().regex(/^[^\d.,+-]+$/, "gebruik tekens die geen deel van een getal zijn, zoals % of €")).default([]),
        headerRow: z.int().min(1).default(1),
        sheet: text.optional(),
        /** Of a data package: which file. */
        resource: text.optional(),
      })
      .prefault({}),
    layout: z
      .discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("wide") }),
        z.strictObject({ kind: z.literal("long"), value: text, measure: text.optional() }),
      ])
      .default({ kind: "wide" }),
    columns: z
      .strictObject({
        /** `dates`: how a date in a cell counts. */
        period: z.strictObject({ column: text, codes: Codes, dates: z.enum(["day", "month", "quarter", "year"]).optional() }).optional(),
        /** `by` name needs `type`, because Groningen is three regions; `prefix` turns 14 into GM0014. */
        region: z
          .strictObject({
            column: text,
            codes: Codes,
            by: z.enum(["code", "name"]).default("code"),
            type: z.enum(["landsdeel", "provincie", "corop", "arbeidsmarktregio", "gemeente", "samenwerking"]).optional(),
            prefix: z.enum(["GM", "AM", "PV", "CR", "LD"]).optional(),
          })
          .optional(),
        occupation: Schemed.optional(),
        sector: Schemed.optional(),
        education: Schemed.optional(),
        sex: Coded.optional(),
        age: Coded.optional(),
        other: z
          .array(
            z.strictObject({ column: text, key: z.string().regex(/^[a-z0-9-]+$/, "gebruik kleine letters en streepjes"), codes: Codes }),
          )
          .default([]),
        note: text.optional(),
      })
      .prefault({}),
    /** What all rows share. */
    fixed: Fixed.extend({ series: z.string().optional(), division: z.string().optional() }).prefault({}),
    measures: z.array(Measure).default([]),
    status: z.union([z.enum(["final", "provisional", "estimated", "synthetic"]), Coded]).optional(),
    /** What stands in a cell without a figure: not known, or hidden by the publisher. An empty cell is always missing. */
    missing: z.array(z.string()).default([]),
    suppressed: z.array(z.string()).default([]),
    /** Rows that are no data, by the whole text of a cell or by its beginning: totals, footnotes. */
    skip: z.array(z.strictObject({ column: text, values: z.array(z.string()).default([]), starts: z.array(text).default([]) })).default([]),
    /** Keeps the figures of earlier imports that this file does not name. */
    adds: z.boolean().default(false),
    /** Of GeoJSON: the property with the code of the region. */
    property: text.optional(),
  })
  .superRefine(({ file, layout, measures, columns, fixed, status, skip }, context) => {
    const fault = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
    if (file.thousands !== undefined && file.thousands === file.decimal)
      fault(["file", "thousands"], "is hetzelfde teken als 'decimal'; dan is niet te zien wat wat is");
    for (const [at, { values, starts }] of skip.entries())
      if (values.length + starts.length === 0) fault(["skip", at], "noem bij 'values' de hele tekst van de cel, of bij 'starts' het begin");
    if (measures.length === 0) return;
    if (!columns.period && !fixed.period && !measures.every((measure) => measure.periods || measure.fixed.period))
      fault(
        ["columns", "period"],
        "ontbreekt; noem de kolom met de periode, geef er een bij fixed, of zet bij elke maat 'periods' als elke kolom een periode is",
      );
    if (!columns.region && !fixed.region && !measures.every((measure) => measure.fixed.region))
      fault(["columns", "region"], "ontbreekt; noem de kolom met de regio, of geef er een bij fixed (NL01 is heel Nederland)");
    if (columns.region?.by === "name" && !columns.region.type)
      fault(["columns", "region", "type"], "ontbreekt; een naam kan van een gemeente, provincie of arbeidsmarktregio zijn");
    if (!status) fault(["status"], "ontbreekt; kies final, provisional, estimated of synthetic, of noem de kolom");
    for (const [at, { column, periods, code, factor, minimum }] of measures.entries()) {
      if (factor !== undefined && minimum !== undefined)
        fault(["measures", at, "minimum"], "gaat niet samen met 'factor': een ondergrens geldt voor getelde aantallen");
      if (layout.kind === "wide" && !column && !periods)
        fault(["measures", at, "column"], "ontbreekt; noem de kolom met de waarden, of bij 'periods' de kolommen met hun periode");
      if (column && periods) fault(["measures", at, "periods"], "gaat niet samen met 'column'; noem een van de twee");
      if (periods && Object.keys(periods).length === 0)
        fault(["measures", at, "periods"], 'is leeg; noem elke kolom met haar periode, zoals {"2024": "2024"}');
      if (periods && columns.period) fault(["measures", at, "periods"], "gaat niet samen met columns.period; een cijfer heeft één periode");
      if (layout.kind === "long" && (column || periods))
        fault(
          ["measures", at, column ? "column" : "periods"],
          "hoort bij een brede indeling; noem bij layout de kolom 'value' en hier de 'code'",
        );
      if (layout.kind === "long" && layout.measure && !code)
        fault(["measures", at, "code"], `ontbreekt; zet wat er in kolom '${layout.measure}' staat`);
    }
    if (layout.kind === "long" && !layout.measure && measures.length > 1)
      fault(["layout", "measure"], "ontbreekt; noem de kolom die zegt welke maat het is");
  });
/** How a table of anyone is read; docs/data/import.md explains it with an example. */
export type Mapping = z.output<typeof Mapping>;

const open = "VUL IN: ";

/** A place in a mapping that only its owner can fill in; a mapping with such places is refused. */
export function toFillIn(what: string): string {
  return `${open}${what}`;
}

/** Where a proposal still has to be filled in, by path. */
function openPlaces(json: unknown, path: string[] = []): { path: string; message: string }[] {
  if (typeof json === "string")
    return json.includes(open)
      ? [{ path: path.join("."), message: `vul dit nog in: ${json.slice(json.indexOf(open) + open.length)}` }]
      : [];
  if (typeof json !== "object" || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => openPlaces(value, [...path, key]));
}

/** A mapping that was checked; throws Problem `invalid` with everything that is wrong with it, each by its path in the file. */
export function parseMapping(json: unknown, file: string): Mapping {
  const result = Mapping.safeParse(json, { error: shapeFault });
  const unfilled = openPlaces(json);
  if (result.success && unfilled.length === 0) return result.data;
  const faults = (result.error?.issues ?? [])
    .flatMap((issue) => faultsOf(issue))
    .map(({ path, message }) => ({ path: path.map(String).join(".") || "mapping", message }));
  const issues = [...unfilled, ...faults.filter(({ path }) => !unfilled.some((place) => place.path === path))];
  throw new Problem("invalid", `de mapping ${file} klopt niet: ${issues.length} fout(en). Er is niets veranderd.`, issues);
}

type Fault = { path: PropertyKey[]; message: string };

/** Of a choice between a word and an object: the faults of the object when one was given, else what would be right. */
function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const [word = [], object = []] = issue.errors;
  const isObject = word.some(({ code, path }) => code === "invalid_type" && path.length === 0);
  const chosen =
    isObject && object.length > 0 && !object.some(({ code, path }) => code === "invalid_type" && path.length === 0) ? object : word;
  return chosen.flatMap((inner) => faultsOf(inner).map(({ path, message }) => ({ path: [...issue.path, ...path], message })));
}
