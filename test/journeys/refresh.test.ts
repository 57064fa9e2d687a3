import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { serve } from "../fixtures/sources/serve.ts";
import { withFolder } from "./radar.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const real = resolve(root, "../shared/data/cbs");
const there = existsSync(join(real, "80072ned_TypedDataSet.json"));
if (!there) console.warn("refresh journeys are skipped: no real StatLine table 80072ned beside the project");

const documentOf = (name: string) =>
  JSON.parse(readFileSync(join(real, `80072ned_${name}.json`), "utf8")) as { value?: unknown[] } | unknown[];

/** StatLine as version 3 serves it: the metadata, and the figures in pages of 500; `revise` changes the figures as CBS would. */
async function statline({ revise = () => {}, modified }: { revise?: (row: Record<string, unknown>) => void; modified?: string } = {}) {
  const envelope = (name: string) => {
    const document = documentOf(name);
    return Array.isArray(document) ? { value: document } : document;
  };
  const rows = (envelope("TypedDataSet").value ?? []) as Record<string, unknown>[];
  for (const row of rows) revise(row);
  const about = JSON.stringify(envelope("TableInfos"));
  return serve((path) => {
    const name = /80072ned\/(\w+)/.exec(path)?.[1] ?? "";
    if (name === "TableInfos") {
      const body = modified ? about.replace(/"Modified":\s*"[^"]*"/, `"Modified":"${modified}"`) : about;
      return { headers: { "content-type": "application/json" }, body };
    }
    if (name !== "TypedDataSet") return { headers: { "content-type": "application/json" }, body: JSON.stringify(envelope(name)) };
    const skip = Number(/skip=(\d+)/.exec(decodeURIComponent(path))?.[1] ?? 0);
    return { headers: { "content-type": "application/json" }, body: JSON.stringify({ value: rows.slice(skip, skip + 500) }) };
  });
}

interface Ended {
  code: number | null;
  out: string;
  said: string;
}

function llo(words: string[], env: Record<string, string>, killAfterMs?: number): Promise<Ended> {
  return new Promise((resolveEnd) => {
    const child = spawn(process.execPath, [join(root, "dist/main.js"), ...words], { cwd: root, env: { PATH: process.env.PATH, ...env } });
    let out = "";
    let said = "";
    child.stdout.on("data", (text) => {
      out += text;
    });
    child.stderr.on("data", (text) => {
      said += text;
    });
    const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfterMs);
    child.once("close", (code) => {
      clearTimeout(timer);
      resolveEnd({ code, out, said });
    });
  });
}

test.skipIf(!there)(
  "a live table comes in, a revised figure goes into the correction log, and the old edition can be put back",
  async () => {
    await withFolder(async (data) => {
      const first = await statline();
      const env = { LLO_DATA: data, STATLINE_V3: first.url };
      const before = await llo(["refresh", "--source", "cbs", "--table", "80072ned"], env);
      expect(before.code, before.said).toBe(0);
      expect(JSON.parse(before.out).sources[0].tables[0]).toMatchObject({ id: "80072ned", status: "new" });
      await first.close();

      const second = await statline({
        modified: "2026-11-23T02:00:00",
        revise: (row) => {
          if (String(row.BedrijfskenmerkenSBI2008).trim() === "T001081" && row.Perioden === "2024JJ00") row.Ziekteverzuimpercentage_1 = 9.9;
        },
      });
      const revised = await llo(["refresh", "--source", "cbs", "--table", "80072ned"], { LLO_DATA: data, STATLINE_V3: second.url });
      await second.close();
      expect(revised.code, revised.said).toBe(0);
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

test.skipIf(!there)(
  "killed at ten moments, a refresh never loses the old edition, and goes on afterwards",
  async () => {
    await withFolder(async (data) => {
      const server = await statline();
      const env = { LLO_DATA: data, STATLINE_V3: server.url };
      const words = ["refresh", "--source", "cbs", "--table", "80072ned"];
      expect((await llo(["snapshots", "--build"], { LLO_DATA: data })).code).toBe(0);
      const began = performance.now();
      await withFolder(async (other) => llo(words, { ...env, LLO_DATA: other }));
      const whole = performance.now() - began;
      for (let moment = 1; moment <= 10; moment++) {
        await llo(words, env, (whole * moment) / 10.5);
        const kept = await llo(["indicators.series", "--indicator", "population", "--region", "AM05"], { LLO_DATA: data });
        expect(kept.code, `after a kill at ${moment}/10: ${kept.said}`).toBe(0);
        expect(JSON.parse(kept.out).points.at(-1).value).toBe(643603);
      }
      const last = await llo(words, env);
      expect(last.code, last.said).toBe(0);
      const series = await llo(["indicators.series", "--indicator", "sick-leave-rate", "--region", "NL01"], { LLO_DATA: data });
      expect(series.code, series.said).toBe(0);
      await server.close();
    });
  },
  240_000,
);

test("without network every source says so, and the old edition stays", async () => {
  await withFolder(async (data) => {
    // A closed port stands for a network that is not there.
    const closed = await serve(() => undefined);
    await closed.close();
    const ended = await llo(["refresh", "--source", "cbs", "--table", "80072ned"], { LLO_DATA: data, STATLINE_V3: closed.url });
    expect(ended.code).toBe(1);
    expect(ended.said).toContain("niet bereikbaar");
    expect((await llo(["regions.list", "--type", "AM"], { LLO_DATA: data })).code).toBe(0);
  });
}, 120_000);
