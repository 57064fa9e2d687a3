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

export interface AgeSpan {
  from: number;
  to: number;
  /** As the data write an age: `15-25`, `65+`. */
  age: string;
}

const patterns: readonly [RegExp, (found: readonly string[]) => string][] = [
  [
    /(?<= )(?:van |tussen |between |aged )?(\d{1,2}) (?:tot|tot en met|t m|en|to|and) (\d{1,2})(?: jaar| jarigen| years| year olds)?(?= )/g,
    ([, a, b]) => `${a}-${b}`,
  ],
  [/(?<= )(?:boven de|ouder dan|over|older than|above) (\d{2})(?: jaar| years)?(?= )/g, ([, a]) => `${a}+`],
  [/(?<= )(\d{2}) ?(?:plus|plussers|jaar en ouder|and over|and older)(?= )/g, ([, a]) => `${a}+`],
  [/(?<= )(?:onder de|jonger dan|under|younger than|below) (\d{2})(?: jaar| years)?(?= )/g, ([, a]) => `0-${a}`],
];

/** Ages as people write them: '15 tot 25 jaar', 'ouder dan 65'. */
export function agesIn(tokens: readonly Token[]): AgeSpan[] {
  const text = ` ${tokens.map((token) => token.text).join(" ")} `;
  return patterns.flatMap(([pattern, read]) =>
    [...text.matchAll(pattern)].map((hit) => {
      const from = text.slice(0, hit.index).trim().split(" ").filter(Boolean).length;
      return { from, to: from + hit[0].split(" ").length, age: read([...hit] as string[]) };
    }),
  );
}
