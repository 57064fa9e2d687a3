import type { Measure } from "#domain/taxonomy/operations";
import type { Draft, NamedPlace, RankedKind } from "./draft.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Read, wholes } from "./subject.ts";

/** What a question is read with: words, measures and the day of today. */
export interface Grammar {
  lexicon: Lexicon;
  measures: ReadonlyMap<string, Measure>;
  now: Date;
}

/** How the codes of a kind of region begin. */
const prefixes: Readonly<Record<string, readonly string[]>> = {
  ...{ land: ["NL"], provincie: ["PV"], arbeidsmarktregio: ["AM"], gemeente: ["GM"], corop: ["CR"], landsdeel: ["LD"] },
  regio: ["AM", "CR", "SV", "LD", "PV"],
};

const isKind = ({ meanings }: Read) => meanings.some(({ target }) => target.startsWith("kind:"));

/** Places with the kind that was said in front of them, 'de gemeente Utrecht', 'de provincie van Utrecht'. */
export function placesOf(reads: readonly Read[]): { place: NamedPlace; kindAt: number }[] {
  return reads.flatMap((read, at) => {
    if (read.kind !== "place") return [];
    const [last, earlier] = [reads[at - 1], reads[at - 2]];
    const near = last && /^(van|of)$/.test(last.text) ? earlier : last;
    const asked =
      near && reads.some(({ to, text }) => to === near.from && /^(welke|welk|which|what|in welke|in which|elke|alle)$/.test(text));
    const before = near && !asked && isKind(near) && near.to >= read.from - 1 ? near : undefined;
    const after =
      reads[at + 1]?.from === read.to && /^(province|provincie|municipality|region|stad|city|gemeente)$/.test(reads[at + 1]?.text ?? "")
        ? reads[at + 1]
        : undefined;
    const kindSpan = before ?? after;
    const said = kindSpan?.meanings.find(({ target }) => target.startsWith("kind:"))?.target.slice(5) ?? "";
    const bears = read.targets.some((code) => (prefixes[said] ?? []).includes(code.slice(0, 2)));
    const plural = /(en|s|ies|regios)$/.test(kindSpan?.text ?? "") && !/^(provincie|arbeidsmarktregio)$/.test(kindSpan?.text ?? "");
    const kind = plural || !bears ? undefined : kindSpan?.meanings.find(({ target }) => target.startsWith("kind:"))?.target.slice(5);
    return [
      {
        place: { raw: read.raw, codes: read.targets, ...(kind ? { kind: kind as RankedKind } : {}) },
        kindAt: kind ? (kindSpan?.from ?? -1) : -1,
      },
    ];
  });
}

/** The measures that were named. Of one that only says of whom another is told, the other is meant. */
export function measuresOf(
  reads: readonly Read[],
  { measures, isOpen }: { measures: Grammar["measures"]; isOpen: (id: string) => boolean },
): { measures: string[]; open: boolean; whole: readonly Read[] } {
  const spans = reads.filter(({ kind }) => kind === "measure");
  const strong = spans.filter(({ targets }) => !targets.every(isOpen));
  const narrow = strong.filter(({ targets }) => !targets.every((id) => wholes.has(id)));
  const used = narrow.length > 0 ? narrow : strong.length > 0 ? strong : spans;
  const ids = [...new Set(used.map(({ targets }) => targets[0] ?? ""))];
  // The same in percent and as a number is one.
  const distinct = ids.filter((id, at) => !ids.slice(0, at).some((other) => isSame(other, id, measures)));
  return { measures: distinct, open: strong.length === 0 && spans.length > 0, whole: spans.filter((span) => !used.includes(span)) };
}

const isSame = (a: string, b: string, measures: Grammar["measures"]) =>
  [measures.get(a)?.percent, measures.get(a)?.number].includes(b) || [measures.get(b)?.percent, measures.get(b)?.number].includes(a);

/** Values of one breakdown beside the first, each another. */
export function versusIn(reads: readonly Read[]): Draft["versus"] {
  for (const dim of ["occupation", "sector", "education"] as const) {
    const [first, ...rest] = reads.filter(({ kind }) => kind === dim);
    const others = rest.filter(({ targets }) => targets[0] !== first?.targets[0]);
    if (others.length > 0) return { dim, values: others.map(({ targets }) => targets) };
  }
  return undefined;
}
