import { regionPicture } from "#domain/picture/operations";
import type { Region } from "#domain/regions";
import { call } from "#operation";
import type { Said } from "./answer.ts";
import { type Asking, chosen, nothing } from "./asking.ts";
import { questions } from "./asking-back.ts";
import { ambiguousPlace } from "./open.ts";
import { placeOf } from "./reading.ts";
import type { Told } from "./resolve.ts";
import { unusedSentence } from "./wording.ts";

/** No measure: who names a place is shown its headlines, and everyone is asked what to tell. */
export async function withoutMeasure(asking: Asking): Promise<Told> {
  const { context, draft, places } = asking;
  const words = questions[context.language];
  const same = ambiguousPlace(asking, "");
  if (same) return same;
  const isOnlyPlace =
    Object.keys(draft.dims).length === 0 && !draft.asks.kinds && draft.intent === "value" && !draft.asks.number && !draft.asks.percent;
  const [place] = places[0] ?? [];
  if (place && isOnlyPlace && !draft.asks.follow) return pictured(asking, place);
  const understood = draft.places.length > 0 || Object.keys(draft.dims).length > 0;
  return nothing(asking, undefined, { understood, clarify: { question: words.whichMeasure, choices: chosen(asking) } });
}

const mostHeadlines = 4;

/** How a region stands: its headlines, each with its figure. */
async function pictured(asking: Asking, place: Region): Promise<Told> {
  const { context, draft, telling } = asking;
  const { headlines } = await call(regionPicture, context, { region: place.code });
  const said: Said[] = headlines
    .slice(0, mostHeadlines)
    .map(({ sentence, value, unit, display, region, period, status, indicator, source }) => ({
      text: sentence,
      value,
      unit,
      display,
      region,
      period,
      status,
      indicator,
      source,
    }));
  const words = questions[context.language];
  return {
    understood: true,
    reading: {
      ...{
        intent: "value",
        measure: null,
        regions: [placeOf(place)],
        period: draft.moment,
        occupation: null,
        sector: null,
        education: null,
      },
      ...{ sex: "", age: "", other: "", among: "", within: null, order: null, limit: null, stated: null, words: [...draft.words] },
      sentence: [words.picture(place, telling), unusedSentence(draft.words, context.language)].filter(Boolean).join(" "),
    },
    ...{ answer: [], nearest: said.map((one) => ({ ...one, why: words.headline })), chart: null, table: null },
    clarify: { question: words.whichMeasure, choices: chosen(asking) },
    sources: said.map(({ source }) => source),
    alternatives: [],
    link: `/regio/${place.slug}`,
    snapshot: context.warehouse.snapshot.id,
  };
}
