import type { DimName } from "#domain/databank";
import { beyond, refusalOf } from "./beyond.ts";
import { bestCover, spansIn } from "./cover.ts";
import type { Draft, RankedKind } from "./draft.ts";
import type { Cue } from "./grammar.ts";
import { intentOf, isAboutAWord } from "./intent.ts";
import { type Grammar, measuresOf, placesOf, versusIn } from "./named.ts";
import { agesIn, numbersIn } from "./numbers.ts";
import { type Mended, mended } from "./spelling.ts";
import { type Read, readingOf } from "./subject.ts";
import { wordsOf } from "./taken.ts";
import { momentOf, momentsIn } from "./time.ts";
import { range, tokensOf } from "./token.ts";

/** How many are told of who asks for each of a kind. */
const mostOfAKind = 12;

const dims = ["occupation", "sector", "education", "sex", "age", "other"] as const;

/** Reads a question: which phrases it is made of, what each stands for, and what is asked of it. */
export function draftOf(question: string, { lexicon, measures, now }: Grammar): Draft {
  const tokens = mended(tokensOf(question), lexicon);
  const allMoments = momentsIn(tokens, now);
  const taken = new Set(allMoments.flatMap(({ from, to }) => range(from, to)));
  const allAges = agesIn(tokens).filter(({ from, to }) => !range(from, to).some((at) => taken.has(at)));
  for (const { from, to } of allAges) for (const at of range(from, to)) taken.add(at);
  const cover = bestCover(tokens.length, spansIn(tokens, lexicon), taken);
  const isOpen = (id: string) => (measures.get(id)?.choices.length ?? 0) > 0;
  const allReads = readingOf(cover, {
    isOpen,
    wordAt: (at) => tokens[at]?.text ?? "",
    isCapital: (at) => tokens[at]?.capital ?? false,
  });
  const repaired = repairIn(tokens, allReads);
  const said = <T extends { from: number }>(spans: readonly T[], isSame: (a: T, b: T) => boolean): T[] =>
    spans.filter((one) => one.from > repaired || !spans.some((other) => other.from > repaired && isSame(one, other)));
  const moments = said(allMoments, () => true);
  const ages = said(allAges, () => true);
  const parts = new Set(["place", "occupation", "sector", "education", "sex", "age", "measure"]);
  const reads = said(allReads, (a, b) => a.kind === b.kind && parts.has(a.kind)).filter(
    ({ kind, from }) => !(kind === "age" && ages.some((age) => age.from > repaired && from < repaired)),
  );
  const covered = new Set([...taken, ...allReads.flatMap(({ from, to }) => range(from, to))]);
  const named = reads.filter(({ kind }) => kind !== "cue" && kind !== "filler");
  const numbers = numbersIn(tokens, new Set([...taken, ...named.flatMap(({ from, to }) => range(from, to))]));
  for (const { from, to } of numbers) for (const at of range(from, to)) covered.add(at);
  const cueSpans = reads.flatMap((read) =>
    read.meanings.filter(({ kind }) => kind === "cue").map(({ target }) => ({ cue: target as Cue, read })),
  );
  const cues = new Set(cueSpans.map(({ cue }) => cue));
  // A percent sign behind a number belongs to the number.
  const percentSaid = cueSpans.some(({ cue, read }) => cue === "percent" && !numbers.some(({ to }) => to === read.to));
  const places = placesOf(reads);
  const kinds = cueSpans.flatMap(({ cue, read }) =>
    cue.startsWith("kind:") && !places.some(({ kindAt }) => kindAt === read.from) ? [cue.slice(5) as RankedKind] : [],
  );
  const found = measuresOf(reads, { measures, isOpen });
  const unknown = tokens.flatMap((token, at) =>
    covered.has(at) || at < repaired || /^(%|\w|\.\.\.)$/.test(token.text) ? [] : [token.raw],
  );
  const values = Object.fromEntries(
    dims.flatMap((dim): [DimName, readonly string[]][] => {
      const read = reads.find(({ kind }) => kind === dim);
      const age = dim === "age" ? ages[0]?.age : undefined;
      return age ? [[dim, [age]]] : read ? [[dim, read.targets]] : [];
    }),
  );
  const versus = versusIn(reads);
  const absent = reads.filter(({ kind }) => kind === "absent").map(({ raw, targets }) => ({ raw, near: targets[0] ?? "" }));
  const refusal = refusalOf(question, reads, { hasMeasure: found.measures.length > 0, self: cues.has("me") && !cues.has("number") });
  // Arithmetic on bare numbers is no question about figures.
  const isSum = numbers.length > 1 && found.measures.length === 0 && places.length === 0;
  const moment = momentOf(moments);
  const number = numbers.find(({ from, value }) => !isLimit(tokens, from, value));
  const limit = numbers.find(({ from, value }) => isLimit(tokens, from, value))?.value;
  const input = {
    versus: versus !== undefined,
    cues,
    cueSpans,
    kinds,
    places,
    moment,
    values,
    hasMeasure: found.measures.length > 0,
    stated: number !== undefined,
    reads,
  };
  const { intent, among, order, way: asWritten } = intentOf(input);
  // 'Was het in 2016 hoger dan in 2018' is about 2016: the change from then until 2018 goes the other way.
  const isBackwards = cues.has("than") && moments.length === 2 && (moments[0]?.moment.from ?? "") < (moments[1]?.moment.from ?? "");
  const way = isBackwards && asWritten ? (asWritten === "more" ? "less" : "more") : asWritten;
  const cannot = beyond({ tokens, reads, cues, kinds, intent, way, number });
  const source = publisherIn(tokens);
  const asks = {
    percent: percentSaid || cues.has("share"),
    number: cues.has("number"),
    gap: cues.has("number") || reads.some(({ text }) => /^(verschil|difference)/.test(text)),
    grows: cues.has("up") || cues.has("down"),
    per: cues.has("per") && kinds.length > 0,
    later: cues.has("later"),
    picture: cues.has("picture"),
    follow: cues.has("follow") && reads[0]?.meanings.some(({ target }) => target === "follow") === true,
    self: cues.has("me"),
    what: cues.has("what") || cues.has("which") || cues.has("where") || /\b(hoe|how)\b/i.test(question),
    kinds: kinds.length > 0,
    bare: isAboutAWord(input, "|de|het|the"),
    hourly: /\b(uur|uurloon|uurlonen|hour|hourly)\b/i.test(question),
    times: cues.has("times"),
    position: cues.has("position"),
    mine: /\b(mijn|onze|my|our) (regio|gemeente|stad|provincie|woonplaats|buurt|dorp|region|municipality|city|province|town|area)\b/i.test(
      question,
    ),
  };
  return {
    intent,
    measures: found.measures,
    places: places.map(({ place }) => place),
    moment,
    dims: values,
    ...(versus ? { versus } : {}),
    ...(source ? { source } : {}),
    ...(among ? { among } : {}),
    ...(order ? { order } : {}),
    ...(limit || asks.per ? { limit: limit ?? mostOfAKind } : {}),
    ...(way && isYesOrNo(tokens) ? { way } : {}),
    ...(number
      ? { stated: { value: number.value, isPercent: number.isPercent, way: (cues.has("than") && way) || ("equal" as const) } }
      : {}),
    asks,
    ...(refusal ? { refusal } : isSum ? { refusal: "elsewhere" as const } : {}),
    ...(cannot ? { cannot } : {}),
    absent: found.measures.length > 0 && !found.open ? absent.filter(({ raw }) => raw !== "") : absent,
    abroad: reads.filter(({ kind }) => kind === "abroad").map(({ raw }) => raw),
    unknown,
    words: wordsOf(tokens, { reads, moments, numbers, ages, whole: found.whole }),
  };
}

/** The publisher whose figure is asked, 'volgens UWV', when there are figures of several. */
const publisherIn = (tokens: readonly Mended[]): string | undefined =>
  ["uwv", "cbs", "roa", "lisa"].find((name) => tokens.some(({ text }) => text === name))?.toUpperCase();

/** Where somebody says again what was meant: what stands after it replaces what stands before it. -1 when nobody does. */
function repairIn(tokens: readonly Mended[], reads: readonly Read[]): number {
  const dots = tokens.findLastIndex(({ text }) => text === "...");
  const words = reads.findLast(({ meanings, from }) => from > 0 && meanings.some(({ target }) => target === "repair"));
  const at = Math.max(dots, words ? words.to - 1 : -1);
  return at < tokens.length - 1 ? at : -1;
}

/** Words with which a question begins that yes or no answers; a short one that goes on from another begins with how it compares. */
const verbs =
  /^(is|zyn|was|waren|klopt|heeft|hebben|had|hadden|ligt|liggen|lag|staat|scoort|stygt|stygen|steeg|daalt|dalen|daalde|groeit|groeien|groeide|krimpt|krimpen|kromp|neemt|nemen|nam|gaat|gaan|loopt|wordt|worden|werd|verdient|verdienen|woont|wonen|werkt|werken|telt|zakt|doet|komen|kwamen|en|of|meer|minder|hoger|lager|groter|kleiner|are|were|did|does|do|has|have|had|will|more|less|fewer|higher|lower|and)$/;

const isYesOrNo = ([first]: readonly Mended[]): boolean => first !== undefined && verbs.test(first.text);

/** How many a ranking shows: the number beside 'top', or in front of what is ranked. */
function isLimit(tokens: readonly Mended[], at: number, value: number): boolean {
  const [before, next] = [tokens[at - 1]?.text ?? "", tokens[at + 1]?.text ?? ""];
  return (
    value >= 1 &&
    value <= 50 &&
    Number.isInteger(value) &&
    (/^(top|de|the|welke|which|eerste|first)$/.test(before) ||
      /^(regio|gemeente|provincie|sector|beroep|hoogste|laagste|grootste|kleinste|region|municipalit|province|occupation|highest|lowest|largest|smallest|most)/.test(
        next,
      )) &&
    !/^(%|procent|percent)$/.test(next)
  );
}
