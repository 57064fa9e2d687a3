import type { Draft } from "./draft.ts";

/** The measure that a question is about when it names none but counts people of a kind: 'hoeveel lassers zijn er', 'hoeveel jongeren in Twente'. */
export function impliedMeasure({ dims, asks, among, order }: Draft): string | undefined {
  const counts = asks.number || asks.percent || order !== undefined;
  if (dims.sex && dims.occupation && (asks.percent || asks.number)) return dims.sex.includes("f") ? "women-share" : "employed";
  if (dims.occupation && counts) return "employed";
  if (dims.sex && among === "occupation") return "women-share";
  if (among === "occupation" && asks.grows) return "expansion";
  if (order && among === "occupation") return "employed";
  // 'De grootste gemeente' is the one with most people.
  if (order && among && !["occupation", "sector", "education", "age"].includes(among)) return "population";
  if (dims.other && (counts || !among)) return "employed";
  if (dims.education?.some((code) => /onderwijs:(laag|middelbaar|hoog)$/.test(code))) return "education-level-share";
  if ((dims.age || dims.sex) && counts) return "population";
  return undefined;
}

/** What people may want to know of work, of a sector, or of a place, when they do not say what. */
export function measuresToChoose({ dims }: Draft): readonly string[] {
  if (dims.occupation) return ["wage", "employed", "tension", "outlook"];
  if (dims.sector) return ["jobs", "vacancies"];
  if (dims.education) return ["leavers-working", "higher-education-share"];
  return ["unemployment-rate", "jobs", "vacancies", "tension", "population", "income"];
}
