import { isCount } from "#domain/databank";
import { databank } from "#domain/databank/operations";
import { nameInSentence } from "#domain/regions";
import type { Measure } from "#domain/taxonomy/operations";
import type { Context } from "#operation";
import type { Near, Said } from "./answer.ts";
import { type Asking, asked, nothing } from "./asking.ts";
import { questions } from "./asking-back.ts";
import type { Draft } from "./draft.ts";
import { openOf } from "./open.ts";
import { surroundingOf } from "./places.ts";
import { refusedAs } from "./refusal.ts";
import { answerAsked, type Told } from "./resolve.ts";

export async function answered(asking: Asking, measure: string): Promise<Told> {
  const { context, draft, measures, region } = asking;
  // What is a percentage by itself is no share of anything: it is told as it is.
  const isRate = measure !== draft.measures[0] && measures.get(draft.measures[0] ?? "")?.percent === measure;
  const one = asked(asking, measure);
  const more = { measures, region, words: draft.words };
  const told = await answerAsked(context, isRate && draft.intent === "share" ? { ...one, intent: "value" } : one, more);
  // No percentage is published: then it is worked out of the numbers, when what is asked is a part of a whole that is known.
  const isPart = isRate && Object.keys(draft.dims).length > 0 && told?.answer.length === 0;
  const part = isPart ? await answerAsked(context, { ...one, measure: draft.measures[0] ?? measure, intent: "share" }, more) : undefined;
  const found = part?.answer.length || (part && !told?.nearest?.length) ? part : told;
  return found ? ofSurroundings(asking, found) : nothing(asking, refusedAs("unknown", context.language));
}

/** The figure of a municipality is not that of a village in it: it is what comes nearest. */
function ofSurroundings({ context, draft, places, telling }: Asking, told: Told): Told {
  const at = draft.places.findIndex((place, index) => surroundingOf(place, places[index] ?? []));
  const around = at < 0 ? undefined : places[at]?.[0];
  const named = draft.places[at]?.raw;
  if (!around || !named || told.answer.length === 0) return told;
  const why = questions[context.language].liesIn(named, nameInSentence(telling.index, around, context.language));
  return { ...told, answer: [], nearest: told.answer.map((said) => ({ ...said, why })) };
}

/** Whether a measure counts people or things: who asks what those are, asks what the word means; of a rate the figure is asked. */
export async function isCounted({ warehouse }: Context, measure: Measure | undefined): Promise<boolean> {
  const { indicators, units } = await databank(warehouse);
  const indicator = indicators.get(measure?.indicators[0]?.id ?? "");
  const unit = units.get(indicator?.unit ?? "");
  return indicator !== undefined && unit !== undefined && isCount({ indicator, unit });
}

/** What several words mean, one after the other: 'het verschil tussen werkloos en zonder werk'. */
export async function definitions(asking: Asking, ids: readonly string[]): Promise<Told> {
  const each = await Promise.all(ids.map((id) => answered(asking, id)));
  const [first] = each;
  return first
    ? { ...first, answer: each.flatMap(({ answer }) => answer) }
    : nothing(asking, refusedAs("unknown", asking.context.language));
}

/** Women in an occupation are published as the share they are of it. */
export const isWomenAtWork = ({ dims, among }: Draft, [id = ""]: readonly string[]) =>
  dims.sex?.[0] === "f" &&
  (dims.occupation !== undefined || among === "occupation") &&
  ["employed", "employees", "women-share"].includes(id);

/** Their share answers who asks for a share; for who asks how many it is what comes nearest. */
export async function womenAtWork(asking: Asking): Promise<Told> {
  const { context, draft } = asking;
  const { sex: _, ...dims } = draft.dims;
  const share: Asking = { ...asking, draft: { ...draft, dims, intent: draft.intent === "share" ? "value" : draft.intent } };
  const told = openOf(share, ["women-share"]) ?? (await answered(share, "women-share"));
  if (!draft.asks.number || draft.asks.percent || draft.intent === "rank") return told;
  const why = questions[context.language].womenInstead;
  return { ...told, answer: [], nearest: told.answer.map((said) => ({ ...said, why })) };
}

/** The newest figure of a measure, as what comes nearest to something that is not there. */
export async function nearFor(asking: Asking, id: string, why: string): Promise<Near[]> {
  const { context, draft, measures, region } = asking;
  const one = { ...asked(asking, id), intent: "value" as const, stated: null, dims: draft.absent.length > 0 ? {} : asked(asking, id).dims };
  const told = await answerAsked(context, one, { measures, region });
  const found: readonly Said[] = told?.answer.length ? told.answer : (told?.nearest ?? []);
  return found.slice(0, 1).map((said) => ({ ...said, why }));
}
