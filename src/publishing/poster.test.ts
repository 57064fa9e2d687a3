import { afterAll, beforeAll, expect, test } from "vitest";
import { listRegions } from "#domain/regions/operations";
import { kinds, subjectOf } from "#domain/reports/operations";
import { readerOf, textWidth } from "#figures";
import { type Context, call } from "#operation";
import { childrenOf, type Element, parseXml } from "../../test/standards/xml.ts";
import { starterContext } from "../../test/starter-context.ts";
import { onPaper } from "./draw.ts";
import { pngOf } from "./forms/png.ts";
import { type PosterShape, posterOf, shapes } from "./forms/poster.ts";
import type { Paper } from "./paper.ts";

let starter: Awaited<ReturnType<typeof starterContext>>;
let context: Context;

beforeAll(async () => {
  starter = await starterContext();
  context = starter.context;
});
afterAll(() => starter.close());

async function paperOf(region: string, language: "nl" | "en" = "nl"): Promise<Paper> {
  const asking = { ...context, language };
  const { document } = await kinds.infographic.write(asking, await subjectOf(asking, { region }));
  return onPaper(readerOf(asking, { baseUrl: "https://radar.example.nl" }), document);
}

const number = (element: Element, name: string) => Number(element.attributes[name]);

/** Texts that leave the box they stand in: their tile, or the whole picture; and texts that stand on top of each other. */
function astray(svg: Element, shape: PosterShape): string[] {
  const { width, height } = shapes[shape];
  const inside = (texts: readonly Element[], box: { x: number; y: number; width: number; height: number }) =>
    texts.filter((text) => {
      const [size, x, y] = [number(text, "font-size"), number(text, "x"), number(text, "y")];
      const end = x + textWidth(text.text, size);
      return x < box.x || end > box.x + box.width || y - size * 0.75 < box.y || y + size * 0.25 > box.y + box.height;
    });
  const tiles = childrenOf(svg, "g").flatMap((tile) => {
    const [box] = childrenOf(tile, "rect");
    const texts = childrenOf(tile, "text");
    if (!box) return texts;
    const own = { x: number(box, "x"), y: number(box, "y"), width: number(box, "width"), height: number(box, "height") };
    const lines = texts.map((text) => ({ text, top: number(text, "y") - number(text, "font-size") * 0.75, x: number(text, "x") }));
    const over = lines.filter(({ text, top, x }) =>
      lines.some(
        (other) => other.text !== text && other.x === x && top < number(other.text, "y") && number(text, "y") > number(other.text, "y"),
      ),
    );
    return [...inside(texts, own), ...over.map(({ text }) => text)];
  });
  return [...tiles, ...inside(childrenOf(svg, "text"), { x: 0, y: 0, width, height })].map(({ text }) => text);
}

test.each(["nl", "en"] as const)(
  "each region has a picture in %s of which no text leaves its box, in both shapes",
  async (language) => {
    const { regions } = await call(listRegions, context, { type: "arbeidsmarktregio" });
    const others = ["nederland", "brainport", "gemeente-enschede", "CR12", "LD01", "PV23"];
    for (const region of [...regions.map(({ code }) => code), ...others]) {
      const paper = await paperOf(region, language);
      for (const shape of ["tall", "wide"] as const) {
        const svg = parseXml(posterOf(paper, shape));
        expect(astray(svg, shape), `${region} ${shape}`).toEqual([]);
        expect(childrenOf(svg, "g").length, region).toBeGreaterThan(2);
        expect(childrenOf(svg, "title")[0]?.text).toBe(paper.title);
      }
    }
  },
  60_000,
);

test("what it shows is said for who does not see it, with source, edition and address, and its typeface is in it", async () => {
  const text = posterOf(await paperOf("twente"), "tall");
  const svg = parseXml(text);
  const told = childrenOf(svg, "desc")[0]?.text ?? "";
  for (const part of [
    "Banen van werknemers: 320.400 banen.",
    "CBS StatLine, december 2024.",
    "uit uitgave 2026-11-23",
    "Voor Twente zelf is er geen recent cijfer.",
  ])
    expect(told).toContain(part);
  expect(svg.attributes["aria-labelledby"]).toBe("titel uitleg");
  expect(
    childrenOf(svg, "text")
      .map(({ text: line }) => line)
      .join(" "),
  ).toContain("radar.example.nl/regio/twente");
  expect(text).toMatch(/font\/woff2;base64,[\w+/]{10000}/);
  expect(text).not.toMatch(/var\(|undefined|NaN|href=/);
});

test("long names wrap, a region without figures says so", async () => {
  const paper = await paperOf("twente");
  const long = "Werk en leren in de Samenwerkende Arbeidsmarktregio's Zuid-Kennemerland, IJmond en de Haarlemmermeer-Aalsmeer-Uithoorn";
  const numbers = paper.blocks.flatMap((block) => (block.kind === "numbers" ? block.items : []));
  const grown = numbers.map((item) => ({
    ...item,
    label: "Vergelijkbaar besteedbaar huishoudensinkomen per huishoudenslid",
    value: "1.234.567.890 werknemersverzekeringsplichtigen",
    said: `${item.said} ${item.said} ${item.said} ${item.said}`,
    source: "Centraal Bureau voor de Statistiek, Uitvoeringsinstituut Werknemersverzekeringen, 4e kwartaal van 2022",
  }));
  for (const shape of ["tall", "wide"] as const) {
    const svg = parseXml(posterOf({ ...paper, title: long, blocks: [{ kind: "numbers", items: grown }] }, shape));
    expect(astray(svg, shape)).toEqual([]);
    const empty = posterOf({ ...paper, blocks: [{ kind: "text", runs: [{ text: "Geen cijfers." }] }] }, shape);
    expect(empty).toContain("Geen cijfers.</text>");
  }
});

test("as a PNG it has the size of its shape", async () => {
  const paper = await paperOf("foodvalley");
  for (const shape of ["tall", "wide"] as const) {
    const png = Buffer.from(await pngOf(posterOf(paper, shape), { zoom: 1 }));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([shapes[shape].width, shapes[shape].height]);
    expect(png.length).toBeLessThan(400_000);
  }
});
