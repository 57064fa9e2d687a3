import type { Context } from "#operation";
import { answered, definitions, isCounted, isWomenAtWork, womenAtWork } from "./answering.ts";
import type { Asked } from "./asked.ts";
import { type Asking, asOne } from "./asking.ts";
import { draftOf } from "./compose.ts";
import { impliedMeasure } from "./defaults.ts";
import type { Draft } from "./draft.ts";
import { wordsOf } from "./facts.ts";
import { openOf } from "./open.ts";
import { candidatesOf } from "./places.ts";
import { type Told, tellingOf } from "./resolve.ts";
import { asksForTerm, termTold } from "./terms.ts";
import { absent, beyond, notHere, refusal, unknown } from "./unanswered.ts";
import { withoutMeasure } from "./without-measure.ts";

export interface Given {
  question: string;
  /** Code of the region of the reader: what it is about when the question names no place. */
  region?: string | undefined;
  /** What was asked before, for a question that goes on from it. */
  before?: Asked | undefined;
}

/** Reads a question and answers it, asks back, says what comes nearest, or says why it cannot. */
export async function ask(context: Context, { question, region, before }: Given): Promise<Told> {
  const { lexicon, measures } = await wordsOf(context.warehouse);
  const telling = await tellingOf(context);
  const read = draftOf(question, { lexicon, measures, now: context.now() });
  const draft = tightRegions(before ? followed(read, before) : read);
  const places = draft.places.map((place) => candidatesOf(telling.index, place));
  const asking: Asking = { context, draft, places, measures, telling, region };
  if (draft.refusal) return refusal(asking, draft.refusal);
  if (draft.abroad.length > 0) return notHere(asking);
  if (draft.absent.length > 0) return absent(asking);
  const isOpen = draft.measures.every((id) => (measures.get(id)?.choices.length ?? 0) > 0);
  const implied = isOpen ? impliedMeasure(draft) : undefined;
  const ids = implied ? [implied] : draft.measures;
  if (isWomenAtWork(draft, ids)) return womenAtWork(asking);
  if (draft.asks.self && isAboutOneself(draft, ids)) return refusal(asking, "personal", ids);
  if (ids.length === 0 && draft.places.length === 0 && (draft.intent === "definition" || asksForTerm(question))) {
    const term = await termTold(asking, question);
    if (term) return term;
  }
  if (draft.cannot) return beyond(asking, draft.cannot, ids);
  if (draft.unknown.length > 0) return unknown(asking, ids);
  if (ids.length === 0) return withoutMeasure(asking);
  if (draft.intent === "definition" && ids.length > 1) return definitions(asking, ids);
  if (draft.asks.bare && draft.intent === "value" && (await isCounted(context, measures.get(ids[0] ?? ""))))
    return definitions({ ...asking, draft: { ...draft, intent: "definition" } }, ids);
  return openOf(asking, ids) ?? (await answered(asking, asOne(asking, ids[0] ?? "")));
}

/** How many regions are very tight is a figure; which they are is a row of regions. */
function tightRegions(draft: Draft): Draft {
  if (!draft.measures.includes("very-tight-regions") || draft.asks.number || draft.intent === "definition") return draft;
  return { ...draft, measures: ["tension"], intent: "rank", among: "arbeidsmarktregio", order: "highest" };
}

/** A question that goes on from another: what it does not say is as before. */
function followed(draft: Draft, before: Asked): Draft {
  if (draft.measures.length > 0 || draft.refusal || draft.absent.length > 0) return draft;
  const places = before.places.map((codes) => ({ raw: "", codes }));
  const compared = draft.intent === "compare" ? [...places, ...draft.places] : draft.places.length > 0 ? draft.places : places;
  return {
    ...draft,
    measures: [before.measure],
    intent: draft.intent === "value" && !draft.order ? before.intent : draft.intent,
    places: compared,
    moment: draft.moment.words ? draft.moment : before.moment,
    dims: { ...before.dims, ...draft.dims },
    among: draft.among ?? (before.among as Draft["among"]),
    order: draft.order ?? (before.order || undefined),
  } as Draft;
}

/** What is likely of a group says nothing about one person; a wage without work is the wage of who asks. */
const isAboutOneself = ({ dims, asks, intent }: Draft, [id = ""]: readonly string[]) =>
  !asks.mine &&
  (["outlook", "openings"].includes(id) ||
    (id === "wage" && !dims.occupation && !dims.sector) ||
    (intent === "value" && !asks.what && !asks.number && !asks.percent && !asks.follow));
