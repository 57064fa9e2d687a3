import type { Taken } from "./draft.ts";
import type { agesIn, numbersIn } from "./numbers.ts";
import type { Mended } from "./spelling.ts";
import type { Read } from "./subject.ts";
import type { momentsIn } from "./time.ts";
import { range } from "./token.ts";

export function wordsOf(
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
