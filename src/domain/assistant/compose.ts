import type { DimName } from "#domain/databank";
import type { Measure } from "#domain/taxonomy/operations";
import { bestCover, spansIn } from "./cover.ts";
import type { Draft, NamedPlace, RankedKind, Refusal, Taken } from "./draft.ts";
import type { Cue } from "./grammar.ts";
import { intentOf, isAboutAWord } from "./intent.ts";
import type { Lexicon } from "./lexicon.ts";
import { agesIn, numbersIn } from "./numbers.ts";
import { type Mended, mended } from "./spelling.ts";
import { type Read, readingOf, wholes } from "./subject.ts";
import { momentOf, momentsIn } from "./time.ts";
import { tokensOf } from "./token.ts";
import { isUnsafe } from "./unsafe.ts";

/** What a question is read with: words, measures and the day of today. */
export interface Grammar {
  lexicon: Lexicon;
  measures: ReadonlyMap<string, Measure>;
  now: Date;
}

/** How many are told of who asks for each of a kind. */
const mostOfAKind = 12;

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
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
function beyond({ tokens, reads, cues, kinds, intent, way, number }: Asking): Draft["cannot"] {
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

/** Values of one breakdown beside the first, each another. */
function versusIn(reads: readonly Read[]): Draft["versus"] {
  for (const dim of ["occupation", "sector", "education"] as const) {
    const [first, ...rest] = reads.filter(({ kind }) => kind === dim);
    const others = rest.filter(({ targets }) => targets[0] !== first?.targets[0]);
    if (others.length > 0) return { dim, values: others.map(({ targets }) => targets) };
  }
  return undefined;
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

/** How the codes of a kind of region begin. */
const prefixes: Readonly<Record<string, readonly string[]>> = {
  ...{ land: ["NL"], provincie: ["PV"], arbeidsmarktregio: ["AM"], gemeente: ["GM"], corop: ["CR"], landsdeel: ["LD"] },
  regio: ["AM", "CR", "SV", "LD", "PV"],
};

const isKind = ({ meanings }: Read) => meanings.some(({ target }) => target.startsWith("kind:"));

/** Places with the kind that was said in front of them, 'de gemeente Utrecht', 'de provincie van Utrecht'. */
function placesOf(reads: readonly Read[]): { place: NamedPlace; kindAt: number }[] {
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
function measuresOf(
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

/** Why a question is refused: phrases that are about a person or another field. One that may also say nothing counts when no figure is named. */
function refusalOf(
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

function wordsOf(
  tokens: readonly Mended[],
  {
    reads,
    moments,
    numbers,
    ages,
    whole,
  }: {
    reads: readonly Read[];
    moments: ReturnType<typeof momentsIn>;
    numbers: ReturnType<typeof numbersIn>;
    ages: ReturnType<typeof agesIn>;
    whole: readonly Read[];
  },
): Taken[] {
  const raw = (from: number, to: number) => [...new Set(tokens.slice(from, to).map((token) => token.written ?? token.raw))].join(" ");
  const list: (Taken & { from: number; to: number })[] = [
    ...moments.map(({ from, to, moment }) => ({
      from,
      to,
      text: raw(from, to),
      as: "period" as const,
      for: moment.kind === "newest" ? "newest" : [moment.from, moment.until].filter(Boolean).join("/"),
    })),
    ...ages.map(({ from, to, age }) => ({ from, to, text: raw(from, to), as: "age" as const, for: age })),
    ...numbers.map(({ from, to, value }) => ({ from, to, text: raw(from, to), as: "number" as const, for: String(value) })),
    ...reads.flatMap((read) => {
      if (numbers.some(({ from, to }) => from <= read.from && read.to <= to)) return [];
      return [{ from: read.from, to: read.to, text: raw(read.from, read.to), as: asOf(read, whole), for: read.targets[0] ?? "" }];
    }),
  ];
  const seen = new Set(list.flatMap(({ from, to }) => range(from, to)));
  for (const at of tokens.keys()) if (!seen.has(at)) list.push({ from: at, to: at + 1, text: raw(at, at + 1), as: "unused", for: "" });
  return list.sort((a, b) => a.from - b.from).map(({ text, as, for: target }) => ({ text, as, for: target }));
}

function asOf(read: Read, whole: readonly Read[]): Taken["as"] {
  if (whole.includes(read)) return "whole";
  switch (read.kind) {
    case "other":
      return "part";
    case "absent":
    case "abroad":
    case "refuse":
      return "unused";
    case "cue":
      return read.targets.some((target) => target.startsWith("kind:"))
        ? "kind"
        : read.targets.every((target) => ["a", "the", "what", "me", "than"].includes(target))
          ? "filler"
          : "intent";
    default:
      return read.kind;
  }
}
