import { isCount, titleOf } from "#domain/databank";
import { databank } from "#domain/databank/operations";
import { regionPicture } from "#domain/picture/operations";
import { nameInSentence, type Region } from "#domain/regions";
import type { Measure } from "#domain/taxonomy/operations";
import { type Context, call } from "#operation";
import type { Answered, Choice, Near, Said } from "./answer.ts";
import { type Asked, askedOf } from "./asked.ts";
import { questions } from "./asking-back.ts";
import { draftOf } from "./compose.ts";
import { impliedMeasure, measuresToChoose } from "./defaults.ts";
import type { Draft } from "./draft.ts";
import { wordsOf } from "./facts.ts";
import { candidatesOf, isAmbiguous, surroundingOf } from "./places.ts";
import { choiceOf, placeOf } from "./reading.ts";
import { refusedAs } from "./refusal.ts";
import { answerAsked, type Told, tellingOf } from "./resolve.ts";
import { type Telling, unusedSentence } from "./wording.ts";

export interface Given {
  question: string;
  /** Code of the region of the reader: what it is about when the question names no place. */
  region?: string | undefined;
  /** What was asked before, for a question that goes on from it. */
  before?: Asked | undefined;
}

/** All that the steps of reading share. */
interface Asking {
  context: Context;
  draft: Draft;
  places: readonly (readonly Region[])[];
  measures: ReadonlyMap<string, Measure>;
  telling: Telling;
  region: string | undefined;
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

/** The measure as it was asked: in percent when a part was asked of what has one, as a number when people were counted. */
function asOne({ draft, measures }: Asking, id: string): string {
  const measure = measures.get(id);
  if (!measure) return id;
  const whole = draft.words.some(({ as }) => as === "whole");
  if (draft.asks.percent && measure.percent && draft.places.length < 2) return measure.percent;
  if (draft.asks.number && measure.number && whole) return measure.number;
  // Which work grows most is told by what is expected of it.
  if (draft.intent === "rank" && draft.among === "occupation" && draft.asks.grows) return "expansion";
  return draft.asks.later && draft.moment.kind === "newest" && measure.later ? measure.later : id;
}

const asked = ({ draft, places }: Asking, measure: string): Asked => {
  const one = askedOf(
    draft,
    measure,
    places.map((list) => list.map(({ code }) => code)),
  );
  return one;
};

async function answered(asking: Asking, measure: string): Promise<Told> {
  const { context, draft, measures, region } = asking;
  // What is a percentage by itself is no share of anything: it is told as it is.
  const isRate = draft.intent === "share" && measures.get(draft.measures[0] ?? "")?.percent === measure;
  const one = asked(asking, measure);
  const more = { measures, region, words: draft.words };
  const told = await answerAsked(context, isRate ? { ...one, intent: "value" } : one, more);
  // No percentage is published: then it is worked out of the numbers, when they are there.
  const part =
    isRate && told?.answer.length === 0 ? await answerAsked(context, { ...one, measure: draft.measures[0] ?? measure }, more) : undefined;
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
async function isCounted({ warehouse }: Context, measure: Measure | undefined): Promise<boolean> {
  const { indicators, units } = await databank(warehouse);
  const indicator = indicators.get(measure?.indicators[0]?.id ?? "");
  const unit = units.get(indicator?.unit ?? "");
  return indicator !== undefined && unit !== undefined && isCount({ indicator, unit });
}

/** What several words mean, one after the other: 'het verschil tussen werkloos en zonder werk'. */
async function definitions(asking: Asking, ids: readonly string[]): Promise<Told> {
  const each = await Promise.all(ids.map((id) => answered(asking, id)));
  const [first] = each;
  return first
    ? { ...first, answer: each.flatMap(({ answer }) => answer) }
    : nothing(asking, refusedAs("unknown", asking.context.language));
}

/** Women in an occupation are published as the share they are of it. */
const isWomenAtWork = ({ dims, among }: Draft, [id = ""]: readonly string[]) =>
  dims.sex?.[0] === "f" &&
  (dims.occupation !== undefined || among === "occupation") &&
  ["employed", "employees", "women-share"].includes(id);

/** Their share answers who asks for a share; for who asks how many it is what comes nearest. */
async function womenAtWork(asking: Asking): Promise<Told> {
  const { context, draft } = asking;
  const { sex: _, ...dims } = draft.dims;
  const share: Asking = { ...asking, draft: { ...draft, dims, intent: draft.intent === "share" ? "value" : draft.intent } };
  const told = openOf(share, ["women-share"]) ?? (await answered(share, "women-share"));
  if (!draft.asks.number || draft.asks.percent || draft.intent === "rank") return told;
  const why = questions[context.language].womenInstead;
  return { ...told, answer: [], nearest: told.answer.map((said) => ({ ...said, why })) };
}

/** A result without an answer. */
function nothing({ context }: Pick<Asking, "context">, refused?: Answered["refused"], more: Partial<Told> = {}): Told {
  return {
    ...{ understood: false, reading: null, answer: [], chart: null, table: null, sources: [], alternatives: [], link: "" },
    ...(refused ? { refused } : {}),
    snapshot: context.warehouse.snapshot.id,
    ...more,
  };
}

/** What is refused, with the figures that there are about the same when a measure was named. */
function refusal(asking: Asking, kind: NonNullable<Draft["refusal"]>, ids: readonly string[] = asking.draft.measures): Told {
  const { context, draft } = asking;
  const useful = kind === "personal" ? ids : [];
  return nothing(asking, refusedAs(kind, context.language), {
    alternatives: useful.slice(0, 1).map((id) => choice(asking, id, draft.intent === "definition" ? "value" : draft.intent)),
  });
}

function choice(asking: Asking, measure: string, intent: Draft["intent"] = asking.draft.intent, label?: string): Choice {
  const { places, measures, telling } = asking;
  const found = measures.get(measure);
  const regions = places.flatMap(([first]) => first ?? []);
  const title = found ? titleOf(found, telling.language) : measure;
  return choiceOf({ ...asked(asking, measure), intent }, { title, regions, telling, ...(label ? { label } : {}) });
}

/** A place abroad: what is known of the country instead. */
async function notHere(asking: Asking): Promise<Told> {
  const { context, draft } = asking;
  const words = questions[context.language];
  const why = words.abroad(draft.abroad.join(", "));
  const near = draft.measures[0] ? await nearFor({ ...asking, places: asking.places }, draft.measures[0], words.countryInstead) : [];
  return nothing(asking, refusedAs("elsewhere", context.language, why), { nearest: near, sources: near.map(({ source }) => source) });
}

/** A subject that no table holds: the measure that comes nearest. */
async function absent(asking: Asking): Promise<Told> {
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
async function beyond(asking: Asking, cannot: NonNullable<Draft["cannot"]>, ids: readonly string[]): Promise<Told> {
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
async function unknown(asking: Asking, ids: readonly string[]): Promise<Told> {
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

const chosen = (asking: Asking): Choice[] =>
  measuresToChoose(asking.draft)
    .filter((id) => asking.measures.has(id))
    .map((id) => choice(asking, id));

/** The newest figure of a measure, as what comes nearest to something that is not there. */
async function nearFor(asking: Asking, id: string, why: string): Promise<Near[]> {
  const { context, draft, measures, region } = asking;
  const one = { ...asked(asking, id), intent: "value" as const, stated: null, dims: draft.absent.length > 0 ? {} : asked(asking, id).dims };
  const told = await answerAsked(context, one, { measures, region });
  const found: readonly Said[] = told?.answer.length ? told.answer : (told?.nearest ?? []);
  return found.slice(0, 1).map((said) => ({ ...said, why }));
}

/** No measure: who names a place is shown its headlines, and everyone is asked what to tell. */
async function withoutMeasure(asking: Asking): Promise<Told> {
  const { context, draft, places } = asking;
  const words = questions[context.language];
  const same = ambiguousPlace(asking, "");
  if (same) return same;
  const isOnlyPlace =
    Object.keys(draft.dims).length === 0 && !draft.asks.kinds && draft.intent === "value" && !draft.asks.number && !draft.asks.percent;
  const [place] = places[0] ?? [];
  if (place && isOnlyPlace && !draft.asks.follow) return pictured(asking, place);
  const understood = draft.places.length > 0 || Object.keys(draft.dims).length > 0;
  return nothing(asking, undefined, { understood, clarify: { question: words.whichMeasure, choices: chosen(asking) } });
}

const mostHeadlines = 4;

/** How a region stands: its headlines, each with its figure. */
async function pictured(asking: Asking, place: Region): Promise<Told> {
  const { context, draft, telling } = asking;
  const { headlines } = await call(regionPicture, context, { region: place.code });
  const said: Said[] = headlines
    .slice(0, mostHeadlines)
    .map(({ sentence, value, unit, display, region, period, status, indicator, source }) => ({
      text: sentence,
      value,
      unit,
      display,
      region,
      period,
      status,
      indicator,
      source,
    }));
  const words = questions[context.language];
  return {
    understood: true,
    reading: {
      ...{
        intent: "value",
        measure: null,
        regions: [placeOf(place)],
        period: draft.moment,
        occupation: null,
        sector: null,
        education: null,
      },
      ...{ sex: "", age: "", other: "", among: "", within: null, order: null, limit: null, stated: null, words: [...draft.words] },
      sentence: [words.picture(place, telling), unusedSentence(draft.words, context.language)].filter(Boolean).join(" "),
    },
    ...{ answer: [], nearest: said.map((one) => ({ ...one, why: words.headline })), chart: null, table: null },
    clarify: { question: words.whichMeasure, choices: chosen(asking) },
    sources: said.map(({ source }) => source),
    alternatives: [],
    link: `/regio/${place.slug}`,
    snapshot: context.warehouse.snapshot.id,
  };
}

/** What must be known first: which measure, which place of that name, which work. */
function openOf(asking: Asking, ids: readonly string[]): Told | undefined {
  const { context, draft, places, measures, telling } = asking;
  const words = questions[context.language];
  const back = (question: string, choices: Choice[]) => nothing(asking, undefined, { understood: true, clarify: { question, choices } });
  const open = measures.get(ids[0] ?? "")?.choices ?? [];
  if (ids.length > 1)
    return back(
      words.whichMeasure,
      ids.map((id) => choice(asking, id)),
    );
  if (open.length > 0 && !(draft.asks.percent && measures.get(ids[0] ?? "")?.percent))
    return back(
      words.whichMeasure,
      open.map((id) => choice(asking, id)),
    );
  if (draft.asks.mine && !asking.region && places.length === 0) return back(words.whichRegion, []);
  const same = ambiguousPlace(asking, ids[0] ?? "");
  if (same) return same;
  const work = draft.dims.occupation ?? [];
  if (work.length > 1)
    return back(
      words.whichWork,
      work.map((code) =>
        choice(
          { ...asking, draft: { ...draft, dims: { ...draft.dims, occupation: [code] } } },
          ids[0] ?? "",
          draft.intent,
          telling.nameOf(code) ?? code,
        ),
      ),
    );
  return undefined;
}

/** Asks which place of a name is meant, when two of one kind bear it. */
function ambiguousPlace(asking: Asking, measure: string): Told | undefined {
  const { context, draft, places, telling } = asking;
  const at = places.findIndex(isAmbiguous);
  if (at < 0) return undefined;
  const same = (places[at] ?? []).filter(({ type }) => type === places[at]?.[0]?.type);
  const choices = same.map((region): Choice => {
    if (measure) return choice({ ...asking, places: places.with(at, [region]) }, measure, draft.intent, labelOf(region, telling));
    return { label: labelOf(region, telling), question: region.name, href: `/regio/${region.slug}` };
  });
  return nothing(asking, undefined, { understood: true, clarify: { question: questions[context.language].whichPlace, choices } });
}

/** A municipality with the region it lies in, which tells it from another of that name. */
function labelOf(region: Region, { index }: Telling): string {
  const home = region.parents.map((code) => index.byCode.get(code)).find((one) => one?.type === "arbeidsmarktregio");
  return home ? `${region.name} (${home.name})` : region.name;
}
