import type { Known } from "../known.ts";
import type { Origin, Row } from "../tables.ts";
import type { StatlineTopic } from "./table.ts";
import { shownDecimals, slugOf, unitMeaning } from "./units.ts";

/** `<table>.<key>` in lower case: `80072ned.ziekteverzuimpercentage-1`. */
export function indicatorId(table: string, topic: string): string {
  return `${table.toLowerCase()}.${slugOf(topic)}`;
}

/** A unit of the radar that says the same, or one of the table's own. `row` is absent when the starter data have it. */
export function unitOf(
  table: string,
  published: string,
  decimals: number,
  { known, origin }: { known: Pick<Known, "starterUnits">; origin: Origin },
): { id: string; row?: Row } {
  const { factor, symbol, words } = unitMeaning(published);
  const shown = shownDecimals(decimals, factor);
  const plain = factor === 1 && words === "";
  if (plain && symbol === "%" && shown === 1 && known.starterUnits.has("percent")) return { id: "percent" };
  if (plain && symbol === "%" && shown === 0 && known.starterUnits.has("percent-whole")) return { id: "percent-whole" };
  if (plain && symbol === "" && shown === 0 && known.starterUnits.has("number")) return { id: "number" };
  const id = `${table.toLowerCase()}.${slugOf(published === "" ? "number" : published) || "unit"}-${shown}`;
  return { id, row: { id, factor, decimals: shown, symbol, one: words, many: words, one_en: words, many_en: words, ...origin } };
}

/** An indicator out of a topic. It is never added up and never compared: nobody has said that it may be. */
export function indicatorOf(table: string, { key, title, definition }: StatlineTopic, unit: string, position: number, origin: Origin): Row {
  const plain = title
    .replace(/[[\]{}]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return {
    id: indicatorId(table, key),
    title,
    title_en: title,
    definition,
    definition_en: definition,
    unit,
    themes: "",
    additive: "no",
    compare: "none",
    better: "",
    sentence: `${plain} {region}, {period}: {value}[ ({other})].`,
    sentence_en: `${plain} {region}, {period}: {value}[ ({other})].`,
    method: "",
    position,
    ...origin,
  };
}
