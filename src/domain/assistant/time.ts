import { numberIn, type Token } from "./token.ts";

/** When a question is about. `words` is how it was said; empty when it says nothing. */
export interface Moment {
  kind: "newest" | "at" | "since" | "between";
  /** A period code as data have it: `2023`, `2023Q2`, `2023-12`; empty when open. */
  from: string;
  until: string;
  words: string;
}

export interface MomentSpan {
  from: number;
  to: number;
  moment: Moment;
}

const months =
  "januari|february|februari|january|maart|march|april|mei|may|juni|june|juli|july|augustus|august|september|oktober|october|november|december";
const monthNumbers: Readonly<Record<string, number>> = {
  ...{ januari: 1, january: 1, februari: 2, february: 2, maart: 3, march: 3, april: 4, mei: 5, may: 5, juni: 6, june: 6 },
  ...{ juli: 7, july: 7, augustus: 8, august: 8, september: 9, oktober: 10, october: 10, november: 11, december: 12 },
};
const ordinals: Readonly<Record<string, number>> = { eerste: 1, tweede: 2, derde: 3, vierde: 4, first: 1, second: 2, third: 3, fourth: 4 };
const year = "((?:19|20)\\d{2})";
const count =
  "(\\d{1,2}|een|twee|drie|vier|vyf|zes|zeven|acht|negen|tien|twaalf|vyftien|twintig|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)";
/** Words in front of a moment that belong to it. */
const lead = "(?:(?:in|over|voor|van|op|per|eind|begin|medio|rond|for|of|at|the|het|de|end|early|late|by|during) )*";

type Read = (found: readonly string[], now: Date) => Omit<Moment, "words">;

const at = (period: string): Omit<Moment, "words"> => ({ kind: "at", from: period, until: period });
const since = (from: number | string): Omit<Moment, "words"> => ({ kind: "since", from: String(from), until: "" });
const between = (a: string, b: string): Omit<Moment, "words"> => ({ kind: "between", from: a < b ? a : b, until: a < b ? b : a });
const newest: Omit<Moment, "words"> = { kind: "newest", from: "", until: "" };
const pad = (number: number) => String(number).padStart(2, "0");
const quarterBefore = (now: Date, back: number) => {
  const quarters = now.getFullYear() * 4 + Math.floor(now.getMonth() / 3) - back;
  return `${Math.floor(quarters / 4)}Q${(quarters % 4) + 1}`;
};
const monthBefore = (now: Date) => {
  const before = now.getFullYear() * 12 + now.getMonth() - 1;
  return `${Math.floor(before / 12)}-${pad((before % 12) + 1)}`;
};

/** How people say when, the longest first; each reads what its pattern found. */
const patterns: readonly [string, Read][] = [
  [
    `(?:tussen|between|van|from|vanaf) ${lead}${year} (?:en|tot|tot en met|t m|and|to|until|till) ${lead}${year}`,
    ([, a = "", b = ""]) => between(a, b),
  ],
  [`(?:eind|einde|end of|late|laatste kwartaal van|last quarter of) (?:van )?${year}`, ([, y = ""]) => at(`${y}Q4`)],
  [`(?:begin|begin van|start van|early|start of|beginning of|eerste kwartaal van|first quarter of) ${year}`, ([, y = ""]) => at(`${y}Q1`)],
  [`(?:schooljaar|school year|studiejaar) ${year} (\\d{2}|\\d{4})`, ([, a = "", b = ""]) => at(`${a}/${b.slice(-2)}`)],
  [`${lead}(\\d)(?:e|ste|de|st|nd|rd|th)? (?:kwartaal|quarter|kw|kwart) (?:van |of |in )?${year}`, ([, q = "", y = ""]) => at(`${y}Q${q}`)],
  [
    `${lead}(eerste|tweede|derde|vierde|first|second|third|fourth) (?:kwartaal|quarter|kw|kwart) (?:van |of |in )?${year}`,
    ([, q = "", y = ""]) => at(`${y}Q${ordinals[q]}`),
  ],
  [`${lead}(?:kwartaal |quarter |kw ?|q|k)(\\d) (?:van |of |in )?${year}`, ([, q = "", y = ""]) => at(`${y}Q${q}`)],
  [`${lead}${year} ?q(\\d)`, ([, y = "", q = ""]) => at(`${y}Q${q}`)],
  [`(?:sinds|vanaf|since|from) ${lead}(${months}) ${year}`, ([, m = "", y = ""]) => since(`${y}-${pad(monthNumbers[m] ?? 1)}`)],
  [`${lead}(\\d{1,2}) (${months}) ${year}`, ([, d = "", m = "", y = ""]) => at(`${y}-${pad(monthNumbers[m] ?? 1)}-${pad(Number(d))}`)],
  [`${lead}(${months}) ${year}`, ([, m = "", y = ""]) => at(`${y}-${pad(monthNumbers[m] ?? 1)}`)],
  [
    `(?:sinds|vanaf|na|since|after|from) ${lead}(?:corona|coronacrisis|coronatyd|coronapandemie|covid|covid 19|pandemie|pandemic)(?: crisis| pandemic)?`,
    () => since(2020),
  ],
  [
    `(?:voor|before) ${lead}(?:corona|coronacrisis|coronatyd|coronapandemie|covid|covid 19|pandemie|pandemic)(?: crisis| pandemic)?`,
    () => at("2019"),
  ],
  [
    `(?:tydens|in|during) ${lead}(?:corona|coronacrisis|coronatyd|coronapandemie|covid|covid 19|pandemie|pandemic)(?: crisis| pandemic)?`,
    () => at("2020"),
  ],
  [`(?:sinds|vanaf|since|from|after|na) ${lead}${year}(?: onwards| on| af)?`, ([, y = ""]) => since(y)],
  [`${lead}(?:vergeleken met|ten opzichte van|compared to|compared with) ${year}`, ([, y = ""]) => since(y)],
  [
    `${lead}(?:laatste|afgelopen|voorbye|last|past|previous) ${count} (?:jaar|jaren|years)`,
    ([, n = ""], now) => since(now.getFullYear() - (numberIn(n) ?? 1)),
  ],
  [
    `${lead}(?:laatste|afgelopen|voorbye|last|past|recent) (?:jaren|years|decennium|decade)`,
    ([all = ""], now) => since(now.getFullYear() - (/decen|decade/.test(all) ? 10 : 5)),
  ],
  // A year before the newest figure: that is what a change is told against anyway.
  [
    `(?:dan|than|vergeleken met|ten opzichte van|compared to|compared with) ${lead}(?:een jaar eerder|een jaar geleden|a year earlier|a year ago|a year before)`,
    () => newest,
  ],
  [
    `${count} (?:jaar|jaren|years) (?:geleden|terug|ago|eerder|earlier)`,
    ([, n = ""], now) => at(String(now.getFullYear() - (numberIn(n) ?? 1))),
  ],
  [`(?:een jaar geleden|a year ago)`, (_, now) => at(String(now.getFullYear() - 1))],
  [`(?:over|in) ${count} (?:jaar|jaren|years)(?: time)?`, ([, n = ""], now) => at(String(now.getFullYear() + (numberIn(n) ?? 1)))],
  [
    `${lead}(?:komende|volgende|coming|next) ${count} (?:jaar|jaren|years)`,
    ([, n = ""], now) => at(String(now.getFullYear() + (numberIn(n) ?? 1))),
  ],
  [`${lead}(?:volgend jaar|komend jaar|next year)`, (_, now) => at(String(now.getFullYear() + 1))],
  [`(?:sinds|vanaf|since) ${lead}(?:vorig jaar|last year)`, (_, now) => since(now.getFullYear() - 1)],
  [`(?:dan|than|vergeleken met|compared to|compared with) ${lead}(?:vorig jaar|last year)`, (_, now) => since(now.getFullYear() - 1)],
  [`${lead}(?:vorig jaar|vorige jaar|afgelopen jaar|last year|previous year)`, (_, now) => at(String(now.getFullYear() - 1))],
  [`${lead}(?:dit jaar|this year|huidige jaar|current year)`, (_, now) => at(String(now.getFullYear()))],
  [`${lead}(?:vorig kwartaal|vorige kwartaal|afgelopen kwartaal|last quarter|previous quarter)`, (_, now) => at(quarterBefore(now, 1))],
  [`${lead}(?:dit kwartaal|this quarter)`, (_, now) => at(quarterBefore(now, 0))],
  [`${lead}(?:vorige maand|afgelopen maand|last month|previous month)`, (_, now) => at(monthBefore(now))],
  [`${lead}(?:deze maand|this month)`, (_, now) => at(`${now.getFullYear()}-${pad(now.getMonth() + 1)}`)],
  [
    `${lead}(?:nu|momenteel|dit moment|tegenwoordig|vandaag|vandaag de dag|heden|now|today|currently|moment|right now|nowadays|these days)`,
    () => newest,
  ],
  [
    `${lead}(?:nieuwste|meest recente|laatste|laatst bekende|latest|most recent|newest)(?: cyfer| cyfers| figure| figures| stand| peiling)?(?! ${count})`,
    () => newest,
  ],
  [`${lead}${year} (?:tot|tot en met|t m|to|until|en|and) ${lead}${year}`, ([, a = "", b = ""]) => between(a, b)],
  [`${lead}${year} ${year}`, ([, a = "", b = ""]) => between(a, b)],
  [`(?:tot|tot en met|until|till|to|towards|richting) ${lead}${year}`, ([, y = ""]) => at(y)],
  [`${lead}${year}`, ([, y = ""]) => at(y)],
];

const compiled = patterns.map(([pattern, read]): [RegExp, Read] => [new RegExp(`(?<= )${pattern}(?= )`, "g"), read]);

/** The words in which a moment is said: no spelling mistakes of other words. */
export const momentWords: readonly string[] = [...new Set(patterns.flatMap(([pattern]) => pattern.match(/[a-z]{3,}/g) ?? []))];

/** The moments that a question names, in the order of the text; what an earlier pattern took is not read again. */
export function momentsIn(tokens: readonly Token[], now: Date): MomentSpan[] {
  const text = ` ${tokens.map((token) => token.text).join(" ")} `;
  const taken = new Set<number>();
  const found: MomentSpan[] = [];
  for (const [pattern, read] of compiled) {
    for (const hit of text.matchAll(pattern)) {
      const from = text.slice(0, hit.index).trim().split(" ").filter(Boolean).length;
      const to = from + hit[0].split(" ").length;
      const places = Array.from({ length: to - from }, (_, at) => from + at);
      if (places.some((place) => taken.has(place))) continue;
      for (const place of places) taken.add(place);
      const words = tokens
        .slice(from, to)
        .map(({ raw }) => raw)
        .join(" ");
      found.push({ from, to, moment: { ...read([...hit], now), words } });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Several moments as one: two years are what lies between them; `since` and a year is from the one until the other. */
export function momentOf(spans: readonly MomentSpan[]): Moment {
  const said = spans.map(({ moment }) => moment);
  const [first, second] = said.filter(({ kind }) => kind !== "newest");
  if (!first) return said[0] ?? { kind: "newest", from: "", until: "", words: "" };
  const words = said.map((moment) => moment.words).join(", ");
  if (second && second.from !== "" && first.from !== second.from) return { ...between(first.from, second.from), words };
  // 'Hoger dan in 2019, nu': from then until the newest.
  if (said.length > 1 && first.kind === "at") return { kind: "since", from: first.from, until: "", words };
  return { ...first, words };
}
