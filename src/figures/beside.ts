import { compare } from "#domain/comparison/operations";
import { displayNumber, inSentence, oneSeries, rankFinding, titleOf } from "#domain/databank";
import { table } from "#domain/databank/operations";
import { comparePeriods, periodLabel } from "#domain/periods";
import { phraseOf, type Region } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import { isProblem } from "#operation";
import type { Bar } from "./charts/bars.tsx";
import type { FigureModel } from "./model.ts";
import { askTable, barTable, leastSure, type Subject, sourcesOf, type TableRow } from "./subject.ts";

/** A region beside those most like it, and the country where that says something. */
export async function besideOthers({ reader, indicator, unit, asked }: Subject): Promise<FigureModel | undefined> {
  const found = await reader.ask(compare, { indicator: indicator.id, region: asked.code, with: "similar" }).catch((error: unknown) => {
    if (isProblem(error) && error.code === "not-found") return undefined;
    throw error;
  });
  if (!found) return undefined;
  const { language, t } = reader;
  const index = await regionIndex(reader.context.warehouse);
  const country =
    asked.code === "NL01" || indicator.compare !== "rate"
      ? []
      : (await reader.ask(table, { indicator: indicator.id, regions: ["NL01"], period: found.period })).rows;
  const own = found.rows.find((row) => row.own);
  const rows = [
    ...found.rows,
    ...country.filter((row) => row.series === own?.series).map((row) => ({ ...row, own: false, why: "" })),
  ].filter((row) => row.value !== null);
  if (rows.length < 4 || own?.value == null) return undefined;
  const bars = rows
    .map(
      (row): Bar => ({
        label: row.region.name,
        value: row.value ?? 0,
        display: displayNumber(row.value ?? 0, unit, language),
        ...(row.own ? { tone: "me" } : row.region.code === "NL01" ? { tone: "nl" } : {}),
        href: reader.href(`/regio/${row.region.slug}`),
      }),
    )
    .sort((a, b) => b.value - a.value);
  return {
    indicator,
    unit,
    view: "similar",
    asked,
    place: asked,
    points: [],
    bars,
    period: found.period,
    status: leastSure(rows.map((row) => row.status)),
    finding: amongPlaces(
      { indicator, unit, language },
      bars,
      t.figure.andLike(phraseOf(index, asked, language), found.rows.length - 1, inSentence(t.typesMany[asked.type])),
    ),
    table: barTable(reader, bars, `${titleOf(indicator, language)}, ${periodLabel(found.period, language)}`),
    sources: sourcesOf(rows),
    notes: [
      found.why,
      ...found.notes,
      ...(found.rank ? [t.compare.rank(found.rank, inSentence(t.typesMany[found.rank.among as keyof typeof t.typesMany]))] : []),
    ],
    regions: rows.map((row) => row.region.code),
    dims: "",
  };
}

/** The parts of a region, or all provinces, beside each other. */
export async function amongRegions(subject: Subject, view: "members" | "provinces"): Promise<FigureModel | undefined> {
  const { reader, indicator, unit, asked } = subject;
  const index = await regionIndex(reader.context.warehouse);
  const codes =
    view === "provinces"
      ? [
          ...index.all.filter((region) => region.type === "provincie").map((region) => region.code),
          ...(indicator.compare === "rate" || unit.id.startsWith("vacancies-per") ? ["NL01"] : []),
        ]
      : asked.members.filter((code) => index.byCode.get(code)?.type === membersType(asked));
  if (codes.length < 2) return undefined;
  const all = (await askTable(subject, codes)).filter((row) => row.value !== null);
  const period = newestShared(all);
  const rows = oneSeries(
    all.filter((row) => row.period === period),
    (row) => row.region.code === asked.code,
  );
  if (rows.length < 2 || period === undefined) return undefined;
  const { language, t } = reader;
  const scope = view === "members" ? t.figure.each(inSentence(t.types[membersType(asked)]), phraseOf(index, asked, language)) : "";
  // The country stands beside the regions, it is none of them.
  const places = { shown: rows.filter(({ region }) => region.code !== "NL01").length, all: codes.filter((code) => code !== "NL01").length };
  const partly = places.shown < places.all;
  const own = new Set([asked.code, index.provinces.get(asked.code)?.[0]?.code]);
  const bars = rows
    .map(
      (row): Bar => ({
        label: row.region.name,
        value: row.value ?? 0,
        display: displayNumber(row.value ?? 0, unit, language),
        ...(row.region.code === "NL01" ? { tone: "nl" } : own.has(row.region.code) ? { tone: "me" } : {}),
        href: reader.href(`/regio/${row.region.slug}`),
      }),
    )
    .sort((a, b) => b.value - a.value);
  return {
    indicator,
    unit,
    view,
    asked,
    place: asked,
    points: [],
    bars,
    period,
    status: leastSure(rows.map((row) => row.status)),
    claim: {
      ...{ measure: indicator.id, regions: [asked.code], periods: [period], comparison: "largest" as const },
      among: view === "provinces" ? "provincie" : membersType(asked) === "gemeente" ? asked.code : membersType(asked),
    },
    finding: `${amongPlaces({ indicator, unit, language }, bars, scope)}${partly ? ` ${t.figure.ofKnown(places.shown)}` : ""}`,
    table: barTable(reader, bars, `${titleOf(indicator, language)}, ${periodLabel(period, language)}`),
    sources: sourcesOf(rows),
    notes: partly ? [t.figure.notAll(places.shown, places.all)] : [],
    regions: rows.map((row) => row.region.code),
    dims: "",
  };
}

/** The ends of the list of regions; the country stands beside them to compare with, and is not one of them. */
const amongPlaces = (around: Parameters<typeof rankFinding>[0], bars: readonly Bar[], scope: string) =>
  rankFinding(
    around,
    bars.filter((bar) => bar.tone !== "nl"),
    { scope },
  );

const membersType = (region: Region) =>
  region.type === "arbeidsmarktregio" || region.type === "corop"
    ? "gemeente"
    : region.type === "samenwerking"
      ? "arbeidsmarktregio"
      : region.type === "provincie"
        ? "corop"
        : "provincie";

/** The newest period for which at least two regions have a figure. */
function newestShared(rows: readonly TableRow[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { period } of rows) counts.set(period, (counts.get(period) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 2)
    .map(([period]) => period)
    .sort(comparePeriods)
    .at(-1);
}
