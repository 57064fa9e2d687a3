import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { llo } from "./command-line.ts";
import { withFolder } from "./radar.ts";
import { realTable, statline } from "./statline.ts";

if (!realTable) console.warn("the refresh crash journey is skipped: no real StatLine table 80072ned beside the project");

const words = ["refresh", "--source", "cbs", "--table", "80072ned"];
const list = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
const currentOf = (data: string) => JSON.parse(readFileSync(join(data, "warehouse/current.json"), "utf8")).snapshot as string;

/** What stands on the disk, in one line: how far a refresh had come. */
function reached(data: string, before: string): string {
  const pages = list(join(data, "cache/cbs/cbs-80072ned")).filter((name) => name.startsWith("page-")).length;
  const incoming = list(join(data, "incoming/cbs")).length;
  const making = list(join(data, "warehouse")).some((name) => name.startsWith(".making-"));
  const editions = list(join(data, "warehouse")).filter((name) => /^[^.].*\.json$/.test(name) && name !== "current.json").length;
  const placed = existsSync(join(data, "packages/cbs/datapackage.json"));
  return [
    `${pages} pages`,
    incoming > 0 && `${incoming} files incoming`,
    making && "an edition in the making",
    editions > 1 && "a new edition described",
    currentOf(data) !== before && "a new edition in use",
    placed && "its package in place",
  ]
    .filter(Boolean)
    .join(", ");
}

/** A moment at which to kill: at a request, or as soon as something stands on the disk. */
type Moment = { name: string; request?: (path: string, count: number) => boolean; disk?: (data: string, before: string) => boolean };
const page = (number: number): Moment => ({
  name: `page ${number} is asked`,
  request: (path) => path.includes("TypedDataSet") && Number(/skip=(\d+)/.exec(path)?.[1] ?? 0) === (number - 1) * 500,
});
const moments: Moment[] = [
  { name: "the table is asked what it is", request: (path) => path.includes("TableInfos") },
  page(1),
  page(2),
  page(7),
  page(12),
  { name: "the table is asked whether it is still the same", request: (path, count) => path.includes("TableInfos") && count === 2 },
  { name: "the package is written", disk: (data) => list(join(data, "incoming/cbs")).length > 0 },
  { name: "an edition is in the making", disk: (data) => list(join(data, "warehouse")).some((name) => name.startsWith(".making-")) },
  {
    name: "the new edition is described",
    disk: (data) => list(join(data, "warehouse")).filter((name) => name.endsWith(".json")).length > 2,
  },
  { name: "the new edition is in use", disk: (data, before) => currentOf(data) !== before },
];

test.skipIf(!realTable)(
  "killed at ten moments, a refresh never loses the old edition, and the next one ends well",
  async () => {
    await withFolder(async (root) => {
      const start = join(root, "start");
      expect((await llo(["snapshots", "--build"], { LLO_DATA: start }).ended).code).toBe(0);
      const states: string[] = [];
      for (const [at, moment] of moments.entries()) {
        const data = join(root, String(at));
        await cp(start, data, { recursive: true });
        const before = currentOf(data);
        let kill = () => {};
        const server = await statline({
          asked: (path, count) => {
            if (moment.request?.(path, count)) kill();
          },
        });
        const env = { LLO_DATA: data, STATLINE_V3: server.url };
        const run = llo(words, env);
        kill = run.kill;
        const watching = setInterval(() => {
          if (moment.disk?.(data, before)) run.kill();
        }, 1);
        const killed = await run.ended;
        clearInterval(watching);
        kill = () => {};
        expect(killed.code, `${moment.name}: it had ended by itself: ${killed.said}`).toBeNull();
        states.push(reached(data, before));

        const kept = await llo(["indicators.series", "--indicator", "population", "--region", "AM05"], { LLO_DATA: data }).ended;
        expect(kept.code, `${moment.name}: ${kept.said}`).toBe(0);
        expect(JSON.parse(kept.out).points.at(-1).value).toBe(643603);

        server.asked.length = 0;
        const last = await llo(words, env).ended;
        expect(last.code, `${moment.name}: ${last.said}`).toBe(0);
        const had = Number(/^\d+/.exec(states.at(-1) ?? "")?.[0]);
        // A page that was written but not yet noted may be asked once more, and no other.
        const again = server.asked.filter((path) => path.includes("TypedDataSet")).length;
        expect(12 - had - again, moment.name).toBeGreaterThanOrEqual(-1);
        const series = await llo(["indicators.series", "--indicator", "sick-leave-rate", "--region", "NL01"], { LLO_DATA: data }).ended;
        expect(series.code, `${moment.name}: ${series.said}`).toBe(0);
        expect(readdirSync(join(data, "incoming"))).toEqual([]);
        const { snapshots } = JSON.parse((await llo(["snapshots"], { LLO_DATA: data }).ended).out);
        expect(snapshots.map(({ rows }: { rows: number }) => rows)).toHaveLength(2);
        await server.close();
      }
      // The moments are different ones: hardly two of them left the same behind.
      expect(new Set(states).size, states.join("\n")).toBeGreaterThanOrEqual(8);
      console.info(states.map((state, at) => `${moments[at]?.name}: ${state}`).join("\n"));
    });
  },
  400_000,
);
