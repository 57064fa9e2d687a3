import { afterEach, beforeEach, expect, test } from "vitest";
import { publishSnapshot } from "#warehouse";
import { putFigures } from "../../test/fixtures/importing/figures.ts";
import { type SmallRadar, smallRadar } from "../../test/fixtures/importing/small-radar.ts";

let radar: SmallRadar;
let day: number;
beforeEach(async () => {
  radar = await smallRadar();
  day = 1;
});
afterEach(() => radar.remove());

/** Publishes these figures as the next edition; the numbers that its log tells. */
async function logAfter(figures: Record<string, number | "suppressed">): Promise<number[]> {
  await putFigures(radar, "buurt", { day: day++, figures });
  await publishSnapshot({ ...radar, now: new Date(Date.UTC(2026, 10, 25, 12, day)) });
  const warehouse = await radar.open();
  const log = await warehouse.query<{ old_value: number | null; new_value: number | null }>("SELECT old_value, new_value FROM correction");
  warehouse.close();
  return log.flatMap((line) => Object.values(line)).filter((value) => value !== null);
}

test("a figure that went away and comes back hidden leaves the log too", async () => {
  await logAfter({ GM0153: 6, GM0147: 40 });
  await logAfter({ GM0153: 7, GM0147: 40 });
  expect(await logAfter({ GM0147: 40 })).toContain(7);
  expect(await logAfter({ GM0153: "suppressed", GM0147: 40 })).toEqual([]);
});

test("a sum of ours leaves the log when a part is hidden, also when a published total takes its place", async () => {
  await logAfter({ GM0153: 6, GM0147: 40 });
  expect(await logAfter({ GM0153: 7, GM0147: 40 })).toContain(47);
  expect(await logAfter({ GM0153: "suppressed", GM0147: 40, AM05: 60 })).toEqual([]);
  // What is published after that is told as usual: of the region, and of the two that hold nothing else.
  expect(await logAfter({ GM0153: "suppressed", GM0147: 40, AM05: 61 })).toEqual([60, 61, 60, 61, 60, 61]);
});
