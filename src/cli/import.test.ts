import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listSnapshots } from "#warehouse";
import { type SmallRadar, smallRadar } from "../../test/fixtures/importing/small-radar.ts";
import { parseConfig } from "../config.ts";
import { runCommand } from "./index.ts";

let radar: SmallRadar;
beforeAll(async () => {
  radar = await smallRadar();
});
afterAll(() => radar.remove());

/** One line of the command line on the small radar: exit code, JSON and the words for people. */
async function llo(...words: string[]) {
  let out = "";
  const said: string[] = [];
  const config = { ...parseConfig({ LLO_DATA: radar.data }, radar.data), starter: radar.starter };
  const code = await runCommand(words, config, { out: (text) => (out += text), note: (text) => said.push(text) });
  return { code, json: out === "" ? undefined : JSON.parse(out), said: said.join("\n") };
}

const fact = "ID,Geslacht,Perioden,Banen_1\n0,3000,2023JJ00,12.5\n";

test("one fault is told with its row and column, like many", async () => {
  const one = await radar.file("80000ned_fact.csv", fact.replace("2023JJ00", "2023XX00"));
  expect(await llo("import", one)).toEqual({
    code: 2,
    json: undefined,
    said: "80000ned_fact.csv is niet ingelezen: 1 fout. Er is niets veranderd.\n  rij 2 kolom Perioden: '2023XX00' is geen periode; verwacht bijvoorbeeld 2023JJ00",
  });
  const none = await llo("import", await radar.file("eigen.csv", "gemeente;aantal\nBorne;1\nBron\n"));
  expect(none.code).toBe(2);
  expect(none.said).toMatch(
    /rij 1 kolom gemeente: wat deze kolommen betekenen weet de radar niet: gemeente, aantal.*--propose > mapping.json/,
  );
  // What the message says already is not said twice.
  expect((await llo("regions.picture")).said.match(/ontbreekt/g)).toHaveLength(1);
});

test("an operation takes no option that it does not have, whether a server runs or not", async () => {
  expect(await llo("regions.list", "--typ", "gemeente")).toEqual({
    code: 2,
    json: undefined,
    said: "--typ hoort niet bij regions.list; wel: --type",
  });
  expect((await llo("corrections.reports", "--since", "2026")).said).toBe(
    "--since hoort niet bij corrections.reports; er is daar niets te kiezen",
  );
});

test("an address is no file, and the words say what to do", async () => {
  expect(await llo("import", "https://example.org/cijfers.csv")).toMatchObject({
    code: 2,
    said: "https://example.org/cijfers.csv is een adres op internet en geen bestand; haal het op, bewaar het, en geef de naam van dat bestand",
  });
});

test("in, listed, and out again", async () => {
  const path = await radar.file("80000ned_fact.csv", fact);
  expect((await llo("import", "--dry-run", path)).json).toMatchObject({
    rows: 1,
    snapshot: null,
    preview: { indicators: [{ figures: 1 }] },
  });
  expect((await llo("import", "--list")).json).toEqual({ imports: [] });
  expect((await llo("import", path, "--name", "banen")).json).toMatchObject({ dataset: "banen" });
  expect((await llo("import", "--list")).json).toMatchObject({ imports: [{ dataset: "banen", rows: 1 }] });
  expect(await llo("import", "--remove", "bannen")).toMatchObject({ code: 2, said: expect.stringMatching(/'bannen'; wel: banen/) });
  expect((await llo("import", "--remove", "banen", "--dry-run")).json).toMatchObject({ removed: { rows: 1 }, snapshot: null });
  expect((await llo("import", "--remove", "banen")).json).toMatchObject({ removed: { dataset: "banen" } });
  expect(await readdir(join(radar.data, "packages"))).toEqual([]);
  expect((await llo("corrections.list")).json).toMatchObject({ removed: [{ name: "banen", figures: 1 }], corrections: [], total: 0 });
});

test("what an import said goes out with it, unless whoever takes it out wants it in the log", async () => {
  const path = await radar.file("80000ned_fact.csv", fact);
  await llo("import", path, "--name", "los");
  expect((await llo("import", "--remove", "los", "--log-values")).json.notes.join(" ")).toContain("met hun waarde");
  expect((await llo("corrections.list")).json).toMatchObject({
    removed: [{ name: "los" }, { name: "banen" }],
    total: 1,
    corrections: [{ kind: "withdrawn" }],
  });
});

test("a proposal is JSON on the one stream and what to look at on the other", async () => {
  const { code, json, said } = await llo("import", await radar.file("b.csv", "Gemeente;2024\nBorne;1\n"), "--propose");
  expect(code).toBe(0);
  expect(json).toMatchObject({ measures: [{ periods: { "2024": "2024" } }] });
  expect(said).toMatch(/vul in waar VUL IN staat/);
});

test.each([
  [["import"], /geef één bestand/],
  [["import", "a", "b"], /gekregen: a, b/],
  [["import", "a", "--force"], /--force hoort niet bij import; wel: --mapping, --name, --dry-run/],
  [["import", "a", "--mapping"], /--mapping heeft één waarde nodig/],
  [["import", "--remove"], /--remove heeft één waarde nodig/],
  [["import", "a", "--log-values"], /--log-values hoort bij --remove/],
  [["import", "a", "--language", "de"], /--language: kies nl of en \(gekregen: "de"\)/],
  [["import", "a", "--list"], /'a' hoort nergens bij/],
  [["import", "a", "--propose", "--mapping", "m"], /--propose en --mapping gaan niet samen/],
  [["snapshots", "--use"], /--use heeft één waarde nodig, bijvoorbeeld --use 2026-11-23/],
  [["snapshots", "--remove", "x"], /--remove hoort niet bij snapshots; wel: --use, --build/],
  [["snapshots", "2026-11-23"], /een uitgave terugzetten is --use 2026-11-23/],
  [["snapshots", "--use", "x", "--build"], /gaan niet samen/],
  [["snapshots", "--use", "../../x"], /uitgave '..\/..\/x' is er niet; wel: 2026-/],
])("%j says what is wrong and changes nothing", async (words, message) => {
  const before = await listSnapshots(radar.data);
  expect(await llo(...words)).toEqual({ code: 2, json: undefined, said: expect.stringMatching(message) });
  expect(await listSnapshots(radar.data)).toEqual(before);
});

test("snapshots are listed and put back, and what happened is said", async () => {
  await llo("import", await radar.file("80000ned_fact.csv", fact));
  const list = (await llo("snapshots")).json.snapshots as { id: string; current: boolean }[];
  const [newest, ...older] = list;
  const first = older.at(-1);
  expect(newest?.current).toBe(true);
  const back = await llo("snapshots", "--use", first?.id ?? "");
  expect(back.said).toMatch(/is nu in gebruik/);
  expect(back.json.snapshots.find(({ current }: { current: boolean }) => current).id).toBe(first?.id);
  expect((await llo("snapshots", "--use", first?.id ?? "")).said).toMatch(/was al in gebruik/);
  // The packages are the same, so nothing newer comes by itself.
  expect((await llo("snapshots", "--build")).said).toMatch(/niets veranderd; uitgave .* blijft/);
  await llo("snapshots", "--use", newest?.id ?? "");
  expect((await listSnapshots(radar.data)).find(({ current }) => current)?.id).toBe(newest?.id);
});
