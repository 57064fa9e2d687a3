import type { Region } from "./region.ts";

type Regions = ReadonlyMap<string, Region>;

/** The municipalities in a region, at any depth, by code; a municipality is its own. */
export function municipalitiesOf(byCode: Regions, code: string): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  const walk = (at: string) => {
    if (seen.has(at)) return;
    seen.add(at);
    const region = byCode.get(at);
    if (region?.type === "gemeente") found.push(at);
    else for (const member of region?.members ?? []) walk(member);
  };
  walk(code);
  return found.sort();
}

/** Per region the others that hold exactly the same municipalities: a figure of the one is a figure of the other. */
export function sameAreas(byCode: Regions): Map<string, string[]> {
  const extents = Map.groupBy([...byCode.keys()], (code) => municipalitiesOf(byCode, code).join(" "));
  extents.delete("");
  return new Map(
    [...extents.values()]
      .filter((codes) => codes.length > 1)
      .flatMap((codes) => codes.map((code): [string, string[]] => [code, codes.filter((other) => other !== code)])),
  );
}
