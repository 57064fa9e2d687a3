import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Indicator, Unit } from "#domain/databank";
import type { Ends, Usual } from "./facts.ts";
import { movesBetween, movesInYear, movesSince } from "./moves.ts";
import { type Around, idOf, mostNotable, scored } from "./notable.ts";
import type { Point } from "./point.ts";

const today = "2026-11-25";
const about = {
  title: "",
  title_en: "",
  definition: "",
  definition_en: "",
  themes: [],
  additive: false,
  compare: "rate",
  better: "",
} as const;
const indicator = (id: string, unit: string, position: number): Indicator => ({
  ...about,
  themes: [],
  id,
  unit,
  sentence: "",
  sentence_en: "",
  method: "",
  position,
});
const unit = (id: string, factor: number, decimals: number, symbol = ""): Unit => ({
  id,
  factor,
  decimals,
  symbol,
  one: "",
  many: "",
  one_en: "",
  many_en: "",
});
const list = [
  indicator("rate", "percent", 1),
  indicator("people", "thousand", 2),
  indicator("tension", "ratio", 3),
  indicator("people-growth", "thousand", 4),
];
const known = {
  indicators: new Map(list.map((one) => [one.id, one])),
  units: new Map([unit("percent", 1, 1, "%"), unit("thousand", 1000, 0), unit("ratio", 1, 2)].map((one) => [one.id, one])),
};
const usual: Usual[] = [
  { indicator: "rate", parts: "", points: 0.4, relative: 0.1, count: 60 },
  { indicator: "people", parts: "", points: 2, relative: 0.02, count: 60 },
];
const around = (more: Partial<Around> = {}): Around => ({ ...known, usual, ends: [], peers: 35, today, small: false, ...more });
const point = (cells: Partial<Point>): Point => ({
  ...{ indicator: "rate", region: "AM05", period: "2025", value: 4, text: "", status: "final", series: "a", quality: "checked" },
  ...{ occupation: "", sector: "", education: "", sex: "", age: "", other: "" },
  ...cells,
});
const years = (values: readonly (number | null)[], cells: Partial<Point> = {}) =>
  values.map((value, at) => point({ ...cells, value, period: String(2026 - values.length + at) }));
const scoredInYear = (points: readonly Point[], more?: Partial<Around>) =>
  movesInYear(points, today).flatMap((move) => scored(move, around(more)) ?? []);
const only = (points: readonly Point[], more?: Partial<Around>) => {
  const [one] = scoredInYear(points, more);
  return one && { score: one.score, reasons: one.reasons, direction: one.direction };
};

describe("how notable", () => {
  test("the worked example of docs/methods/notable.md", () => {
    expect(only(years([3.6, 3.2, 4.0]))).toEqual({
      score: 3,
      direction: "higher",
      reasons: [
        { kind: "turn", was: "lower" },
        { kind: "size", times: 2 },
      ],
    });
  });

  test.each<[string, readonly Point[], Partial<Around>?]>([
    ["inside the margin", years([4.0, 4.1])],
    [
      "inside the margin, although usual is less",
      years([300, 301], { indicator: "people" }),
      { usual: [{ indicator: "people", parts: "", points: 0, relative: 0, count: 60 }] },
    ],
    ["smaller than usual", years([4.0, 4.3])],
    ["measured in another way", [point({ period: "2024", value: 1, series: "b" }), point({})]],
    ["a sum of rounded counts", years([300, 400], { indicator: "people", quality: "derived" })],
    ["a growth beside an earlier growth", years([10, 30], { indicator: "people-growth" })],
    ["yet to come", [point({}), point({ period: "2035", value: 9 })]],
  ])("%s is not notable", (_, points, more) => {
    expect(only(points, more)).toBeUndefined();
  });

  test("smaller than usual is told to who asks", () => {
    expect(only(years([4.0, 4.2]), { small: true })).toEqual({ score: 0.5, direction: "higher", reasons: [{ kind: "size", times: 0.5 }] });
  });

  test("a change over more years is counted per year, and four times as large counts at most", () => {
    expect(only([point({ period: "2021", value: 2 }), point({ value: 4 })])?.reasons).toEqual([{ kind: "size", times: 1.3 }]);
    expect(only(years([2, 9]))).toMatchObject({ score: 4, reasons: [{ times: 17.5 }] });
  });

  test("another class, and the ends of a ranking", () => {
    expect(only(years([1.4, 1.6], { indicator: "tension" }))?.reasons[0]).toEqual({ kind: "class", from: "gemiddeld", to: "krap" });
    const ends = ["2024", "2025"].map((period): Ends => ({ indicator: "rate", period, series: "a", highest: 4.5, lowest: 2, count: 30 }));
    expect(only(years([4.0, 4.5]), { ends })?.reasons[0]).toEqual({ kind: "end", end: "highest", among: 30 });
    expect(only(years([4.5, 2]), { ends })?.reasons[0]).toEqual({ kind: "end", end: "lowest", among: 30 });
    expect(only(years([4.0, 4.5]), { ends: ends.map((row) => ({ ...row, count: 4 })) })?.reasons[0]?.kind).toBe("size");
  });

  test("a small part must move much in numbers too", () => {
    const ofParts = usual.map((one) => ({ ...one, parts: "occupation" }));
    const part = { indicator: "people", occupation: "brc2014:0811" };
    expect(only(years([20, 22], part), { usual: ofParts })?.reasons).toEqual([{ kind: "size", times: 1 }]);
    expect(only(years([200, 220], part), { usual: ofParts })?.reasons).toEqual([{ kind: "size", times: 5 }]);
    expect(only(years([20, 22], { indicator: "people" }))?.reasons).toEqual([{ kind: "size", times: 2 }]);
  });

  test("a part and an old figure weigh less; what is usual of a total says nothing of a part", () => {
    expect(only(years([3, 4], { sector: "sbi2008:C" }))).toMatchObject({ score: 0.7, reasons: [{ times: null }] });
    expect(only([point({ period: "2022", value: 2 }), point({ period: "2023", value: 2.8 })])?.score).toBeCloseTo(2 * (1 - 0.2 * 1.9), 2);
  });
});

describe("which moves there are", () => {
  test("since a day: nothing of what was over by then", () => {
    const points = years([1, 2, 3, 4]);
    const since = (until: string) => movesSince(points, { until, today }).map(({ before, after }) => [before?.period, after.period]);
    expect(since("2023-12-31")).toEqual([["2023", "2025"]]);
    expect(since("2025-12-31")).toEqual([]);
  });

  test("what a figure said comes from the oldest line of the log, also when it was said twice", () => {
    const now = years([3, 4]);
    const line = (snapshot: string, old_value: number) => ({ ...point({}), snapshot, kind: "revised", old_value, old_text: "" });
    const log = [line("2026-11-25.10", 9), line("2026-11-25.9", 8)];
    const moves = movesBetween(now, { known: now, log, later: ["2026-11-25.10", "2026-11-25.9"], today });
    expect(moves.map(({ kind, before }) => [kind, before?.value])).toEqual([["revised", 8]]);
    const again = movesBetween(now, { known: now, log: [line("2026-11-25.9", 4)], later: ["2026-11-25.9"], today });
    expect(again, "it says again what it said").toEqual([]);
  });
});

describe("the list", () => {
  const caps = { most: 12, perIndicator: 2, perRegion: 3 };
  const points = fc.array(
    fc.record({
      indicator: fc.constantFrom("rate", "people", "tension"),
      region: fc.constantFrom("AM05", "AM06", "NL01"),
      period: fc.constantFrom("2022", "2023", "2024", "2024Q1", "2025Q1", "2025"),
      value: fc.constantFrom(0, 1, 2, 3, 4, 5, 8),
      sector: fc.constantFrom("", "sbi2008:C"),
      series: fc.constantFrom("a", "b"),
    }),
    { maxLength: 60 },
  );
  const told = (rows: readonly Point[]) => mostNotable(scoredInYear(rows, { small: true }), caps, known.indicators).map(idOf);
  const unique = (rows: readonly Partial<Point>[]) => [
    ...new Map(rows.map((row) => [[row.indicator, row.region, row.period, row.sector].join(), point(row)])).values(),
  ];

  test("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(points, fc.integer(), (given, seed) => {
        const rows = unique(given);
        const shuffled = [...rows].sort((a, b) => hash(a, seed) - hash(b, seed));
        expect(told(shuffled)).toEqual(told(rows));
      }),
    );
  });

  test("holds the caps, goes from high to low, and has nothing inside the margin", () => {
    fc.assert(
      fc.property(points, (given) => {
        const list = mostNotable(scoredInYear(unique(given)), caps, known.indicators);
        const most = (key: (one: (typeof list)[number]) => string) =>
          Math.max(0, ...[...Map.groupBy(list, key).values()].map((group) => group.length));
        expect(most(({ move }) => move.after.indicator)).toBeLessThanOrEqual(caps.perIndicator);
        expect(most(({ move }) => move.after.region)).toBeLessThanOrEqual(caps.perRegion);
        expect(list.map(({ score }) => score)).toEqual(list.map(({ score }) => score).sort((a, b) => b - a));
        expect(list.filter(({ direction }) => direction === "equal")).toEqual([]);
      }),
    );
  });
});

/** A number for a row that differs from seed to seed. */
const hash = (row: Point, seed: number) =>
  [...JSON.stringify(row)].reduce((sum, sign) => (Math.imul(sum, 31) + sign.charCodeAt(0)) | 0, seed);
