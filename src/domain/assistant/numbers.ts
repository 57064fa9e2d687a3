import { numberIn, type Token } from "./token.ts";

export interface NumberSpan {
  from: number;
  to: number;
  value: number;
  isPercent: boolean;
}

/** Numbers of a question, with the sign or the word that makes one a percentage; what is taken already is left alone. A bare 'een' is an article. */
export function numbersIn(tokens: readonly Token[], taken: ReadonlySet<number>): NumberSpan[] {
  return tokens.flatMap((token, from): NumberSpan[] => {
    const value = numberIn(token.text);
    if (value === undefined || taken.has(from) || /^(een|one)$/.test(token.text)) return [];
    const next = tokens[from + 1]?.text ?? "";
    if (/^(%|procent|percent)$/.test(next)) return [{ from, to: from + 2, value, isPercent: true }];
    if (/^(duizend|thousand)$/.test(next)) return [{ from, to: from + 2, value: value * 1000, isPercent: false }];
    if (/^(miljoen|million)$/.test(next)) return [{ from, to: from + 2, value: value * 1_000_000, isPercent: false }];
    return [{ from, to: from + 1, value, isPercent: false }];
  });
}

const age = "(\\d{1,3}|vyf|tien|vyftien|twintig|vyfentwintig|five|ten|fifteen|twenty)";
const yearsOf = (text = "") => numberIn(text) ?? text;

export interface AgeSpan {
  from: number;
  to: number;
  /** As the data write an age: `15-25`, `65+`. */
  age: string;
}

type ReadAge = (found: readonly string[]) => string;

const patterns = (
  [
    [
      `(?:van |tussen de |tussen |between |aged )?${age} (?:tot|tot en met|t m|en|to|and) (?:de )?${age}(?: jaar| jarigen| years| year olds)`,
      ([, a, b]) => `${yearsOf(a)}-${yearsOf(b)}`,
    ],
    [
      `(?:tussen de |tussen |between |aged )${age} (?:tot|en|to|and) (?:de )?${age}(?: jaar| jarigen| years| year olds)?`,
      ([, a, b]) => `${yearsOf(a)}-${yearsOf(b)}`,
    ],
    [`(?:van |aged )?${age} (?:tot|to) ${age}`, ([, a, b]) => `${yearsOf(a)}-${yearsOf(b)}`],
    [`(?:boven de|ouder dan|over|older than|above) ${age}(?: jaar| years)?`, ([, a]) => `${yearsOf(a)}+`],
    [`(?:van )?${age} ?(?:plus|plussers|jaar en ouder|jaar of ouder|and over|and older|years and older)`, ([, a]) => `${yearsOf(a)}+`],
    [`(?:onder de|jonger dan|under|younger than|below|tot) ${age}(?: jaar| years)`, ([, a]) => `0-${yearsOf(a)}`],
    [`(?:onder de|jonger dan|under|younger than|below) ${age}`, ([, a]) => `0-${yearsOf(a)}`],
  ] satisfies [string, ReadAge][]
).map(([pattern, read]): [RegExp, ReadAge] => [new RegExp(`(?<= )${pattern}(?= )`, "g"), read]);

/** Ages as people write them: '15 tot 25 jaar', 'ouder dan 65'. */
export function agesIn(tokens: readonly Token[]): AgeSpan[] {
  const text = ` ${tokens.map((token) => token.text).join(" ")} `;
  const found: AgeSpan[] = [];
  for (const [pattern, read] of patterns) {
    for (const hit of text.matchAll(pattern)) {
      const from = text.slice(0, hit.index).trim().split(" ").filter(Boolean).length;
      const span = { from, to: from + hit[0].split(" ").length, age: read([...hit]) };
      if (!found.some((other) => span.from < other.to && other.from < span.to)) found.push(span);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
