import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Block, draftOf, type Said } from "#domain/documents";
import { check, compose, plainOf } from "#domain/documents/operations";
import { requireRegion } from "#domain/regions/operations";
import { type TinyRadar, tinyRadar } from "../../../test/standards/tiny-radar.ts";

let tiny: TinyRadar;
beforeAll(async () => {
  tiny = await tinyRadar({
    extra: [
      { period: "2025", value: 4.5 },
      { period: "2025", region: "NL01", value: 3.9 },
    ],
  });
});
afterAll(() => tiny.remove());

const context = () => tiny.radar.context({ role: "public", language: "nl" });

async function composed(text: string, region?: string) {
  const draft = draftOf(text, "nl");
  expect(draft.faults).toEqual([]);
  const chosen = region === undefined ? undefined : await requireRegion(context(), region);
  return compose(context(), draft, { id: "proef", path: "/verkenning/proef", region: chosen });
}
const said = (blocks: readonly Block[]): Said[] =>
  blocks
    .flatMap((block) => (block.kind === "text" ? block.parts : []))
    .filter((part): part is Said => typeof part === "object" && "judged" in part);
const plain = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === "text" ? block.parts.map(plainOf).join("") : block.kind === "remark" ? block.text : "")).join("\n");

describe("a sentence with a figure", () => {
  test.each<[string, string, Said["mark"], RegExp]>([
    ["that holds is said as it is", "region=AM05 periods=2024 values=3.5", "", /^In 2024 was het 3,5% in Twente\.$/],
    ["with another number is mended and marked", "region=AM05 periods=2024 values=3.3", "mended", /^In 2024 was het 3,5% in Twente\.$/],
    [
      "that went the other way is withdrawn, with what is true now",
      "region=AM05 comparison=change direction=lower",
      "withdrawn",
      /stijging/,
    ],
    [
      "without a figure any more is withdrawn",
      "region=AM05 periods=1999 values=3",
      "withdrawn",
      /^Er is geen cijfer over werkloosheid in Twente in 1999\.$/,
    ],
    ["that states nothing follows the figures", "region=AM05 comparison=change", "", /4,5%.*stijging/],
  ])("%s", async (_, tag, mark, text) => {
    const { document } = await composed(`Lees dit. {{claim unemployment-rate ${tag}}}`);
    expect(said(document.blocks)).toMatchObject([{ mark, text: expect.stringMatching(text) }]);
    expect(plain(document.blocks)).not.toContain("3,3");
  });

  test("of the chosen region is about that region, or about the nearest that has the figure", async () => {
    const text = "---\ntitle: Werk {in-region}\n---\n{{claim unemployment-rate region={region} comparison=reference}}";
    const twente = await composed(text, "AM05");
    expect(twente.document.title).toBe("Werk in Twente");
    expect(plain(twente.document.blocks)).toMatch(/4,5% in Twente\. Dat is hoger/);
    const country = await composed(text);
    expect(plain(country.document.blocks)).toBe("In 2025 was het 3,9% in heel Nederland.");
    const nearest = await composed("{{claim employed region={region}}}", "GM0014");
    expect(plain(nearest.document.blocks)).toMatch(/^Niet elk cijfer is er over de gemeente Groningen zelf.*\nIn .* mensen in Twente\./);
  });
});

test("an address may lead to the chosen region", async () => {
  const { document } = await composed("[Haar bladzijde](/regio/{slug})", "AM05");
  expect(document.blocks).toMatchObject([{ parts: [{ text: "Haar bladzijde", href: "/regio/twente" }] }]);
});

test("a number of the author has its source beside it, and a definition is that of the figures", async () => {
  const { document } = await composed(
    'Er zijn {{number 900.000 source="Rapport" url="https://voorbeeld.nl"}} mensen. {{definition employed}}',
  );
  expect(document.blocks).toMatchObject([
    { parts: ["Er zijn ", "900.000 (", { text: "Rapport", href: "https://voorbeeld.nl" }, ")", " mensen. ", "Iedereen met betaald werk."] },
  ]);
});

test("a chart knows its region, and the sources of all sentences come along once", async () => {
  const { document } = await composed(
    "{{figure unemployment-rate region={region} view=trend}}\n\n{{claim unemployment-rate region=AM05}}",
    "AM06",
  );
  expect(document.blocks[0]).toEqual({ kind: "figure", indicator: "unemployment-rate", region: "AM06", view: "trend" });
  expect(document.sources).toHaveLength(1);
  expect(document.sources[0]?.name).toBe("CBS StatLine");
});

test("what names something that does not exist is a fault with what comes near, and never a figure", async () => {
  const draft = draftOf("Hier: {{claim unemployment}}\n\n{{claim employed region=Twnte}}\n\n{{figure employed region=nergens}}", "nl");
  const { document, faults } = await compose(context(), draft, { id: "x", path: "" });
  expect(faults.map(({ line, column }) => [line, column])).toEqual([
    [1, 7],
    [3, 1],
    [5, 1],
  ]);
  expect(faults[0]?.message).toMatch(/geen indicator 'unemployment'; bedoelt u .*unemployment-rate/);
  expect(plain(document.blocks)).toContain("[hier ontbreekt een cijfer]");
});

test("an author hears of every sentence, loose number, fault and long sentence, with its line", async () => {
  const text = [
    "---\ntitle: Proef\nkind: verhaal\n---",
    "De werkloosheid is 3,6%. {{claim unemployment-rate region=AM05 periods=2024 values=3.3}}",
    "",
    "{{claim unemployment-rate region=AM05 comparison=change direction=lower}} {{claim employed region={region}}}",
  ].join("\n");
  const checked = await check(context(), { path: "verhalen/proef.md", text });
  expect(checked.claims.map(({ line, column, state, mark }) => [line, column, state, mark])).toEqual([
    [5, 26, "changed", "mended"],
    [7, 1, "broken", "withdrawn"],
    [7, 75, "no-data", ""],
  ]);
  expect(checked.claims[0]).toMatchObject({
    why: "Was 3,3%, is nu 3,5%.",
    sealed: "{{claim unemployment-rate region=AM05 period=2024 value=3.5}}",
  });
  expect(checked.claims[2]?.sealed).toBe("");
  expect(checked.numerals).toEqual([{ line: 5, column: 20, text: "3,6%" }]);
  expect(checked.faults).toEqual([]);
  // What holds on to what is true now, holds.
  const again = await check(context(), { path: "x.md", text: checked.claims[1]?.sealed ?? "" });
  expect(again.claims).toMatchObject([{ state: "holds", mark: "" }]);
  expect(again.faults).toEqual([]);
});

test("a text that is about a region that does not exist says so, and nothing fails", async () => {
  const { faults } = await check(context(), { path: "x.md", text: "---\nregion: Twnte\n---\n{{claim employed}}" });
  expect(faults.map(({ message }) => message).join()).toContain("er is geen regio 'Twnte'");
});
