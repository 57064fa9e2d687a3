import { standardise } from "#domain/statistics";

/** A region with the features it is compared on; all regions carry the same features. */
export interface Profile {
  code: string;
  features: Readonly<Record<string, number>>;
}

export interface Likeness {
  code: string;
  /** Root mean square distance in standard deviations over the features; 0 is the same. */
  distance: number;
  /** The features on which the two lie closest, closest first. */
  closest: string[];
}

/** The regions most like one, by distance over standardised features; sizes are compared on a log scale. Empty when it is unknown. */
export function similarTo(code: string, profiles: readonly Profile[], { count = 5, logScale = [] as readonly string[] } = {}): Likeness[] {
  const names = Object.keys(profiles[0]?.features ?? {});
  const spread = new Map(
    names.map((name) => [name, standardise(profiles.map(({ features }) => scaled(features[name] ?? 0, logScale.includes(name))))]),
  );
  const own = profiles.findIndex((profile) => profile.code === code);
  if (own < 0) return [];
  return profiles
    .map((profile, at) => {
      const gaps = names.map((name) => ({ name, gap: Math.abs((spread.get(name)?.[at] ?? 0) - (spread.get(name)?.[own] ?? 0)) }));
      const distance = Math.sqrt(gaps.reduce((total, { gap }) => total + gap ** 2, 0) / Math.max(1, gaps.length));
      return { code: profile.code, distance, closest: gaps.sort((a, b) => a.gap - b.gap).map(({ name }) => name) };
    })
    .filter((other) => other.code !== code)
    .sort((a, b) => a.distance - b.distance || a.code.localeCompare(b.code))
    .slice(0, count);
}

const scaled = (value: number, log: boolean) => (log ? Math.log(Math.max(value, 1)) : value);
