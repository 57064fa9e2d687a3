import { nearFor } from "./answering.ts";
import { type Asking, asOne, choice, chosen, nothing } from "./asking.ts";
import { questions } from "./asking-back.ts";
import { measuresToChoose } from "./defaults.ts";
import type { Draft } from "./draft.ts";
import { refusedAs } from "./refusal.ts";
import type { Told } from "./resolve.ts";

/** What is refused, with the figures that there are about the same when a measure was named. */
export function refusal(asking: Asking, kind: NonNullable<Draft["refusal"]>, ids: readonly string[] = asking.draft.measures): Told {
  const { context, draft } = asking;
  const useful = kind === "personal" ? ids : [];
  return nothing(asking, refusedAs(kind, context.language), {
    alternatives: useful.slice(0, 1).map((id) => choice(asking, id, draft.intent === "definition" ? "value" : draft.intent)),
  });
}

/** A place abroad: what is known of the country instead. */
export async function notHere(asking: Asking): Promise<Told> {
  const { context, draft } = asking;
  const words = questions[context.language];
  const why = words.abroad(draft.abroad.join(", "));
  const near = draft.measures[0] ? await nearFor({ ...asking, places: asking.places }, draft.measures[0], words.countryInstead) : [];
  return nothing(asking, refusedAs("elsewhere", context.language, why), { nearest: near, sources: near.map(({ source }) => source) });
}

/** A subject that no table holds: the measure that comes nearest. */
export async function absent(asking: Asking): Promise<Told> {
  const { context, draft } = asking;
  const words = questions[context.language];
  const named = draft.absent.map(({ raw }) => raw).join(", ");
  const nearId = draft.measures.find((id) => !asking.measures.get(id)?.choices.length) ?? draft.absent[0]?.near ?? "";
  const near = nearId ? await nearFor(asking, nearId, words.absentInstead(named)) : [];
  return nothing(asking, refusedAs("unknown", context.language, words.absent(named)), {
    nearest: near,
    sources: near.map(({ source }) => source),
  });
}

/** What this grammar cannot do, with the figure without it as what comes nearest. */
export async function beyond(asking: Asking, cannot: NonNullable<Draft["cannot"]>, ids: readonly string[]): Promise<Told> {
  const { context, draft } = asking;
  const words = questions[context.language];
  const [id] = ids;
  const isRanked = cannot === "condition" || cannot === "growth";
  const bare: Asking = {
    ...asking,
    draft: { ...draft, intent: isRanked ? "rank" : "value", order: draft.way === "less" ? "lowest" : "highest" },
  };
  const near = id && !isRanked ? await nearFor(asking, id, words.beyondInstead) : [];
  return nothing(asking, refusedAs("unknown", context.language, words.beyond[cannot]), {
    nearest: near,
    sources: near.map(({ source }) => source),
    alternatives: id ? [choice(bare, id)] : [],
  });
}

/** Words that nobody here knows: what would be answered without them may be another question, so that is asked first. */
export async function unknown(asking: Asking, ids: readonly string[]): Promise<Told> {
  const { context, draft } = asking;
  const words = questions[context.language];
  const named = draft.unknown.map((word) => `‘${word}’`).join(", ");
  const [id] = ids;
  if (!id) return unknownSubject(asking, words.unknown(named));
  const without = choice(asking, asOne(asking, id));
  const near = await nearFor(asking, asOne(asking, id), words.without(named));
  return nothing(asking, undefined, {
    clarify: { question: words.unknownWord(named), choices: [without] },
    nearest: near,
    sources: near.map(({ source }) => source),
  });
}

/** No subject is known: of a place or a part that is, the first thing there is to tell. */
async function unknownSubject(asking: Asking, why: string): Promise<Told> {
  const { context, draft } = asking;
  const isInField = draft.places.length > 0 || draft.dims.sector !== undefined || draft.dims.occupation !== undefined;
  const [first] = isInField ? measuresToChoose(draft).filter((id) => asking.measures.has(id)) : [];
  const near = first ? await nearFor(asking, first, questions[context.language].somethingElse) : [];
  const more = {
    alternatives: isInField ? chosen(asking) : [],
    ...(near.length > 0 ? { nearest: near, sources: near.map(({ source }) => source) } : {}),
  };
  return nothing(asking, refusedAs("unknown", context.language, why), more);
}
