import type { DimName, Dims } from "./indicator.ts";

/** First and last of what a code covers, in the order of its list: ages by year, sectors by letter, occupations by number. */
function span(code: string, dim: DimName): [string, string] {
  if (dim === "age") {
    const [from = "0", until] = code.replace("+", "-200").split("-");
    return [from.padStart(3, "0"), String(Number(until ?? from) - 1).padStart(3, "0")];
  }
  const bare = code.slice(code.indexOf(":") + 1);
  if (dim === "occupation") return [bare, `${bare}\uffff`];
  const [from = bare, until = from] = bare.split("-");
  return [from, until];
}

/** Parts that no other part in the list lies in (sectors, occupations) or overlaps (ages): what may stand side by side and adds up. */
export function finest<T extends Pick<Dims, "occupation" | "sector" | "age">>(
  rows: readonly T[],
  dim: "occupation" | "sector" | "age",
): T[] {
  const spans = rows.map((row) => span(row[dim], dim));
  return rows.filter((_, at) => {
    const [from, until] = spans[at] ?? ["", ""];
    return !spans.some(([low, high], other) => other !== at && from <= low && high <= until && !(from === low && until === high));
  });
}
