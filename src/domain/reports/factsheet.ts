import type { ClaimInput } from "#domain/claims";
import type { Block } from "#domain/documents";
import { occupationPicture } from "#domain/occupations/operations";
import { phraseOf } from "#domain/regions";
import { type Context, call } from "#operation";
import { documentOf } from "./assemble.ts";
import { numberOf, numbersOf } from "./numbers.ts";
import { barsBesideOthers } from "./of-parts.ts";
import { figure, text } from "./paragraph.ts";
import { summary } from "./regio-in-beeld/summary.ts";
import { bareCode, nameOf, pathOf, type Report, type Subject, titleOfSubject } from "./report.ts";
import { sectorPeers } from "./sector.ts";
import { sectorFigures } from "./sector-figures.ts";
import { newWriter, type Writer } from "./writer.ts";

/** One page about a region, an occupation or a sector. */
export async function factsheet(context: Context, subject: Subject): Promise<Report> {
  const writer = await newWriter(context, subject.region);
  const words = writer.t.factsheet;
  const name = titleOfSubject(subject);
  const { subtitle, blocks } = await contentOf(writer, subject);
  return documentOf(writer, {
    id: `factsheet-${nameOf(subject)}`,
    title: words.title(name),
    subtitle,
    path: `${pathOf(subject)}/factsheet`,
    onePage: true,
    blocks: blocks.length > 0 ? [...blocks, text(words.more)] : [text(words.none(name))],
  });
}

async function contentOf(writer: Writer, subject: Subject): Promise<{ subtitle: string; blocks: Block[] }> {
  const words = writer.t.factsheet;
  switch (subject.about) {
    case "region":
      return { subtitle: words.region, blocks: await ofRegion(writer) };
    case "occupation":
      return { subtitle: words.occupation(bareCode(subject.code)), blocks: await ofOccupation(writer, subject.code) };
    case "sector": {
      const place = phraseOf(writer.index, writer.region, writer.context.language);
      return { subtitle: words.sector(bareCode(subject.code), place), blocks: await ofSector(writer, subject.code) };
    }
  }
}

async function ofRegion(writer: Writer): Promise<Block[]> {
  const blocks = await summary.blocks(writer);
  return blocks.length > 0 ? [...blocks, figure(writer, "jobs", "trend")] : [];
}

/** The figures that the page of an occupation opens with. */
const occupationMeasures = [
  "employed",
  "hourly-wage-median",
  "women-share",
  "higher-educated-share",
  "tension",
  "current-situation",
  "roa-openings",
  "roa-bottleneck",
];

async function ofOccupation(writer: Writer, code: string): Promise<Block[]> {
  const { context, t } = writer;
  const { employment, wage, tension, forecast, similar, occupation } = await call(occupationPicture, context, { occupation: code });
  const figures = [...employment, ...wage, ...tension, ...forecast];
  const claims = occupationMeasures.flatMap((measure): ClaimInput[] => {
    const found = figures.find(({ indicator }) => indicator === measure);
    return found ? [{ measure, regions: ["NL01"], breakdown: { occupation: found.occupation } }] : [];
  });
  const wages = figures.filter(({ indicator }) => indicator.startsWith("hourly-wage-"));
  return [
    ...(await numbersOf(writer, claims)),
    ...wageBars(writer, wages),
    ...(occupation.words.length > 0 ? [text(t.factsheet.also(t.list(occupation.words.slice(0, 8))))] : []),
    ...(similar.length > 0 ? [text(t.factsheet.similar(t.list(similar.slice(0, 6).map(({ name }) => name))))] : []),
  ];
}

type Wage = Pick<Awaited<ReturnType<typeof pictured>>["wage"][number], "indicator" | "value" | "display" | "source">;
const pictured = (context: Context, occupation: string) => call(occupationPicture, context, { occupation });

function wageBars({ t }: Writer, wages: readonly Wage[]): Block[] {
  const words = t.factsheet;
  const bars = (["p25", "median", "p75"] as const).flatMap((part) => {
    const wage = wages.find(({ indicator }) => indicator === `hourly-wage-${part}`);
    return wage?.value == null ? [] : [{ label: words.wage[part], value: wage.value, display: wage.display }];
  });
  if (bars.length < 3) return [];
  return [{ kind: "bars", finding: words.wages, bars, source: [...new Set(wages.map(({ source }) => source.name))].join(", ") }];
}

async function ofSector(writer: Writer, code: string): Promise<Block[]> {
  const found = await sectorFigures(writer, code);
  const items = await Promise.all(
    found.map(({ measure, region, code: at, remark }) =>
      numberOf(writer, { measure, regions: [region], breakdown: { sector: at }, comparison: "share" }, { remark }),
    ),
  );
  const part = { measure: "vacancies-open", region: "NL01", dim: "sector" as const, code };
  return [
    { kind: "numbers", items: items.filter((item) => item !== undefined) },
    ...(await barsBesideOthers(writer, part, sectorPeers(code))),
  ];
}
