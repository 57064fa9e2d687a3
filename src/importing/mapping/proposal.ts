import { type Cell, type Grid, wordOf } from "../grid.ts";
import type { Known } from "../known.ts";
import { decimalsIn, slugOf } from "../statline/units.ts";
import type { Encoding } from "../text.ts";
import {
  type Column,
  columnsIn,
  distinct,
  isNumeric,
  periodColumn,
  periodNamed,
  regionColumn,
  sexColumn,
  sexNamed,
} from "./guess-columns.ts";
import { type Notation, notationOf } from "./guess-notation.ts";
import { toFillIn } from "./mapping.ts";
import { numberIn, withoutMarks } from "./number.ts";

/** A table with all its rows, whatever their length, and what a mapping must say about the file. */
export interface RawTable {
  grid: Grid;
  file: { encoding?: Encoding; delimiter?: string; headerRow?: number; sheet?: string; resource?: string };
  notes: string[];
}

export interface Proposal {
  /** JSON of a mapping. */
  mapping: Record<string, unknown>;
  /** What to look at, Dutch. */
  notes: string[];
}

const noFigure = {
  missing: ["-", ".", "..", "...", "n.b.", "nb", "n.v.t.", "onbekend", "NA", "-9", "-99"],
  suppressed: ["x", "X", "*", "geheim", "<5", "<10"],
};

/** What a mapping for a table may be. Every column is something or is told to be left out; a line that is no data is named by its text. */
export function proposalFor({ grid, file, notes }: RawTable, { id, retrieved }: { id: string; retrieved: string }, known: Known): Proposal {
  const table = withoutFootnotes(grid);
  const columns = columnsIn(table.grid).filter(({ name }) => name !== "");
  const region = regionColumn(columns, known);
  const period = periodColumn(columns.filter(({ name }) => name !== region?.column));
  const taken = new Set([region?.column, period?.column]);
  const rest = columns.filter(({ name }) => !taken.has(name));
  const texts = rest.flatMap(({ cells }) => cells.filter((cell) => typeof cell === "string"));
  const notation = notationOf(texts);
  const sex = sexColumn(rest);
  const numeric = rest.filter((column) => column.name !== sex?.column && isNumeric(column, notation));
  const years = period ? [] : numeric.filter(({ name }) => periodNamed(name) !== undefined);
  const measured = years.length > 0 ? [] : numeric;
  const bySex = measured.filter(({ name }) => sexNamed(name) !== undefined);
  const isSplit = bySex.some(({ name }) => sexNamed(name) === "m") && bySex.some(({ name }) => sexNamed(name) === "f");
  const words = rest.filter((column) => column.name !== sex?.column && !numeric.includes(column) && column.cells.length > 0);
  const others = words.filter((column) => distinct(column).length > 1 && !isNameBeside(column, region, known) && !isRemark(column));
  const signs = signsIn(numeric, notation);
  const left = columns
    .map(({ name }) => name)
    .filter((name) => ![...taken, sex?.column, ...[...numeric, ...others].map((column) => column.name)].includes(name));
  const strange = region?.strange ?? [];
  const skip = [
    ...(strange.length > 0 && strange.length <= 20 && region ? [{ column: region.column, values: strange }] : []),
    ...(table.footnotes.length > 0 ? [{ column: grid.header[0] ?? "", starts: table.footnotes }] : []),
  ];
  return {
    mapping: {
      dataset: {
        id,
        title: toFillIn("titel van de gegevens"),
        publisher: toFillIn("wie de cijfers uitgeeft"),
        licence: toFillIn("licentie, zoals CC-BY-4.0 of CC0-1.0"),
        url: toFillIn("adres waar het bestand vandaan komt, zoals https://www.voorbeeld.nl/cijfers"),
        retrieved,
      },
      file: {
        ...file,
        ...(notation.decimal ? { decimal: notation.decimal } : {}),
        ...(notation.thousands ? { thousands: notation.thousands } : {}),
        ...(notation.marks.length > 0 ? { marks: notation.marks } : {}),
      },
      columns: {
        ...(period ? { period } : {}),
        ...(region ? { region: withoutStrange(region) } : {}),
        ...(sex ? { sex } : {}),
        ...(others.length > 0 ? { other: others.map(({ name }) => ({ column: name, key: slugOf(name) })) } : {}),
      },
      ...fixedFor({ period: period !== undefined || years.length > 0, region: region !== undefined }),
      measures: [
        ...(years.length > 0
          ? [
              {
                periods: Object.fromEntries(years.map(({ name }) => [name, periodNamed(name)])),
                indicator: indicatorFor(id, years, notation),
              },
            ]
          : []),
        ...(isSplit ? bySex : []).map((column, at) => ({
          column: column.name,
          ...(sexNamed(column.name) ? { fixed: { sex: sexNamed(column.name) } } : {}),
          indicator: at === 0 ? indicatorFor(id, bySex, notation) : `${id}.cijfer`,
        })),
        ...measured
          .filter((column) => !(isSplit && bySex.includes(column)))
          .map((column) => ({ column: column.name, indicator: indicatorFor(id, [column], notation) })),
      ],
      status: "provisional",
      ...signs,
      ...(skip.length > 0 ? { skip } : {}),
    },
    notes: [
      "voorstel voor een mapping; vul in waar VUL IN staat, kijk de rest na, en probeer hem met --mapping en --dry-run",
      ...notes,
      ...(strange.length > 0
        ? [`dit zijn geen regio's en het voorstel slaat ze over; zet bij 'codes' wat wel een regio is: ${strange.slice(0, 20).join(", ")}`]
        : []),
      ...(table.footnotes.length > 0 ? [`regels die op een voetnoot lijken en worden overgeslagen: ${table.footnotes.join(" | ")}`] : []),
      ...(left.length > 0 ? [`kolommen die het voorstel niet gebruikt: ${left.join(", ")}`] : []),
      ...(numeric.length === 0 ? ["er is geen kolom met getallen gevonden; noem er zelf een bij 'measures'"] : []),
      ...(notation.decimal === undefined && texts.some((text) => /\d[.,]\d/.test(String(text)))
        ? ["of een punt duizendtallen scheidt is niet te zien; zet bij file 'decimal' en 'thousands'"]
        : []),
      "zijn het uw eigen tellingen van mensen of bedrijven, zet dan bij de maat 'minimum': 10; kleinere aantallen worden dan verborgen",
      "status is 'provisional' (voorlopig) tot u zegt dat de cijfers definitief zijn; additive is false tot u zegt dat regio's mogen worden opgeteld",
    ],
  };
}

function withoutStrange<T extends { strange: string[] }>({ strange: _, ...column }: T): Omit<T, "strange"> {
  return column;
}

/** Rows with something in their first cell only are no data. */
function withoutFootnotes({ header, rows }: Grid): { grid: Grid; footnotes: string[] } {
  const isFootnote = ({ cells }: Grid["rows"][number]) =>
    header.length > 2 && (wordOf(cells[0]) ?? "") !== "" && cells.slice(1).every((cell) => cell === null || cell === "");
  const starts = rows.filter(isFootnote).map(({ cells }) => (wordOf(cells[0]) ?? "").slice(0, 30).trim());
  return { grid: { header, rows: rows.filter((row) => !isFootnote(row)) }, footnotes: [...new Set(starts)].slice(0, 20) };
}

/** The name of the region beside its code says nothing more. */
function isNameBeside(column: Column, region: { by: string } | undefined, known: Known): boolean {
  return region?.by === "code" && regionColumn([column], known) !== undefined;
}

function isRemark({ name }: Column): boolean {
  return /opmerking|toelichting|bron|noot|remark|note/i.test(name);
}

/** Words in columns with figures that stand for no figure. */
function signsIn(columns: readonly Column[], notation: Notation): { missing?: string[]; suppressed?: string[] } {
  const words = new Set(columns.flatMap(distinct));
  const found = (signs: readonly string[]) =>
    signs.filter(
      (sign) => words.has(sign) && (numberIn(withoutMarks(sign, notation.marks), notation) === undefined || sign.startsWith("-9")),
    );
  const [missing, suppressed] = [found(noFigure.missing), found(noFigure.suppressed)];
  return { ...(missing.length > 0 ? { missing } : {}), ...(suppressed.length > 0 ? { suppressed } : {}) };
}

function fixedFor(has: { period: boolean; region: boolean }): { fixed?: Record<string, string> } {
  if (has.period && has.region) return {};
  return {
    fixed: {
      ...(has.period ? {} : { period: toFillIn("periode van alle cijfers, zoals 2024 of 2024Q1") }),
      ...(has.region ? {} : { region: toFillIn("regio van alle cijfers, zoals AM05 of NL01") }),
    },
  };
}

function indicatorFor(id: string, columns: readonly Column[], notation: Notation): Record<string, unknown> {
  const [first] = columns;
  const name = columns.length === 1 ? (first?.name ?? "") : "";
  const cells = columns.flatMap((column) => column.cells);
  const decimals = Math.max(0, ...cells.map((cell) => decimalsOf(cell, notation)));
  const isPercent =
    /%|percent|aandeel/i.test(name) || cells.some((cell) => (typeof cell === "string" ? cell.includes("%") : typeof cell === "object"));
  const indicator = name ? `${id}.${slugOf(name) || "cijfer"}` : `${id}.cijfer`;
  const unit = isPercent
    ? { id: `${indicator}-procent`, decimals, symbol: "%" }
    : {
        id: `${indicator}-eenheid`,
        decimals,
        one: toFillIn("een ... (enkelvoud, zoals persoon)"),
        many: toFillIn("meer ... (meervoud, zoals mensen)"),
      };
  return {
    id: indicator,
    title: name || toFillIn("wat deze cijfers zijn, zoals Inwoners"),
    unit,
    definition: toFillIn("wat er precies geteld is, van wie en wanneer"),
    additive: false,
    sentence: `${name || toFillIn("wat deze cijfers zijn")} {region}, {period}: {value}.`,
  };
}

function decimalsOf(cell: Cell, { marks, ...way }: Notation): number {
  const value = typeof cell === "number" ? cell : typeof cell === "string" ? numberIn(withoutMarks(cell.trim(), marks), way) : undefined;
  return value === undefined ? 0 : decimalsIn(value);
}
