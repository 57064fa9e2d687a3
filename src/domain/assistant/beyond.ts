import type { Draft, RankedKind, Refusal } from "./draft.ts";
import type { Cue } from "./grammar.ts";
import type { Mended } from "./spelling.ts";
import type { Read } from "./subject.ts";
import { isUnsafe } from "./unsafe.ts";

interface Asking {
  tokens: readonly Mended[];
  reads: readonly Read[];
  cues: ReadonlySet<Cue>;
  kinds: readonly RankedKind[];
  intent: Draft["intent"];
  way: Draft["way"];
  number: { value: number } | undefined;
}

/** What a question asks that this grammar cannot do: to leave it out would be to answer another question. */
export function beyond({ tokens, reads, cues, kinds, intent, way, number }: Asking): Draft["cannot"] {
  const names = reads.filter(({ kind }) => ["measure", "place", "occupation", "sector"].includes(kind));
  const isNamed = ({ from, to }: Read) => names.some((name) => name.from <= from && to <= name.to);
  if (reads.some((read) => read.meanings.some(({ target }) => target === "not") && !isNamed(read))) return "except";
  // 'Vacatures per inwoner': one measure for each of another.
  const per = tokens.findIndex(({ text }, at) => text === "per" && reads.some(({ from, kind }) => from === at + 1 && kind === "measure"));
  if (per >= 0 && !names.some(({ from, to }) => from <= per && per < to)) return "ratio";
  if (kinds.length > 0 && number && way && cues.has("than")) return "condition";
  if (intent === "rank" && (cues.has("up") || cues.has("down")) && !kinds.includes("occupation")) return "growth";
  return undefined;
}

/** Why a question is refused: phrases that are about a person or another field. One that may also say nothing counts when no figure is named. */
export function refusalOf(
  question: string,
  reads: readonly Read[],
  { hasMeasure, self }: { hasMeasure: boolean; self: boolean },
): Refusal | undefined {
  if (isUnsafe(question)) return "unsafe";
  const found = reads.filter(
    ({ meanings, kind }) =>
      kind === "refuse" ||
      (!hasMeasure && meanings.some((one) => one.kind === "refuse") && !["measure", "place", "occupation", "sector"].includes(kind)),
  );
  const all = found.map(({ meanings }) => meanings.find((one) => one.kind === "refuse")?.target as Refusal);
  const first = (["unsafe", "law", "rights", "health", "personal", "why", "elsewhere"] as const).find((one) => all.includes(one));
  // Who asks of oneself and names no figure asks for advice.
  return first ?? (self && !hasMeasure && !reads.some(({ kind }) => kind === "place" || kind === "absent") ? "personal" : undefined);
}
