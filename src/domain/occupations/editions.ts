import type { CrosswalkLine } from "#domain/taxonomy";

/**
 * What became of a group of BRC 2014 in edition 2025: `same` work, perhaps under another name; `split` in groups that hold its work and no other;
 * `changed` when its work was merged or moved, or may have been; `none` when no group follows it.
 */
export const editionKinds = ["same", "split", "changed", "none"] as const;
export type EditionKind = (typeof editionKinds)[number];

export interface Edition {
  kind: EditionKind;
  /** The groups of edition 2025 that it became. */
  codes: string[];
  /** The other groups of 2014 that went into these. */
  mergedWith: string[];
}

const unique = (codes: readonly string[]) => [...new Set(codes)];

/** Where a group of BRC 2014 went, by the crosswalk in both directions. */
export function editionOf(code: string, lines: readonly CrosswalkLine[]): Edition {
  const codes = unique(lines.filter((line) => line.from === code && line.to.startsWith("brc2025:")).map((line) => line.to));
  const back = lines.filter((line) => codes.includes(line.from) && line.to.startsWith("brc2014:"));
  const forth = lines.filter((line) => line.from.startsWith("brc2014:") && codes.includes(line.to));
  const mergedWith = unique([...back.map((line) => line.to), ...forth.map((line) => line.from)]).filter((other) => other !== code);
  const whole = mergedWith.length === 0 && codes.every((later) => back.some((line) => line.from === later && line.share === 1));
  if (codes.length === 0) return { kind: "none", codes, mergedWith };
  if (!whole) return { kind: "changed", codes, mergedWith };
  return { kind: codes.length === 1 ? "same" : "split", codes, mergedWith };
}

/** The groups of BRC 2014, which have the pages, that a group of edition 2025 came from. */
export const groupsBefore = (later: string, lines: readonly CrosswalkLine[]): string[] =>
  unique(lines.filter((line) => line.from === later && line.to.startsWith("brc2014:")).map((line) => line.to));

/** The pages of groups of edition 2025 that resemble the group `own`: nearest first, each once and never the page itself. */
export function pagesOf<T extends { similar: string; rank: number }>(
  similar: readonly T[],
  own: string,
  lines: readonly CrosswalkLine[],
): { code: string; from: T }[] {
  const pages = new Map<string, T>();
  for (const one of [...similar].sort((a, b) => a.rank - b.rank))
    for (const code of groupsBefore(one.similar, lines)) if (code !== own && !pages.has(code)) pages.set(code, one);
  return [...pages].map(([code, from]) => ({ code, from }));
}
