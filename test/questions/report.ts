import type { Verdict } from "./score.ts";

/** What the questions must reach. */
const least = { right: 0.95, unanswerable: 0.95, wrongNumbers: 0, p95: 100 };

const withNumber = (verdicts: readonly Verdict[]) => verdicts.filter(({ wrongNumbers }) => wrongNumbers.length > 0);
const rightShare = (verdicts: readonly Verdict[]) =>
  verdicts.length === 0 ? 1 : verdicts.filter(({ right }) => right).length / verdicts.length;

/** The value below which this part of the times lies. */
function percentile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
}

/** The score per class as a table, with the total last. */
export function table(verdicts: readonly Verdict[]): string {
  const rows = [...Map.groupBy(verdicts, ({ line }) => line.class), ["all", verdicts] as const].map(([name, list]) => {
    const times = list.map(({ ms }) => ms);
    const right = list.filter((one) => one.right).length;
    return [
      name,
      list.length,
      right,
      `${(rightShare(list) * 100).toFixed(1)}%`,
      withNumber(list).length,
      ...[0.5, 0.95].map((part) => percentile(times, part).toFixed(1)),
    ];
  });
  const head = ["class", "asked", "right", "", "wrong number", "p50 ms", "p95 ms"];
  const wide = head.map((title, at) => Math.max(title.length, ...rows.map((row) => String(row[at]).length)));
  return [head, ...rows]
    .map((row) => row.map((cell, at) => (at === 0 ? String(cell).padEnd(wide[at] ?? 0) : String(cell).padStart(wide[at] ?? 0))).join("  "))
    .join("\n");
}

/** Whether it is to be looked at: not right, or with a wrong number. */
export const wentWrong = ({ right, wrongNumbers }: Verdict): boolean => !right || wrongNumbers.length > 0;

/** Each of these questions: what was expected, what was given. */
export function inFull(verdicts: readonly Verdict[], given: ReadonlyMap<string, string>): string {
  return verdicts
    .map(({ line, why, wrongNumbers }) =>
      [
        `${line.id} [${line.language}] ${line.question.length > 120 ? `${line.question.slice(0, 120)} ...` : line.question}`,
        ...(why ? [`  ${why}`] : []),
        ...wrongNumbers.map((one) => `  wrong number: ${one}`),
        ...line.expect.accept.slice(0, 3).map((one) => `  right: ${JSON.stringify(one)}`),
        `  given: ${given.get(line.id) ?? ""}`,
      ].join("\n"),
    )
    .join("\n\n");
}

/** What lies below the thresholds, in words; empty when all is well. */
export function shortfalls(verdicts: readonly Verdict[]): string[] {
  const unanswerable = verdicts.filter(({ line }) => line.class === "unanswerable");
  const p95 = percentile(
    verdicts.map(({ ms }) => ms),
    0.95,
  );
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  return [
    ...(rightShare(verdicts) < least.right ? [`${percent(rightShare(verdicts))} right, ${percent(least.right)} is needed`] : []),
    ...(rightShare(unanswerable) < least.unanswerable
      ? [`${percent(rightShare(unanswerable))} of what cannot be answered was recognised`]
      : []),
    ...(withNumber(verdicts).length > least.wrongNumbers ? [`${withNumber(verdicts).length} answers with a wrong number`] : []),
    ...(p95 > least.p95 ? [`p95 is ${p95.toFixed(0)} ms, ${least.p95} is the most`] : []),
  ];
}
