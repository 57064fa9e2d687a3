import { fold } from "#domain/lookup";
import { type Region, type RegionIndex, twinsOf } from "#domain/regions";
import { inside, type NamedPlace, type RankedKind } from "./draft.ts";

/** Of regions of one name, which is meant first; figures may show that another was. */
const weights: Readonly<Record<Region["type"], number>> = {
  arbeidsmarktregio: 6,
  samenwerking: 1,
  provincie: 5,
  land: 5,
  gemeente: 4,
  landsdeel: 3,
  corop: 2,
};

const typesOf: Partial<Record<RankedKind, readonly Region["type"][]>> = {
  land: ["land"],
  provincie: ["provincie"],
  arbeidsmarktregio: ["arbeidsmarktregio"],
  regio: ["arbeidsmarktregio", "corop", "samenwerking", "landsdeel", "provincie"],
  gemeente: ["gemeente"],
  corop: ["corop"],
  landsdeel: ["landsdeel"],
};

/** Regions that a place may be, the likeliest first: of the kind that was said, when there is one of that kind. */
export function candidatesOf({ byCode }: RegionIndex, { raw, codes, kind }: NamedPlace): Region[] {
  // Who bears the name itself goes before whoever was once called so.
  const own = ({ name }: Region) => (fold(name) === fold(raw) ? 10 : 0);
  const weight = (region: Region) => own(region) + weights[region.type];
  const named = codes.flatMap((code) => byCode.get(code.replace(inside, "")) ?? []).sort((a, b) => weight(b) - weight(a));
  const types = kind ? (typesOf[kind] ?? []) : [];
  const ofKind = named.filter(({ type }) => types.includes(type));
  return ofKind.length > 0 ? ofKind : named;
}

/** The region in which a place lies that has no figures of its own; undefined of a region itself. */
export function surroundingOf({ codes }: NamedPlace, [first]: readonly Region[]): Region | undefined {
  return first && !codes.includes(first.code) ? first : undefined;
}

/** Whether a name leaves open which place is meant: two of the same kind bear it. */
export const isAmbiguous = (candidates: readonly Region[]): boolean => candidates.length > 1 && candidates[0]?.type === candidates[1]?.type;

/** A region with the others that are the same area under another name: a figure of the one is a figure of the other. */
export const areaOf = (index: RegionIndex, region: Region): Region[] => [region, ...twinsOf(index, region.code)];

/** The kinds of region that may be ranked when one was said, or none; the first that has figures of most is taken. */
export function rankedTypes(kind: string): readonly Region["type"][] {
  if (kind === "regio") return ["arbeidsmarktregio", "corop", "provincie"];
  const said = typesOf[kind as RankedKind];
  return said ?? ["arbeidsmarktregio", "provincie", "corop", "gemeente", "landsdeel"];
}
