import { type Answer, behavioursOf, measureOf, type Outcome, saidBy, toldBy } from "./answer.ts";
import { unexplained } from "./explained.ts";
import type { Figures } from "./figures.ts";
import { fits, type Held, saysValue } from "./fits.ts";
import { numeralsIn } from "./numerals.ts";
import type { Line } from "./question.ts";

export interface Verdict {
  line: Line;
  right: boolean;
  /** Why it is not; empty when it is. */
  why: string;
  /** Numbers that are not what was asked, or that stand in no figure. */
  wrongNumbers: readonly string[];
  ms: number;
}

/** Holds what came back against what is right. */
export function judge(line: Line, outcome: Outcome, { figures, ms = 0 }: { figures: Figures; ms?: number }): Verdict {
  const held: Held = { figures, language: line.language };
  const given = behavioursOf(outcome);
  const did = given.find((one) => line.expect.behaviour.includes(one));
  const answer = "answer" in outcome ? outcome.answer : {};
  const faults =
    did === undefined
      ? [`did ${given.join(" and ") || "nothing"}, expected ${line.expect.behaviour.join(" or ")}`]
      : faultsOf(line, answer, { did, held });
  const forbidden = (line.expect.mustNotContain ?? []).filter((text) => saidBy(answer).includes(text)).map((text) => `says '${text}'`);
  const why = [...faults, ...forbidden].join("; ");
  return { line, right: why === "", why, wrongNumbers: wrongNumbers(line, answer, { given, held }), ms };
}

function faultsOf(line: Line, answer: Answer, { did, held }: { did: string; held: Held }): string[] {
  const { expect } = line;
  const text = saidBy(answer);
  const lacks = (what: string, is: boolean) => (is ? [] : [what]);
  switch (did) {
    case "answer":
      return [
        ...lacks(
          "another measure, place, time or number",
          expect.accept.length === 0 || expect.accept.some((one) => fits(line, answer, one, held)),
        ),
        ...lacks(
          `does not say ${expect.yes ? "yes" : "no"}`,
          expect.yes === undefined || saysYes(answer) === undefined || saysYes(answer) === expect.yes,
        ),
        ...lacks(`has none of ${expect.display?.join(", ")}`, !expect.display || expect.display.some((one) => text.includes(one))),
      ];
    case "define":
      return lacks(
        `defines ${measureOf(answer) || "nothing"}`,
        !expect.defines || expect.defines.includes(measureOf(answer)) || measureOf(answer) === "",
      );
    case "clarify":
      return lacks(
        "the choices lack one that is meant",
        (expect.clarifyAmong ?? []).every((code) => offers(answer, code, held)),
      );
    case "nearest":
      return lacks("offers another measure", !expect.nearestMeasure || expect.nearestMeasure.some((id) => offersMeasure(answer, id, held)));
    default:
      return [];
  }
}

/** Yes or no, when the answer begins with it. */
function saysYes(answer: Answer): boolean | undefined {
  const [, word] = /^\s*(ja|yes|nee|no)\b/i.exec(toldBy(answer)[0]?.text ?? "") ?? [];
  return word === undefined ? undefined : /^(ja|yes)$/i.test(word);
}

function offers({ clarify }: Answer, code: string, { figures }: Held): boolean {
  const text = JSON.stringify(clarify?.choices ?? []).toLowerCase();
  // Its own name only: an alias may be what is ambiguous.
  return [code, ...figures.namesOf(code).slice(0, 1)].some((name) => text.includes(name.toLowerCase()));
}

function offersMeasure({ nearest }: Answer, id: string, { figures }: Held): boolean {
  const text = JSON.stringify(nearest ?? []).toLowerCase();
  return [id, ...figures.titles(id)].some((name) => text.includes(name.toLowerCase()));
}

/** A figure is wrong when it is not what was asked, when there was none to give, or when no source has it; half of what was asked is not wrong. */
function wrongNumbers(line: Line, answer: Answer, { given, held }: { given: readonly string[]; held: Held }): string[] {
  const { expect } = line;
  const figures = toldBy(answer).filter(({ value, text }) => typeof value === "number" || /\d%|€/.test(text));
  const gave = given.includes("answer") && figures.length > 0;
  const [first] = figures;
  const half = expect.accept.some(
    ({ of, indicator, values }) => of !== "cell" && first !== undefined && values.some((value) => saysValue(first, value, indicator, held)),
  );
  const asked =
    expect.accept.length > 0
      ? half || expect.accept.some((one) => fits(line, answer, one, held))
      : expect.behaviour.includes("answer") || given.includes("nearest");
  const shown = first && (first.value ?? numeralsIn(first.text, line.language).find(({ percent }) => percent)?.text ?? first.text);
  return [...(gave && !asked ? [`${shown} is not what was asked`] : []), ...unexplained(line, answer, held)];
}
