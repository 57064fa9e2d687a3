import { titleOf } from "#domain/databank";
import type { Region } from "#domain/regions";
import type { Measure } from "#domain/taxonomy/operations";
import type { Context } from "#operation";
import type { Answered, Choice } from "./answer.ts";
import { type Asked, askedOf } from "./asked.ts";
import { measuresToChoose } from "./defaults.ts";
import type { Draft } from "./draft.ts";
import { choiceOf } from "./reading.ts";
import type { Told } from "./resolve.ts";
import type { Telling } from "./wording.ts";

/** All that the steps of reading share. */
export interface Asking {
  context: Context;
  draft: Draft;
  places: readonly (readonly Region[])[];
  measures: ReadonlyMap<string, Measure>;
  telling: Telling;
  region: string | undefined;
}

/** The measure as it was asked: in percent when a part was asked of what has one, as a number when people were counted. */
export function asOne({ draft, measures }: Asking, id: string): string {
  const measure = measures.get(id);
  if (!measure) return id;
  const whole = draft.words.some(({ as }) => as === "whole");
  if (draft.asks.percent && measure.percent && draft.places.length < 2) return measure.percent;
  if (draft.asks.number && measure.number && whole) return measure.number;
  // Which work grows most is told by what is expected of it.
  if (draft.intent === "rank" && draft.among === "occupation" && draft.asks.grows) return "expansion";
  return draft.asks.later && draft.moment.kind === "newest" && measure.later ? measure.later : id;
}

export const asked = ({ draft, places }: Asking, measure: string): Asked => {
  const one = askedOf(
    draft,
    measure,
    places.map((list) => list.map(({ code }) => code)),
  );
  return one;
};

export function choice(asking: Asking, measure: string, intent: Draft["intent"] = asking.draft.intent, label?: string): Choice {
  const { places, measures, telling } = asking;
  const found = measures.get(measure);
  const regions = places.flatMap(([first]) => first ?? []);
  const title = found ? titleOf(found, telling.language) : measure;
  return choiceOf({ ...asked(asking, measure), intent }, { title, regions, telling, ...(label ? { label } : {}) });
}

export const chosen = (asking: Asking): Choice[] =>
  measuresToChoose(asking.draft)
    .filter((id) => asking.measures.has(id))
    .map((id) => choice(asking, id));

/** A result without an answer. */
export function nothing({ context }: Pick<Asking, "context">, refused?: Answered["refused"], more: Partial<Told> = {}): Told {
  return {
    ...{ understood: false, reading: null, answer: [], chart: null, table: null, sources: [], alternatives: [], link: "" },
    ...(refused ? { refused } : {}),
    snapshot: context.warehouse.snapshot.id,
    ...more,
  };
}
