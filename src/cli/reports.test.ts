import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseConfig } from "../config.ts";
import { runCommand } from "./run.ts";

let data: string;
let out: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "llo-build-"));
  out = join(data, "rapporten");
});
afterAll(() => rm(data, { recursive: true, force: true }));

async function run(...words: string[]): Promise<{ code: number; result: Record<string, never>; said: string }> {
  let written = "";
  let said = "";
  const config = parseConfig({ LLO_DATA: data, BASE_URL: "https://radar.example.nl" }, resolve("."));
  const code = await runCommand(["reports.build", ...words], config, {
    out: (text) => {
      written += text;
    },
    note: (text) => {
      said += `${text}\n`;
    },
  });
  return { code, result: written ? JSON.parse(written) : {}, said };
}

test("a report is a file of this edition; asked again it stays as it is", async () => {
  const asked = ["--region", "twente", "--kind", "regio-in-beeld", "--out", out];
  const { code, result } = await run(...asked);
  expect(code).toBe(0);
  const [file = ""] = result.files ?? [];
  expect(file).toMatch(/rapporten\/regio-in-beeld-twente-\d{4}-\d\d-\d\d\.pdf$/);
  expect(result.claims).toBeGreaterThan(20);
  const { mtimeMs } = await stat(file);
  expect(await run(...asked)).toMatchObject({ code: 0, result: { files: [file], kept: 1, claims: result.claims } });
  expect((await stat(file)).mtimeMs).toBe(mtimeMs);
});

test("what a killed run left half stays beside and is made anew", async () => {
  const [file = ""] = await readdir(out);
  await rm(join(out, file));
  await writeFile(join(out, `${file}.1.part`), "half");
  const { result } = await run("--region", "twente", "--kind", "regio-in-beeld", "--out", out);
  expect(result.kept).toBe(0);
  expect((await stat(join(out, file))).size).toBeGreaterThan(10_000);
});

test("the input may come as JSON too, in another form and language", async () => {
  const input = join(data, "vraag.json");
  await writeFile(input, JSON.stringify({ occupation: "lasser", kind: "factsheet", format: "html", language: "en", out }));
  const { code, result } = await run("--input", input);
  expect(code).toBe(0);
  expect(String(result.files)).toMatch(/factsheet-0742-lassers-en-plaatwerkers-.*-en\.html$/);
});

test("an infographic is a picture, a quarterly a text", async () => {
  const { result } = await run("--region", "zuid-kennemerland-en-ijmond", "--kind", "infographic", "--out", out);
  expect(String(result.files)).toMatch(/infographic-zuid-kennemerland-en-ijmond-.*\.svg$/);
  expect(result.claims).toBeGreaterThan(3);
  const png = await run("--region", "twente", "--kind", "infographic", "--format", "png", "--out", out);
  expect((await readFile(String(png.result.files))).subarray(1, 4).toString()).toBe("PNG");
  const quarterly = await run("--region", "twente", "--kind", "quarterly", "--out", out);
  expect((await readFile(String(quarterly.result.files))).subarray(0, 5).toString()).toBe("%PDF-");
});

test("a QuickScan of a region is about its largest sector", async () => {
  const { result } = await run("--region", "twente", "--kind", "quickscan", "--format", "html", "--out", out);
  expect(await readFile(String(result.files), "utf8")).toMatch(/<h1[^>]*>[^<]*overheid en zorg/i);
});

test("all labour-market regions at once", async () => {
  const { code, result } = await run("--region", "all", "--kind", "factsheet", "--format", "docx", "--out", out);
  expect(code).toBe(0);
  expect(result.files).toHaveLength(35);
  expect((await readdir(out)).filter((name) => name.endsWith(".docx"))).toHaveLength(35);
}, 60_000);

test.each([
  [
    ["--region", "twente", "--kind", "kwartaalbericht"],
    ["kind", "kwartaalbericht", "regio-in-beeld", "out"],
  ],
  [
    ["--region", "twente", "--kind", "regio-in-beeld", "--format", "odt", "--out", "x"],
    ["format", "odt", "pdf"],
  ],
  [["--kind", "regio-in-beeld", "--out", "x"], ["geef er een, bijvoorbeeld twente"]],
  [["--kind", "quickscan", "--out", "x"], ["--occupation of --sector"]],
  [
    ["--kind", "regio-in-beeld", "--sector", "zorg", "--out", "x"],
    ["sector", "een regio", "zorg"],
  ],
  [["--kind", "factsheet", "--sector", "zorg", "--occupation", "lasser", "--out", "x"], ["niet allebei"]],
  [
    ["--kind", "infographic", "--region", "twente", "--format", "pdf", "--out", "x"],
    ["infographic is er als svg, png", "pdf"],
  ],
  [
    ["--kind", "quarterly", "--sector", "zorg", "--out", "x"],
    ["sector", "een regio"],
  ],
  [["--kind", "factsheet", "--region", "twente", "--out", "x", "--snel"], ["snel"]],
  [["twente", "--kind", "factsheet", "--out", "x"], ["'twente' hoort nergens bij"]],
  [
    ["--region", "twentte", "--kind", "factsheet", "--out", tmpdir()],
    ["twentte", "Twente"],
  ],
  [
    ["--sector", "ruimtevaart op mars", "--kind", "factsheet", "--out", tmpdir()],
    ["ruimtevaart op mars", "wel:"],
  ],
  [["--region", "twente", "--kind", "factsheet", "--out", "package.json/x"], ["--out package.json/x"]],
])("%j is refused with what would be right", async (words, wanted) => {
  const { code, said } = await run(...words);
  expect(code).toBe(2);
  for (const word of wanted) expect(said).toContain(word);
});
