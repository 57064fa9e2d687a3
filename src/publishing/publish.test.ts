import { unzipSync } from "fflate";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Document } from "#domain/documents";
import { readerOf } from "#figures";
import { starterContext } from "../../test/starter-context.ts";
import { onPaper } from "./draw.ts";
import { openPress, type Press } from "./forms/press.ts";
import type { Paper } from "./paper.ts";
import { publish } from "./publish.ts";

let starter: Awaited<ReturnType<typeof starterContext>>;
let paper: Paper;
let press: Press;

/** Signs that mean something in Typst, XML or HTML, or that break a file. */
const nasty = '#let x = *a* _b_ $c$ @d <e> [f] \\ // "g" & <script>alert(1)</script> \u0000\u0007 𝔸';

const sample = (snapshot: string): Document => ({
  id: "proef",
  title: `Proef van ${nasty}`,
  subtitle: "Alle soorten blokken",
  language: "nl",
  snapshot,
  made: "2026-11-23T12:00:00Z",
  path: "/regio/twente/rapport",
  blocks: [
    { kind: "heading", level: 2, text: `Kop ${nasty}`, id: "kop" },
    { kind: "text", parts: [nasty, " ", { strong: "vet" }, " ", { text: "naar de regio", href: "/regio/twente" }] },
    { kind: "list", items: [["een"], [{ strong: nasty }]] },
    { kind: "numbers", items: [{ label: "Banen", value: "3", said: nasty, source: "CBS", remark: "" }] },
    { kind: "heading", level: 3, text: "Plaatjes", id: "plaatjes" },
    { kind: "figure", indicator: "jobs", region: "twente", view: "trend" },
    { kind: "figure", indicator: "jobs", region: "twente", view: "sector" },
    {
      kind: "bars",
      finding: "Wie is het grootst?",
      bars: [
        { label: nasty, value: -2, display: "-2", tone: "me" },
        { label: "b", value: 3, display: "3" },
      ],
      source: "CBS",
    },
    { kind: "table", caption: "Een tabel", head: ["a", "b"], rows: [["1", nasty]] },
    { kind: "remark", text: nasty, tone: "warning" },
    { kind: "page-break" },
    { kind: "text", parts: ["Ελληνικά 漢字 ő"] },
  ],
  sources: [],
});

beforeAll(async () => {
  starter = await starterContext();
  const { context } = starter;
  paper = await onPaper(readerOf(context, { baseUrl: "https://radar.example.nl" }), sample(context.warehouse.snapshot.id));
  press = openPress({ threads: 1 });
});

afterAll(async () => {
  await press?.close();
  await starter.close();
});

test("pictures are drawn with what they show in words, and bring their sources along", () => {
  const pictures = paper.blocks.filter((block) => block.kind === "picture");
  expect(pictures).toHaveLength(3);
  for (const { svg, alt } of pictures) {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="[\d.]+"/);
    expect(svg).not.toMatch(/var\(|class=|currentColor|NaN/);
    expect(alt).toMatch(/^(Lijn door de tijd|Staafdiagram)\. .+: .+/);
  }
  expect(paper.sources.map(({ name }) => name)).toContain("CBS StatLine");
});

test("as PDF it is tagged, has a language, a title, bookmarks and its own letters", async () => {
  const pdf = Buffer.from(await publish(paper, { format: "pdf", press })).toString("latin1");
  expect(pdf).toMatch(/^%PDF-1\.7/);
  for (const mark of ["/StructTreeRoot", "/MarkInfo", "/Lang", "/Outlines", "/FontFile2"]) expect(pdf, mark).toContain(mark);
  expect(pdf).toMatch(/pdfuaid:part[=>]"?1/);
});

test("the same paper gives the same PDF", async () => {
  const [one, other] = await Promise.all([publish(paper, { format: "pdf", press }), publish(paper, { format: "pdf", press })]);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

test("as HTML it stands by itself: language, headings, no script, nothing fetched, and every word as it was written", async () => {
  const text = new TextDecoder().decode(await publish(paper, { format: "html", press }));
  const { document } = parseHTML(text);
  expect(document.documentElement.lang).toBe("nl");
  expect(document.querySelectorAll("script, link, img, iframe")).toHaveLength(0);
  expect(text).not.toMatch(/url\(|@import|undefined|NaN/);
  expect(document.querySelector("h2")?.textContent).toBe(`Kop ${nasty.replaceAll("\u0000", "").replaceAll("\u0007", "")}`);
  expect(document.querySelectorAll("figure svg[aria-hidden]")).toHaveLength(3);
});

test("as DOCX it has headings, a head to each table, words for each picture, a language and well-formed XML", async () => {
  const entries = unzipSync(await publish(paper, { format: "docx", press }));
  const part = (name: string) => new TextDecoder().decode(entries[name]);
  const body = part("word/document.xml");
  for (const mark of ['w:val="Title"', 'w:val="Heading1"', 'w:val="Heading2"', "<w:tblHeader/>", "<w:numPr>"])
    expect(body, mark).toContain(mark);
  expect([...body.matchAll(/<wp:docPr [^>]*descr="(?:Lijn|Staafdiagram)[^"]+"/g)]).toHaveLength(3);
  expect(part("word/styles.xml")).toContain('w:lang w:val="nl-NL"');
  expect(Object.keys(entries).filter((name) => name.endsWith(".png"))).toHaveLength(3);
  for (const name of Object.keys(entries).filter((one) => one.endsWith(".xml"))) {
    expect(part(name), name).not.toContain("\u0000");
    expect(part(name), name).not.toMatch(/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i);
  }
});
