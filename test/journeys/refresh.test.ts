import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { divisionAnswer, type Line } from "../fixtures/sources/division.ts";
import { serve } from "../fixtures/sources/serve.ts";
import { llo as begin } from "./command-line.ts";
import { withFolder } from "./radar.ts";
import { realTable, statline } from "./statline.ts";

if (!realTable) console.warn("some refresh journeys are skipped: no real StatLine table 80072ned beside the project");

const llo = (words: readonly string[], env: Readonly<Record<string, string>>) => begin(words, env).ended;
const sickLeave = ["refresh", "--source", "cbs", "--table", "80072ned"];

test.skipIf(!realTable)(
  "a live table comes in, a revised figure goes into the correction log, and the old edition can be put back",
  async () => {
    await withFolder(async (data) => {
      const first = await statline();
      const env = { LLO_DATA: data, STATLINE_V3: first.url };
      const before = await llo(sickLeave, env);
      expect(before.code, before.said).toBe(0);
      expect(JSON.parse(before.out).sources[0].tables[0]).toMatchObject({ id: "80072ned", status: "new", rows: 5772 });
      await first.close();

      const second = await statline({
        modified: "2026-11-23T02:00:00",
        revise: (row) => {
          if (String(row.BedrijfskenmerkenSBI2008).trim() === "T001081" && row.Perioden === "2024JJ00") row.Ziekteverzuimpercentage_1 = 9.9;
        },
      });
      const dry = await llo([...sickLeave, "--dry-run"], { LLO_DATA: data, STATLINE_V3: second.url });
      expect(JSON.parse(dry.out).sources[0]).toMatchObject({ status: "new", snapshot: null });
      expect(JSON.parse((await llo(["corrections.list"], { LLO_DATA: data })).out).corrections).toEqual([]);
      second.asked.length = 0;
      const revised = await llo(sickLeave, { LLO_DATA: data, STATLINE_V3: second.url });
      await second.close();
      expect(revised.code, revised.said).toBe(0);
      // The dry run fetched the pages; they are not fetched again.
      expect(second.asked.filter((path) => path.includes("TypedDataSet"))).toEqual([]);
      const { corrections } = JSON.parse((await llo(["corrections.list"], { LLO_DATA: data })).out);
      expect(corrections).toHaveLength(1);
      expect(corrections[0]).toMatchObject({ indicator: "sick-leave-rate", period: "2024", kind: "revised", after: { value: 9.9 } });

      const { snapshots } = JSON.parse((await llo(["snapshots"], { LLO_DATA: data })).out);
      const [now, earlier] = snapshots;
      expect(now.current).toBe(true);
      const back = JSON.parse((await llo(["snapshots", "--use", earlier.id], { LLO_DATA: data })).out);
      expect(back.snapshots.find((one: { current: boolean }) => one.current).id).toBe(earlier.id);
      // What was put aside stays aside: the next run does not publish the same packages again.
      expect((await llo(["regions.list", "--type", "land"], { LLO_DATA: data })).code).toBe(0);
      const after = JSON.parse((await llo(["snapshots"], { LLO_DATA: data })).out);
      expect(after.snapshots.find((one: { current: boolean }) => one.current).id).toBe(earlier.id);
      expect(after.snapshots).toHaveLength(snapshots.length);
    });
  },
  120_000,
);

test("without network every source says so, and the old edition stays", async () => {
  await withFolder(async (data) => {
    // A closed port stands for a network that is not there.
    const closed = await serve(() => undefined);
    await closed.close();
    const ended = await llo(["refresh", "--source", "cbs,cbs-division"], { LLO_DATA: data, STATLINE_V3: closed.url });
    expect(ended.code).toBe(1);
    expect(ended.said.trim().split("\n")).toEqual([
      expect.stringMatching(/^cbs-division: CBS gemeentelijke indeling: 127\.0\.0\.1:\d+ is niet bereikbaar/),
      expect.stringMatching(/^cbs: CBS StatLine: .*Geen van de \d+ tabellen kwam binnen\.$/),
      "geen bron gaf antwoord of iets bruikbaars; de uitgave blijft zoals zij was.",
    ]);
    expect(JSON.parse(ended.out).sources.map(({ status }: { status: string }) => status)).toEqual(["failed", "failed"]);
    expect((await llo(["regions.list", "--type", "AM"], { LLO_DATA: data })).code).toBe(0);
  });
}, 120_000);

test.each([
  [["--source", "nonsense"], "kies uit cbs-division, cbs, roa, duo, uwv, boundaries"],
  [["--source", "cbs", "--table", "nonsense"], "kies uit cbs: 80072ned"],
  [["--dry-run", "cbs"], "een bron geeft u met --source cbs"],
  [["--dryrun"], "wel: --source, --table, --dry-run"],
  [["cbs"], "'cbs' hoort nergens bij"],
  [["--source"], "--source heeft een waarde nodig"],
  [["--source", "uwv"], "bij uwv is niets ingesteld om op te halen; docs/data/uwv.md"],
])("refresh %j fetches nothing and says what would be right", async (words, message) => {
  await withFolder(async (data) => {
    const ended = await llo(["refresh", ...words], { LLO_DATA: data });
    expect(ended.code).toBe(2);
    expect(ended.said).toContain(message);
    expect(ended.out).toBe("");
  });
});

/** The division of the starter data as StatLine would give it. */
function starterDivision(): Line[] {
  const rowsOf = (file: string): Record<string, string>[] => parse(readFileSync(join("data/regions", file)), { columns: true });
  const names = new Map(rowsOf("region.csv").map(({ code = "", name = "" }) => [code, name]));
  const wholes = new Map<string, string>();
  for (const { region = "", part = "" } of rowsOf("region_part.csv")) wholes.set(`${region.slice(0, 2)} ${part}`, region);
  const named = (code: string) => names.get(code) ?? "";
  return [...names.keys()].flatMap((gm) => {
    if (!gm.startsWith("GM")) return [];
    const am = wholes.get(`AM ${gm}`) ?? "";
    const cr = wholes.get(`CR ${gm}`) ?? "";
    const pv = wholes.get(`PV ${cr}`) ?? "";
    const ld = wholes.get(`LD ${pv}`) ?? "";
    return [{ gm, gmName: named(gm), am, amName: named(am), cr, crName: named(cr), ld, ldName: named(ld), pv, pvName: named(pv) }];
  });
}

const served = (id: string, year: string, lines: readonly Line[]) =>
  serve((path) => {
    const body = divisionAnswer(decodeURIComponent(path), { id, year, lines });
    return body === undefined ? undefined : { body };
  });

test("the municipal division comes in live: the same one changes nothing, a new one merges municipalities and loses no figure", async () => {
  await withFolder(async (data) => {
    const ask = async (...words: string[]) => {
      const ended = await llo(words, { LLO_DATA: data });
      expect(ended.code, `${words.join(" ")}: ${ended.said}`).toBe(0);
      return JSON.parse(ended.out);
    };
    const refreshFrom = async (id: string, year: string, lines: readonly Line[]) => {
      const server = await served(id, year, lines);
      const ended = await llo(["refresh", "--source", "cbs-division"], { LLO_DATA: data, STATLINE_V3: server.url });
      await server.close();
      return ended;
    };
    const lines = starterDivision();
    expect(lines).toHaveLength(342);
    const before = await ask("regions.list");
    const same = await refreshFrom("86247NED", "2026", lines);
    expect(same.code, same.said).toBe(0);
    expect(await ask("regions.list")).toEqual(before);

    // In 2027 two neighbours go up in one with a name and number that are new.
    const [merged, other] = ["GM0277", "GM0293"].map((code) => lines.find(({ gm }) => gm === code) as Line);
    const series = async (region: string) => (await ask("indicators.series", "--indicator", "population", "--region", region)).points;
    const figures = await series("GM0277");
    expect(figures.length).toBeGreaterThan(0);
    const next = [
      ...lines.filter((line) => line !== merged && line !== other),
      { ...(merged as Line), gm: "GM1999", gmName: "Proefgemeente" },
    ];
    const refused = await refreshFrom(
      "99027NED",
      "2027",
      next.filter(({ am }) => am !== "AM05"),
    );
    expect(refused.code).toBe(1);
    expect(refused.said).toContain(
      "indeling veranderd, niet overgenomen: verwacht 35 arbeidsmarktregio's; 40 COROP-gebieden; gevonden 34 arbeidsmarktregio's; 39 COROP-gebieden",
    );
    expect(await ask("regions.list")).toEqual(before);

    const renewed = await refreshFrom("99027NED", "2027", next);
    expect(renewed.code, renewed.said).toBe(0);
    expect(renewed.said).toContain(
      "nieuwe gemeenten: Proefgemeente (GM1999); opgeheven gemeenten: Rozendaal (GM0277), Westervoort (GM0293)",
    );
    const { regions } = await ask("regions.list");
    const named = new Map(regions.map((region: { code: string }) => [region.code, region]));
    expect(named.get("GM1999")).toMatchObject({ slug: "gemeente-proefgemeente", parents: expect.arrayContaining([(merged as Line).am]) });
    expect(named.get("GM0277")).toMatchObject({ name: "Rozendaal (opgeheven)", slug: "gemeente-rozendaal", parents: [] });
    expect(regions).toHaveLength(before.regions.length + 1);
    expect(await series("GM0277")).toEqual(figures);
    expect((await ask("regions.find", "--q", "Rozendaal")).matches[0].region.code).toBe("GM0277");
  });
}, 180_000);
