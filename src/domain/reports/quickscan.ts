import type { ClaimInput } from "#domain/claims";
import { sentenceStart } from "#domain/databank";
import type { Block } from "#domain/documents";
import { occupationPicture } from "#domain/occupations/operations";
import { phraseOf } from "#domain/regions";
import { codeNames, occupations } from "#domain/taxonomy/operations";
import { type Context, call } from "#operation";
import { documentOf } from "./assemble.ts";
import { numberOf, sentencesOf } from "./numbers.ts";
import { barsBesideOthers, barsThroughTime } from "./of-parts.ts";
import { text } from "./paragraph.ts";
import { nameOf, pathOf, type Report, type Subject, titleOfSubject } from "./report.ts";
import { sectorPeers } from "./sector.ts";
import { type SectorFigure, sectorFigures } from "./sector-figures.ts";
import { newWriter, type Writer } from "./writer.ts";

type ScannedFigure = Pick<SectorFigure, "measure" | "region" | "code" | "remark">;

/** What a scan looks at: the figures of the subject by measure, and where each is to be had. */
interface Scanned {
  dim: "sector" | "occupation";
  code: string;
  /** Each with the region and the code under which it was published. */
  figures: readonly ScannedFigure[];
  forecasts: readonly string[];
  isPeer: (code: string) => boolean;
}

/** An occupation or a sector at a glance: how it changes, how it stands beside the rest, who comes and goes, and what is expected. */
export async function quickscan(context: Context, subject: Subject): Promise<Report> {
  const writer = await newWriter(context, subject.region);
  const words = writer.t.quickscan;
  const scanned = subject.about === "occupation" ? await scanOccupation(writer, subject.code) : await scanSector(writer, subject);
  const isForecast = ({ measure }: ScannedFigure) => scanned.forecasts.includes(measure);
  const now = scanned.figures.filter((one) => !isForecast(one));
  const section = (id: string, title: string, blocks: readonly Block[], otherwise: string): Block[] => [
    { kind: "heading", level: 2, text: title, id },
    ...(blocks.length > 0 ? blocks : [text(otherwise)]),
  ];
  const name = titleOfSubject(subject);
  return documentOf(writer, {
    id: `quickscan-${nameOf(subject)}`,
    title: words.title(name),
    subtitle: words.subtitle(sentenceStart(phraseOf(writer.index, subject.region, context.language))),
    path: `${pathOf(subject)}/quickscan`,
    blocks: [
      ...section("kort", words.summary, await figuresOf(writer, scanned, now), writer.t.factsheet.none(name)),
      ...section("trend", words.trend, await trendOf(writer, scanned, now), words.noTrend),
      ...section("vergelijking", words.comparison, await comparisonOf(writer, scanned), words.noComparison),
      ...section("stromen", words.flows, await flowsOf(writer, scanned), words.noFlows),
      ...section("verwachting", words.outlook, await figuresOf(writer, scanned, scanned.figures.filter(isForecast)), words.noOutlook),
    ],
  });
}

const claimOn = ({ dim }: Scanned, { measure, region, code }: ScannedFigure): ClaimInput => ({
  measure,
  regions: [region],
  breakdown: { [dim]: code },
});

async function figuresOf(writer: Writer, scanned: Scanned, figures: readonly ScannedFigure[]): Promise<Block[]> {
  const items = await Promise.all(figures.map((one) => numberOf(writer, claimOn(scanned, one), { remark: one.remark })));
  const there = items.filter((item) => item !== undefined);
  return there.length > 0 ? [{ kind: "numbers", items: there }] : [];
}

const occupationForecasts = ["roa-openings", "roa-expansion", "roa-replacement", "roa-bottleneck"];

async function scanOccupation({ context }: Writer, code: string): Promise<Scanned> {
  const { employment, wage, tension, forecast } = await call(occupationPicture, context, { occupation: code });
  const figures = [
    ...employment,
    ...wage.slice(0, 1),
    ...tension,
    ...forecast.filter(({ indicator }) => occupationForecasts.includes(indicator)),
  ];
  const known = await occupations(context.warehouse);
  const parent = known.get(code)?.parent;
  const distinct = new Map(
    figures.map((one) => [one.indicator, { measure: one.indicator, region: "NL01", code: one.occupation, remark: "" }]),
  );
  return {
    dim: "occupation",
    code,
    figures: [...distinct.values()],
    forecasts: occupationForecasts,
    isPeer: (other) => known.get(other)?.parent === parent && other.startsWith("brc2014:"),
  };
}

async function scanSector(writer: Writer, subject: Subject): Promise<Scanned> {
  const code = subject.about === "sector" ? subject.code : "";
  return { dim: "sector", code, figures: await sectorFigures(writer, code), forecasts: [], isPeer: sectorPeers(code) };
}

/** What was more and what was less before, in words; and the measure with most periods as bars. */
async function trendOf(writer: Writer, scanned: Scanned, now: readonly ScannedFigure[]): Promise<Block[]> {
  const drawn = await firstWith(now, (one) => barsThroughTime(writer, { ...one, dim: scanned.dim }));
  const said = await sentencesOf(
    writer,
    // The picture says in words what it shows.
    now.filter((one) => one !== drawn?.one).map((one) => ({ ...claimOn(scanned, one), comparison: "change" as const })),
  );
  return [...said, ...(drawn?.blocks ?? [])];
}

async function firstWith<T>(list: readonly T[], draw: (one: T) => Promise<Block[]>): Promise<{ one: T; blocks: Block[] } | undefined> {
  for (const one of list) {
    const blocks = await draw(one);
    if (blocks.length > 0) return { one, blocks };
  }
  return undefined;
}

/** Its part of the whole, beside the country where the figure is of a region, and beside all others of its kind. */
async function comparisonOf(writer: Writer, scanned: Scanned): Promise<Block[]> {
  const { dim, figures, isPeer } = scanned;
  const claims = figures.flatMap((one): ClaimInput[] => {
    const indicator = writer.indicators.get(one.measure);
    const comparison = indicator?.additive ? "share" : indicator?.compare === "rate" && one.region !== "NL01" ? "reference" : undefined;
    return comparison ? [{ ...claimOn(scanned, one), comparison }] : [];
  });
  const [first] = figures;
  return [...(await sentencesOf(writer, claims)), ...(first ? await barsBesideOthers(writer, { ...first, dim }, isPeer) : [])];
}

const flowMeasures = ["occupation-stayers", "occupation-leavers"];

/** How many stay in this work and how many leave it; counted by major group, which is said. */
async function flowsOf(writer: Writer, { dim, code }: Scanned): Promise<Block[]> {
  if (dim !== "occupation") return [];
  const known = await occupations(writer.context.warehouse);
  const nameOf = await codeNames(writer.context);
  for (let at: string | undefined = code; at; at = known.get(at)?.parent) {
    const group = at;
    const blocks = await sentencesOf(
      writer,
      flowMeasures.map((measure) => ({ measure, regions: ["NL01"], breakdown: { occupation: group }, comparison: "value" as const })),
    );
    if (blocks.length > 0) return [...(group === code ? [] : [text(writer.t.quickscan.flowsOf(nameOf(group) ?? group))]), ...blocks];
  }
  return [];
}
