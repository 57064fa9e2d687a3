import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { publishSnapshot } from "#warehouse";
import { openRadar, type Radar } from "../../src/radar.ts";
import type { TinyRadar } from "./tiny-radar.ts";

/** Changes lines of the figures of a tiny radar, publishes the edition that follows from it, and opens a radar on that; whoever asks closes it. */
export async function nextEdition(
  { radar: { config } }: TinyRadar,
  { replace = [], add = [], day }: { replace?: readonly (readonly [from: string, to: string])[]; add?: readonly string[]; day: number },
): Promise<Radar> {
  const file = join(config.starter, "observations-cbs", "cbs-12345ned.csv");
  let text = await readFile(file, "utf8");
  for (const [from, to] of replace) {
    if (!text.includes(from)) throw new Error(`no line starts with ${from}`);
    text = text.replace(from, to);
  }
  await writeFile(file, [text.trimEnd(), ...add, ""].join("\n"));
  const now = new Date(`2026-11-${day}T10:00:00Z`);
  await publishSnapshot({ data: config.data, starter: config.starter, now });
  return openRadar(config, { now: () => now });
}

/** The first cells of a line of figures, up to its status. */
export const lineOf = (region: string, period: string, value: number | "", { status = "final", of = "unemployment-rate" } = {}): string =>
  `${of},${period},${region},,,,,,,${value},,${of === "unemployment-rate" ? "percent" : "thousand-persons"},${status}`;

/** A whole line of figures. */
export const wholeLine = (region: string, period: string, value: number, { of = "unemployment-rate", series = "ebb-2021" } = {}): string =>
  `${lineOf(region, period, value, { of })},${series},2024,CBS StatLine,12345NED Voorbeeldtabel,https://opendata.cbs.nl/statline/#/CBS/nl/dataset/12345NED,checked,2026-11-20,`;
