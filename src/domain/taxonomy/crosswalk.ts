/** One line of a crosswalk; `share` is the part of the source that goes there, null when nobody published it. */
export interface CrosswalkLine {
  from: string;
  to: string;
  share: number | null;
  note: string;
}

export const lossKinds = ["none", "changed", "split", "merge", "unknown"] as const;

export interface Crossing {
  targets: { code: string; share: number | null; note: string }[];
  /**
   * What the crossing loses: nothing (`none`), the certainty that it means the same (`changed`), which part goes where (`split`), a distinction
   * (`merge`), or all of it (`unknown`).
   */
  loss: { kind: (typeof lossKinds)[number]; sources: number };
}

/** Where a code goes in another scheme, and what is lost on the way. */
export function cross(code: string, to: string, lines: readonly CrosswalkLine[]): Crossing {
  const direct = lines.filter((line) => line.from === code && line.to.startsWith(`${to}:`));
  const targets = direct.map((line) => ({ code: line.to, share: line.share, note: line.note }));
  const first = targets[0];
  if (!first) return { targets: [], loss: { kind: "unknown", sources: 0 } };
  const scheme = code.slice(0, code.indexOf(":") + 1);
  const sources = new Set(
    lines.filter((line) => line.from.startsWith(scheme) && targets.some((target) => target.code === line.to)).map((line) => line.from),
  ).size;
  if (targets.length > 1) return { targets, loss: { kind: "split", sources } };
  if (sources > 1) return { targets, loss: { kind: "merge", sources } };
  return { targets, loss: { kind: first.share === null ? "changed" : "none", sources } };
}

/** Lines of two crosswalks as one; shares multiply, and are unknown when either is. */
export function chain(first: readonly CrosswalkLine[], second: readonly CrosswalkLine[]): CrosswalkLine[] {
  return first.flatMap((one) =>
    second
      .filter((two) => two.from === one.to)
      .map((two) => ({
        from: one.from,
        to: two.to,
        share: one.share === null || two.share === null ? null : one.share * two.share,
        note: [one.note, two.note].filter(Boolean).join("; "),
      })),
  );
}
