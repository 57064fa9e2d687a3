import { displayNumber, newest, titleOf } from "#domain/databank";
import { databank, observations } from "#domain/databank/operations";
import type { BarRow, Block } from "#domain/documents";
import { comparePeriods, periodLabel } from "#domain/periods";
import { codeNames } from "#domain/taxonomy/operations";
import type { Writer } from "./writer.ts";

interface Part {
  measure: string;
  /** Code of the region that the figures are of. */
  region: string;
  dim: "sector" | "occupation";
  code: string;
}

/** One part through time as bars, the oldest first, all measured in one way; none with fewer than two periods. */
export async function barsThroughTime(writer: Writer, { measure, region, dim, code }: Part): Promise<Block[]> {
  const { context } = writer;
  const rows = await observations(context.warehouse, { indicators: [measure], regions: [region], dims: { [dim]: code } });
  const last = newest(rows);
  const line = rows
    .filter((row) => row.value !== null && row.series === last?.series && row.period.length === last.period.length)
    .sort((a, b) => comparePeriods(a.period, b.period))
    .slice(-mostPeriods);
  if (line.length < 2) return [];
  const said = await writer.say({ measure, regions: [region], breakdown: { [dim]: code }, comparison: "change" });
  const bars = await barsOf(writer, measure, line, ({ period }) => periodLabel(period, context.language));
  return [{ kind: "bars", finding: said?.text ?? "", bars, source: sourcesOf(line) }];
}

const mostPeriods = 12;
const mostParts = 20;

/** A part beside all others of its kind that are told in the same period, the largest first; none with fewer than three. */
export async function barsBesideOthers(
  writer: Writer,
  { measure, region, dim, code }: Part,
  isPeer: (code: string) => boolean,
): Promise<Block[]> {
  const { context } = writer;
  const rows = await observations(context.warehouse, { indicators: [measure], regions: [region], dims: { [dim]: "*" } });
  const own = newest(rows.filter((row) => row[dim] === code));
  if (!own) return [];
  const beside = rows
    .filter(
      (row) => row.period === own.period && row.series === own.series && row.value !== null && (row[dim] === code || isPeer(row[dim])),
    )
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .slice(0, mostParts);
  if (beside.length < 3 || !beside.includes(own)) return [];
  const nameOf = await codeNames(context);
  const indicator = writer.indicators.get(measure);
  const title = indicator ? titleOf(indicator, context.language) : measure;
  const bars = await barsOf(
    writer,
    measure,
    beside,
    (row) => nameOf(row[dim]) ?? row[dim],
    (row) => row === own,
  );
  return [
    {
      kind: "bars",
      finding: writer.t.factsheet.beside[dim](title, periodLabel(own.period, context.language)),
      bars,
      source: sourcesOf(beside),
    },
  ];
}

type Row = Awaited<ReturnType<typeof observations>>[number];

async function barsOf(
  { context, indicators }: Writer,
  measure: string,
  rows: readonly Row[],
  label: (row: Row) => string,
  isOwn: (row: Row) => boolean = () => false,
): Promise<BarRow[]> {
  const { units } = await databank(context.warehouse);
  const unit = units.get(indicators.get(measure)?.unit ?? "");
  return rows.flatMap((row) => {
    if (!unit || row.value === null) return [];
    const bar = { label: label(row), value: row.value * (unit.factor ?? 1), display: displayNumber(row.value, unit, context.language) };
    return [isOwn(row) ? { ...bar, tone: "me" as const } : bar];
  });
}

const sourcesOf = (rows: readonly Row[]) => [...new Set(rows.map(({ source }) => source))].join(", ");
