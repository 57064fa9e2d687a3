import { expect, test } from "vitest";
import { publishSnapshot } from "#warehouse";
import { putFigures } from "../../../test/fixtures/importing/figures.ts";
import { smallRadar } from "../../../test/fixtures/importing/small-radar.ts";
import { correctionGroups, corrections } from "./facts.ts";

test("the log is told newest first, also on a day with more than nine editions", async () => {
  const radar = await smallRadar();
  const days = Array.from({ length: 11 }, (_, at) => at + 1);
  for (const day of days) {
    await putFigures(radar, "buurt", { day, figures: { GM0153: day } });
    await publishSnapshot({ ...radar, now: new Date(Date.UTC(2026, 10, 25, 12, day)) });
  }
  const warehouse = await radar.open();
  const lines = await corrections(warehouse, { region: "GM0153", limit: 20, offset: 0 });
  const groups = await correctionGroups(warehouse, { region: "GM0153" });
  warehouse.close();
  await radar.remove();
  expect(lines.map(({ new_value }) => new_value)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  expect(groups.map(({ snapshot }) => snapshot).slice(0, 3)).toEqual(["2026-11-25.11", "2026-11-25.10", "2026-11-25.9"]);
});
