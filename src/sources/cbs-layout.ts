import type { CbsSetting } from "./cbs-settings.ts";
import type { CbsDimension, CbsMeasure, CbsTable, Wanted } from "./cbs-table.ts";
import type { LayoutChanged } from "./source.ts";

/** A setting held against the real table: every measure and dimension found, exactly once. */
export interface CbsLayout {
  measures: Map<string, CbsSetting["measures"][number]>;
  dimensions: { key: string; setting: CbsSetting["dimensions"][string]; table: CbsDimension; only?: ReadonlySet<string> }[];
  wanted: Wanted;
  earlier?: CbsSetting["earlier"];
  warnings: string[];
}

/**
 * Finds what a setting asks in the table itself. Title, measures (key, title, group, unit), dimensions and the codes it is limited to must all
 * be there and unambiguous; else the layout changed, with what was expected and what is there.
 */
export function layoutOf(setting: CbsSetting, table: CbsTable): CbsLayout | LayoutChanged {
  const expected: string[] = [];
  const found: string[] = [];
  const warnings: string[] = [];
  const differ = (wish: string, reality: string) => {
    expected.push(wish);
    found.push(reality);
  };

  if (!same(table.title).startsWith(same(setting.title))) differ(`tabel '${setting.title}'`, `tabel '${table.title}'`);

  const measures: CbsLayout["measures"] = new Map();
  for (const measure of setting.measures) {
    const named = table.measures.filter((candidate) => matches(measure, candidate));
    const right = named.filter(({ unit }) => unit === "" || same(unit) === same(measure.published));
    const [only] = right;
    if (only && right.length === 1) measures.set(only.key, measure);
    else if (measure.optional && named.length === 0) warnings.push(`de tabel heeft geen ${nameOf(measure)}`);
    else
      differ(
        nameOf(measure),
        named.length > 0 ? named.map(pathOf).join(" en ") : `onderwerpen ${table.measures.slice(0, 40).map(pathOf).join(", ")}`,
      );
  }

  const keys = Object.keys(setting.dimensions).sort();
  const present = table.dimensions.map(({ key }) => key).sort();
  if (keys.join() !== present.join()) differ(`dimensies ${keys.join(", ")}`, `dimensies ${present.join(", ")}`);

  const dimensions: CbsLayout["dimensions"] = [];
  const only: Wanted["only"] = [];
  for (const dimension of table.dimensions) {
    const its = setting.dimensions[dimension.key];
    if (!its) continue;
    const chosen = its.only.map(
      (wish) => dimension.codes.get(wish) ?? [...dimension.codes.values()].find(({ title }) => same(title) === same(wish)),
    );
    const lost = its.only.filter((_, at) => chosen[at] === undefined);
    if (lost.length > 0) differ(`${dimension.key}: ${lost.join(", ")}`, `${dimension.key}: ${someTitles(dimension)}`);
    const codes = chosen.flatMap((code) => (code ? [code.key] : []));
    if (codes.length > 0 || its.prefixes.length > 0) only.push({ dimension: dimension.key, codes, prefixes: its.prefixes });
    const limited = codes.length > 0 ? new Set(codes.map((code) => code.trim())) : undefined;
    dimensions.push({ key: dimension.key, setting: its, table: dimension, ...(limited ? { only: limited } : {}) });
  }

  if (expected.length > 0) return { changed: { expected, found } };
  const wanted = { measures: [...measures.keys()], dimensions: dimensions.map(({ key }) => key), only };
  return { measures, dimensions, wanted, warnings, earlier: setting.earlier };
}

function matches(measure: CbsSetting["measures"][number], candidate: CbsMeasure): boolean {
  if (measure.key !== undefined && measure.key !== candidate.key) return false;
  if (same(measure.title) !== same(candidate.title)) return false;
  return measure.under === undefined || same(measure.under) === same(candidate.groups.at(-1) ?? "");
}

function nameOf({ key, title, under, published }: CbsSetting["measures"][number]): string {
  return `onderwerp ${under === undefined ? "" : `${under} > `}${title} (${published})${key === undefined ? "" : ` met sleutel ${key}`}`;
}

function pathOf({ groups, title, unit }: CbsMeasure): string {
  return `${[...groups, title].join(" > ")}${unit ? ` (${unit})` : ""}`;
}

function someTitles({ codes }: CbsDimension): string {
  return [...codes]
    .slice(0, 10)
    .map(([code, { title }]) => `${code} ${title}`)
    .join(", ");
}

/** Titles and units are compared without case and spaces (`x 1 000`, `x 1000`); CBS changes those without changing the meaning. */
function same(text: string): string {
  return text.replace(/\s+/g, "").toLowerCase();
}
