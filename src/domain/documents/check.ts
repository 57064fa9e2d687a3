import type { ClaimState } from "#domain/claims";
import { measure, type Warning, warningsOf } from "#domain/readability";
import { type Context, isProblem, type TextFile } from "#operation";
import { type Composed, compose } from "./compose.ts";
import type { Fault } from "./fault.ts";
import { explainedAbbreviations, readText } from "./library.ts";
import { type LooseWord, looseNumerals, looseWays } from "./numerals.ts";
import { tagOf } from "./references.ts";

/** A sentence with figures as its author must know it. */
interface CheckedClaim {
  line: number;
  column: number;
  /** The reference as it stands in the text. */
  tag: string;
  state: ClaimState;
  /** What is true now. */
  text: string;
  why: string;
  mark: "" | "mended" | "withdrawn";
  /** The reference that holds on to what is true now; empty of one for every region. */
  sealed: string;
}

/** What an author must know of a text. */
export interface Checked {
  title: string;
  kind: string;
  language: "nl" | "en";
  claims: CheckedClaim[];
  numerals: LooseWord[];
  /** Words that say which way it goes, or who is at the end of a row. */
  ways: LooseWord[];
  faults: Fault[];
  warnings: Warning[];
  /** The text with its figures filled in; absent when it cannot be. */
  composed?: Composed;
}

/** Judges every sentence with figures in a text, and looks for numbers without one, for faults and for what reads badly. */
export async function check(context: Context, file: Pick<TextFile, "path" | "text">): Promise<Checked> {
  const { language } = context;
  const { draft, kind, language: own } = readText({ ...file, changed: "", from: "own" }, language);
  const composed = await compose({ ...context, language: own }, draft, { id: "", path: "" }).catch((error: unknown) => {
    // The region that the text is about by itself does not exist.
    if (!isProblem(error)) throw error;
    return { message: error.message };
  });
  const fault = "message" in composed ? { line: 1, column: 1, value: draft.front.region, message: composed.message } : undefined;
  const { told, faults } = "message" in composed ? { told: [], faults: draft.faults } : composed;
  const dutch = own === "nl";
  return {
    title: draft.front.title,
    ...{ kind, language: own },
    claims: told.map(({ reference, said }) => ({
      ...{ line: reference.tag.line, column: reference.tag.column, tag: reference.tag.raw },
      ...{ state: said.judged.state, text: said.text, why: said.judged.why, mark: said.mark },
      sealed: reference.ofChosen ? "" : tagOf(said.judged.claim),
    })),
    numerals: looseNumerals(draft.prose),
    ways: looseWays(draft.prose),
    faults: fault ? [fault, ...faults] : faults,
    warnings: warningsOf(draft.prose, measure(draft.prose, { dutch, known: await explainedAbbreviations(context) }), { dutch, language }),
    ...("message" in composed ? {} : { composed }),
  };
}
