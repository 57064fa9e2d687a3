import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishSnapshot } from "#warehouse";
import { putFigures } from "../../../test/fixtures/importing/figures.ts";
import { type SmallRadar, smallRadar } from "../../../test/fixtures/importing/small-radar.ts";
import { parseConfig } from "../../config.ts";
import { openRadar, type Radar } from "../../radar.ts";
import { webRoutes } from "../routes.ts";

let small: SmallRadar;
let radar: Radar;
let pages: Hono;

/** Two figures that changed, of an indicator that was taken out afterwards. */
beforeAll(async () => {
  small = await smallRadar();
  const publish = (day: number) => publishSnapshot({ ...small, now: new Date(`2026-11-0${day}T10:00:00Z`) });
  for (const day of [1, 2]) {
    await putFigures(small, "buurt", { day, figures: { GM0153: 70 + day, GM0147: 40 + day } });
    await publish(day);
  }
  for (const file of [join(small.starter, "indicators", "indicator.csv"), join(small.data, "packages", "buurt", "figures.csv")])
    await writeFile(file, (await readFile(file, "utf8")).replaceAll("population,", "people,"));
  await publish(3);
  radar = await openRadar({ ...parseConfig({ LLO_DATA: small.data }, small.starter), starter: small.starter });
  pages = webRoutes(radar);
});
afterAll(async () => {
  await radar?.close();
  await small?.remove();
});

const read = async (path: string) => (await (await pages.request(path)).text()).replace(/\s+/g, " ");

test("a link from the log to what changed of one indicator works, also when there is no such indicator any more", async () => {
  const [, address = ""] = /href="(\/wijzigingen\?cijfer=population)"/.exec(await read("/wijzigingen")) ?? [];
  const page = await read(address);
  expect(page).not.toContain("In het adres staat");
  expect(page).not.toContain('href="/cijfer/population');
  expect(page).toContain('<option value="population" selected="">');
});

test("a list that ends before the line that is asked, begins at its first, and says so", async () => {
  const page = await read("/wijzigingen?vanaf=5000");
  expect(page).toContain("‘vanaf=5000’");
  expect(page).not.toContain("5001");
  expect(page).toContain("Borne");
});

test("what nobody changed can be asked, and stays chosen", async () => {
  expect(await read("/wijzigingen?cijfer=people")).toContain('<option value="people" selected="">');
});
