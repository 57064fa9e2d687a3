import type { Draft, Intent, NamedPlace, RankedKind } from "./draft.ts";
import type { Cue } from "./grammar.ts";
import type { Read } from "./subject.ts";
import type { Moment } from "./time.ts";

interface Said {
  cues: ReadonlySet<Cue>;
  cueSpans: readonly { cue: Cue; read: Read }[];
  /** Kinds of region or breakdown that were named and do not belong to a place. */
  kinds: readonly RankedKind[];
  places: readonly { place: NamedPlace }[];
  moment: Moment;
  values: Draft["dims"];
  hasMeasure: boolean;
  stated: boolean;
  reads: readonly Read[];
  /** Whether two values of one breakdown are named. */
  versus: boolean;
}

/** What is asked: a figure, a change, a place in a row, a comparison, a part, a sum, or what a word means. */
export function intentOf(said: Said): { intent: Intent; among?: RankedKind; order?: "highest" | "lowest"; way?: "more" | "less" } {
  const { cues, kinds, places, moment } = said;
  const has = (...wanted: Cue[]) => wanted.some((cue) => cues.has(cue));
  const order = has("lowest") ? "lowest" : has("highest", "top") ? "highest" : undefined;
  // 'Omhoog of omlaag', 'in A of in B': a choice, to which yes or no is no answer.
  const isChoice = (has("more", "up") && has("less", "down")) || (places.length >= 2 && !has("than") && says(said, "of", "or"));
  const way: Draft["way"] = isChoice ? undefined : has("more", "up") ? "more" : has("less", "down") ? "less" : undefined;
  const among = kinds[0];
  const which = has("which") || has("where");
  const both = way ? { way } : {};
  if (has("position") && places.length === 1 && said.hasMeasure)
    return { intent: "rank", order: order ?? "highest", ...(among ? { among } : {}) };
  if (has("per") && among && said.hasMeasure) return { intent: "rank", order: order ?? "highest", among };
  if (has("define") || isAboutAWord(said)) return { intent: "definition" };
  const choosing = (places.length >= 2 || said.versus) && !has("sum");
  // Who is highest is named by the answer; yes or no is no answer to that.
  const whose = which ? {} : both;
  if (has("sum") && places.length >= 2) return { intent: "sum" };
  if (order && choosing && !among) return { intent: "compare" };
  if (
    order ||
    (has("where") && !choosing && said.hasMeasure && !has("up", "down", "than")) ||
    (among && (has("which") || has("up", "down")) && (said.hasMeasure || among === "occupation") && !has("than") && !isThere(said))
  )
    return {
      intent: "rank",
      order: has("down") && order !== "lowest" ? "lowest" : (order ?? (has("less") ? "lowest" : "highest")),
      ...(among ? { among } : {}),
    };
  const isPart = places.length >= 2 && has("percent") && !has("more", "less", "compare", "up", "down", "trend");
  if (isPart && !said.stated) return { intent: "share" };
  if (has("share") && !said.stated && !has("up", "down", "trend") && (places.length >= 2 || has("share")))
    return { intent: "share", ...(among ? { among } : {}) };
  if (has("times") && places.length >= 2) return { intent: "compare" };
  if (has("compare") && has("what") && places.length === 0 && moment.words === "" && said.hasMeasure && !said.versus)
    return { intent: "definition" };
  if (choosing || has("compare"))
    return { intent: places.length === 0 && !said.versus && moment.words !== "" ? "change" : "compare", ...whose };
  // Two moments are set beside each other: that is a change.
  if (has("than") && way && moment.until !== "" && moment.kind !== "at" && places.length < 2) return { intent: "change", ...both };
  if (has("than") && way && !said.stated && (places.length > 0 || (moment.words === "" && !which))) return { intent: "compare", ...both };
  const becomes = has("more", "less") && !has("than") && says(said, "wordt", "worden", "werd", "becoming", "getting");
  if ((has("up", "down") || becomes) && !said.stated) return { intent: "change", ...both };
  if (way && moment.words !== "" && (has("than") || /\b(dan|than|vergeleken|opzichte|compared)\b/.test(moment.words)))
    return { intent: "change", ...both };
  if (has("trend") || moment.kind === "since" || moment.kind === "between") return { intent: "trend" };
  return { intent: "value", ...both };
}

const says = ({ reads }: Said, ...words: readonly string[]) => reads.some(({ text }) => words.includes(text));

/** 'Welke gemeente is Utrecht' names its answer: nothing is ranked. */
const isThere = ({ places }: Said) => places.length > 1;

/** 'Wat is krapte', 'what is a vacancy': the word alone, without the article of the figure itself, a place, a time or a part. */
export function isAboutAWord({ cues, places, moment, values, reads, hasMeasure, stated }: Said, articles = ""): boolean {
  if (!cues.has("what") || !hasMeasure || stated || places.length > 0 || moment.words !== "" || Object.keys(values).length > 0)
    return false;
  if (
    cues.has("number") ||
    cues.has("percent") ||
    cues.has("highest") ||
    cues.has("lowest") ||
    cues.has("up") ||
    cues.has("down") ||
    cues.has("trend")
  )
    return false;
  const measure = reads.find(({ kind }) => kind === "measure");
  if (!measure) return false;
  const before = reads.filter(({ to }) => to <= measure.from);
  return (
    before.length > 0 &&
    before.every(({ text }) =>
      new RegExp(
        `^(wat is|wat zyn|wat|what is|what are|whats|what|is|zyn|are|een|a|an|precies|eigenlyk|exactly|nou|nu|dan|roa|cbs|uwv|lisa${articles})$`,
      ).test(text),
    )
  );
}
