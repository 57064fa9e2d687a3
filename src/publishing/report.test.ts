import { afterAll, beforeAll, expect, test } from "vitest";
import { listRegions } from "#domain/regions/operations";
import type { Subject } from "#domain/reports";
import { kinds, listSectors, type ReportKind, subjectOf } from "#domain/reports/operations";
import { readerOf } from "#figures";
import { type Context, call, type TextFile } from "#operation";
import { starterContext } from "../../test/starter-context.ts";
import { onPaper } from "./draw.ts";
import { openPress, type Press } from "./forms/press.ts";
import type { Paper, PaperBlock } from "./paper.ts";
import { publishReport } from "./report.ts";

const baseUrl = "https://radar.example.nl";
let starter: Awaited<ReturnType<typeof starterContext>>;
let context: Context;
let press: Press;
let regions: { code: string; name: string; slug: string }[];
let written: TextFile[] = [];

beforeAll(async () => {
  starter = await starterContext({ texts: async () => written });
  context = starter.context;
  regions = (await call(listRegions, context, { type: "arbeidsmarktregio" })).regions;
  press = openPress({ threads: 1 });
});

afterAll(async () => {
  await press?.close();
  await starter.close();
});

async function paperOf(kind: ReportKind, subject: Subject, language: "nl" | "en" = "nl"): Promise<Paper> {
  const asking = { ...context, language };
  return onPaper(readerOf(asking, { baseUrl }), (await kinds[kind].write(asking, subject)).document);
}

const isHeading = (block: PaperBlock | undefined): block is Extract<PaperBlock, { kind: "heading" }> => block?.kind === "heading";

/** Headings with nothing below them: another heading of the same level or a higher one follows, a new page, or the end. */
const empty = ({ blocks }: Paper) =>
  blocks.filter((block, at) => {
    const next = blocks[at + 1];
    if (!isHeading(block)) return false;
    return next === undefined || next.kind === "page-break" || (isHeading(next) && next.level <= block.level);
  });

const holes = /undefined|NaN|Infinity|\bnull\b|\[object|\{\w+\}/;
/** Everything that is read, without the drawings. */
const read = (paper: Paper) =>
  JSON.stringify({ ...paper, blocks: paper.blocks.map((block) => ({ ...block, svg: "" })) }).replace(/"(text|runs|href)":/g, "");

test("each of the 35 regions has every chapter, none of them empty, and no hole in any text", async () => {
  expect(regions).toHaveLength(35);
  const chapters = new Set<string>();
  for (const { code, name } of regions) {
    const paper = await paperOf("regio-in-beeld", await subjectOf(context, { region: code }));
    chapters.add(
      paper.blocks
        .filter(isHeading)
        .filter(({ level }) => level === 2)
        .map(({ id }) => id)
        .join(" "),
    );
    expect(empty(paper), name).toEqual([]);
    expect(read(paper), name).not.toMatch(holes);
    expect(paper.blocks.filter(({ kind }) => kind === "picture").length, name).toBeGreaterThanOrEqual(6);
    expect(paper.sources.length, name).toBeGreaterThan(5);
  }
  expect([...chapters]).toEqual([
    "kort economie krapte vacatures beroepen onderwijs vooruitzicht onbenut brede-welvaart wet uit-de-regio ontbreekt gemaakt",
  ]);
}, 60_000);

test("every kind of region has one, also in English", async () => {
  for (const region of ["nederland", "PV23", "brainport", "gemeente-enschede", "CR12", "LD01"]) {
    const paper = await paperOf("regio-in-beeld", await subjectOf(context, { region }), "en");
    expect(empty(paper), region).toEqual([]);
    expect(read(paper), region).not.toMatch(holes);
  }
}, 60_000);

test("the country is not compared with itself, and a comparison is of the figure that stands before it", async () => {
  for (const { code } of regions.slice(0, 12)) {
    const { blocks } = await paperOf("regio-in-beeld", await subjectOf(context, { region: code }));
    const texts = blocks.flatMap((block) => (block.kind === "text" ? block.runs.map(({ text }) => text).join("") : []));
    for (const text of texts) {
      expect(text).not.toMatch(/in heel Nederland[^.]*\. Dat is (even hoog als|100% van het totaal) in heel Nederland/);
      // Of one measure in one paragraph only one period is told, but for the change.
      expect(new Set(text.match(/stonden er [\d.]+ vacatures open/g)).size, text).toBeLessThanOrEqual(1);
    }
  }
});

test("what is Dutch in an English report is marked as Dutch", async () => {
  const { blocks } = await paperOf("regio-in-beeld", await subjectOf(context, { region: "twente" }), "en");
  const law = blocks.findIndex((block) => isHeading(block) && block.id === "wet");
  expect(blocks.slice(law).find(({ kind }) => kind === "list")).toMatchObject({ language: "nl" });
  expect(JSON.stringify(blocks)).not.toContain("Noord-Nederland (APLLONN)");
});

test("where a region has no figure of its own the nearest that is shown is named", async () => {
  const text = read(await paperOf("regio-in-beeld", await subjectOf(context, { region: "twente" })));
  expect(text).toContain("Voor Twente zelf is er geen recent cijfer. Dit geldt voor de provincie Overijssel.");
});

test("a chapter by people from the region stands in the report, with its day; without one it says how to add it", async () => {
  const twente = await subjectOf(context, { region: "twente" });
  expect(read(await paperOf("regio-in-beeld", twente))).toContain("regio/twente.md");
  written = [
    {
      path: "regio/twente.md",
      text: "---\nauthor: Jan\n---\n\n## Samen\n\nWij doen **meer**. {{claim jobs region=AM05}}\n\n- een\n- twee",
      changed: "2026-11-20T10:00:00Z",
      from: "own",
    },
  ];
  const { blocks } = await paperOf("regio-in-beeld", twente);
  written = [];
  const from = blocks.findIndex((block) => isHeading(block) && block.id === "uit-de-regio");
  expect(blocks.slice(from + 1, from + 5)).toEqual([
    { kind: "heading", level: 3, text: "Samen", id: "uit-de-regio-deel-1" },
    {
      kind: "text",
      runs: [{ text: "Wij doen " }, { text: "meer", strong: true }, { text: ". " }, { text: expect.stringContaining("320.400 banen") }],
    },
    { kind: "list", items: [[{ text: "een" }], [{ text: "twee" }]], language: "nl" },
    expect.objectContaining({
      kind: "remark",
      text: "Dit hoofdstuk is van Jan. De laatste wijziging is van 20 november 2026.",
    }),
  ]);
});

test("every occupation and sector has a factsheet and a quickscan without a hole", async () => {
  const sectors = await listSectors(context);
  expect(sectors.length).toBeGreaterThan(20);
  const subjects = await Promise.all([
    ...["lasser", "verpleegkundige", "0111", "accountant", "0631"].map((occupation) => subjectOf(context, { occupation })),
    ...sectors.map(({ code }) => subjectOf(context, { sector: code })),
    subjectOf(context, { sector: "zorg", region: "twente" }),
  ]);
  for (const subject of subjects)
    for (const kind of ["factsheet", "quickscan"] as const) {
      const paper = await paperOf(kind, subject);
      expect(empty(paper), paper.title).toEqual([]);
      expect(read(paper), paper.title).not.toMatch(holes);
      expect(
        paper.blocks.some((block) => block.kind === "numbers"),
        paper.title,
      ).toBe(true);
    }
}, 60_000);

test("a quarterly tells what changed, with why, of each region and of the country", async () => {
  for (const asked of ["twente", "zuid-limburg", "nederland", "provincie-overijssel", "gemeente-enschede"])
    for (const language of ["nl", "en"] as const) {
      const paper = await paperOf("quarterly", await subjectOf(context, { region: asked }), language);
      expect(empty(paper), asked).toEqual([]);
      expect(read(paper), asked).not.toMatch(holes);
    }
  const text = read(await paperOf("quarterly", await subjectOf(context, { region: "zuid-limburg" })));
  expect(text).toContain("Banen van werknemers in Zuid-Limburg: van 271.100 naar 268.100");
  expect(text).toContain("Dat is een daling van 1,1%.");
  expect(text).toContain("Hoe opvallend: ongeveer zo groot als een gewone verandering in een jaar.");
  expect(text).toContain("Wat is er veranderd in heel Nederland");
}, 60_000);

test("old news does not stand beside fresh figures on a sector", async () => {
  const text = read(await paperOf("factsheet", await subjectOf(context, { sector: "Q" })));
  expect(text).toContain("2024");
  expect(text).not.toContain("kwartaal van 2017");
});

test("a factsheet is one page", async () => {
  for (const asked of [
    { region: "twente" },
    { region: "gorinchem" },
    { occupation: "lasser" },
    { sector: "zorg" },
    { sector: "industrie", region: "twente" },
  ]) {
    const { bytes } = await publishReport(context, {
      kind: "factsheet",
      subject: await subjectOf(context, asked),
      format: "pdf",
      press,
      baseUrl,
    });
    expect(
      Buffer.from(bytes)
        .toString("latin1")
        .match(/\/Type\s*\/Page\b/g),
      JSON.stringify(asked),
    ).toHaveLength(1);
  }
});

test("a sector that is not there is told with those that come near", async () => {
  await expect(subjectOf(context, { sector: "ruimtevaart op mars" })).rejects.toMatchObject({
    code: "not-found",
    message: expect.stringContaining("wel: "),
  });
});
