import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { call } from "#operation";
import { publishSnapshot } from "#warehouse";
import { type TinyRadar, tinyRadar } from "../../test/standards/tiny-radar.ts";
import { openRadar, type Radar } from "../radar.ts";
import { checkClaims } from "./index.ts";

let tiny: TinyRadar;
let later: Radar | undefined;

beforeEach(async () => {
  tiny = await tinyRadar({
    extra: [
      { region: "NL01", period: "2024", value: 3.2 },
      { region: "GM0014", period: "2023", value: 3, status: "final" },
    ],
  });
});
afterEach(async () => {
  await later?.close();
  later = undefined;
  await tiny.remove();
});

/** Changes one line of the figures and publishes the edition that follows from it. */
async function afterChange(from: string, to: string) {
  const { config } = tiny.radar;
  const file = join(config.starter, "observations-cbs", "cbs-12345ned.csv");
  const text = await readFile(file, "utf8");
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
  await publishSnapshot({ data: config.data, starter: config.starter, now: new Date("2026-11-24T10:00:00Z") });
  later = await openRadar(config);
  return call(checkClaims, later.context({ role: "public", language: "nl" }), {});
}

const line = (region: string, period: string, value: number | "", text = "", status = "final") =>
  `unemployment-rate,${period},${region},,,,,,,${value},${text},percent,${status}`;

test("of a first edition everything holds, and it says that there is none before", async () => {
  const outcome = await call(checkClaims, tiny.radar.context({ role: "public", language: "nl" }), {});
  expect(outcome).toMatchObject({ changed: [], broken: [], noData: [], notes: [expect.stringContaining("geen uitgave ervoor")] });
  expect(outcome.holds).toBeGreaterThan(3);
});

test("a figure that changes is named on every page that says it, with what was and what is", async () => {
  const { changed, broken, before, snapshot } = await afterChange(line("AM05", "2024", 3.5), line("AM05", "2024", 3.4));
  expect([before, snapshot]).toEqual(["2026-11-23", "2026-11-24"]);
  expect(broken).toEqual([]);
  expect(changed.map(({ place }) => place.path)).toEqual(expect.arrayContaining(["/regio/twente#kort", "/regio/twente/rapport"]));
  expect(changed[0]).toMatchObject({
    old: [3.25, 3.5],
    new: [3.25, 3.4],
    before: expect.stringContaining("3,5%"),
    now: expect.stringContaining("3,4%"),
  });
});

test("a comparison that turns round is broken, not merely changed", async () => {
  const { broken } = await afterChange(line("AM05", "2024", 3.5), line("AM05", "2024", 2.5));
  expect(broken.map(({ place }) => place.path)).toContain("/regio/twente#kort");
  expect(broken[0]).toMatchObject({ why: "Was hoger, is nu lager.", now: expect.stringContaining("daling van 0,8 procentpunt") });
});

test("a figure that is gone is named too", async () => {
  const { noData } = await afterChange(line("AM05", "2024", 3.5), line("AM05", "2024", "", "", "missing"));
  expect(noData.map(({ place }) => place.path)).toContain("/regio/twente#kort");
});

test("an edition that is not kept is refused by its name", async () => {
  const asking = call(checkClaims, tiny.radar.context({ role: "public", language: "nl" }), { snapshot: "1999-01-01" });
  await expect(asking).rejects.toThrow("1999-01-01");
});

test("what an author wrote down is judged itself, with its file and line", async () => {
  const folder = join(tiny.radar.config.data, "content", "verhalen");
  await mkdir(folder, { recursive: true });
  const text =
    "# Werk in Twente\n\nEerst dit.\n\n{{claim unemployment-rate region=AM05 comparison=change direction=higher values=3.25,3.5}}\n";
  await writeFile(join(folder, "werk.md"), text);
  const { broken } = await afterChange(line("AM05", "2024", 3.5), line("AM05", "2024", 2.5));
  expect(broken).toContainEqual(
    expect.objectContaining({
      place: { kind: "text", title: "Werk in Twente", path: "verhalen/werk.md:5" },
      why: "Was hoger, is nu lager.",
      old: [3.25, 3.5],
      new: [3.25, 2.5],
    }),
  );
});
