import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseConfig } from "../config.ts";
import { runCommand } from "./run.ts";

let data: string;
let file: string;

const goal = {
  ...{ id: "banen", title: "Meer banen", indicator: "jobs", region: "AM05", direction: "higher" },
  ...{ baseline: { period: "2019-12", value: 299.7 }, target: { value: 335, by: 2030 } },
};
const agenda = {
  ...{
    format: "llo-agenda/1",
    title: "Agenda van Twente",
    region: "AM05",
    period: { from: 2026, until: 2030 },
    plan: { from: 2026, until: 2027 },
  },
  goals: [goal],
};

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "llo-agenda-build-"));
  file = join(data, "agenda.json");
  await writeFile(file, JSON.stringify(agenda));
});
afterAll(() => rm(data, { recursive: true, force: true }));

async function run(...words: string[]) {
  let written = "";
  let said = "";
  const config = parseConfig({ LLO_DATA: data, BASE_URL: "https://radar.example.nl" }, resolve("."));
  const code = await runCommand(["agenda.build", ...words], config, {
    out: (text) => {
      written += text;
    },
    note: (text) => {
      said += `${text}\n`;
    },
  });
  return { code, said, result: written ? (JSON.parse(written) as { files: string[]; goals: object[]; warnings: string[] }) : undefined };
}

test("an agenda becomes files with the figures of now, and a word on how each goal stands", async () => {
  const { code, result } = await run("--file", file, "--format", "docx,pdf,html", "--out", join(data, "uit"));
  expect(code).toBe(0);
  expect(result?.goals).toEqual([{ title: "Meer banen", state: "on-course" }]);
  expect(result?.files.map((path) => path.replace(/.*\//, ""))).toEqual([
    ...["meerjarenagenda-twente.docx", "meerjarenagenda-twente.pdf", "meerjarenagenda-twente.html"],
  ]);
  for (const path of result?.files ?? []) expect((await stat(path)).size).toBeGreaterThan(3000);
  const html = await readFile(result?.files[2] ?? "", "utf8");
  expect(html).toContain("Het doel is ten minste 335.000 banen in december 2030.");
  expect(html).toContain("Verder werken aan dit stuk kan op");
  expect(html).not.toContain("undefined");
});

test.each<[string[], string[]]>([
  [[], ["file", "out"]],
  [["--file", "nergens.json", "--out", "x"], ["--file nergens.json"]],
  [
    ["--file", "agenda.json", "--out", "x", "--format", "odt"],
    ["odt", "docx"],
  ],
  [["--file", "agenda.json", "--out", "x", "--snel"], ["--snel"]],
  [["agenda.json"], ["'agenda.json' hoort nergens bij"]],
])("%j is refused with what would be right", async (words, wanted) => {
  const { code, said } = await run(...words);
  expect(code).toBe(2);
  for (const word of wanted) expect(said).toContain(word);
});

test("an agenda with faults becomes nothing; each fault is told with its place", async () => {
  const wrong = join(data, "fout.json");
  await writeFile(wrong, JSON.stringify({ ...agenda, title: "", goals: [{ ...goal, direction: "omhoog" }] }));
  const { code, said } = await run("--file", wrong, "--out", join(data, "niets"));
  expect(code).toBe(2);
  expect(said).toContain("title: mag niet leeg zijn");
  expect(said).toContain('goals.0.direction: kies higher of lower (gekregen: "omhoog")');
  expect(await stat(join(data, "niets")).catch(() => undefined)).toBeUndefined();
});
