import {
  comparedSentence,
  type Direction,
  directionOf,
  earlierOf,
  earlierSentence,
  figureSentence,
  type Indicator,
  newest,
  type Observation,
  type Unit,
} from "#domain/databank";
import { phraseOf, type Region, type RegionIndex, widerRegions } from "#domain/regions";
import { type TensionClass, tensionClass, tensionClasses } from "#domain/tension";
import { firstFresh, firstOfOnePlace } from "./fresh.ts";
import type { HeadlineSpec } from "./headlines.ts";

/** Everything needed to word the headlines of one region; observations are totals of the headline indicators. */
export interface PictureInput {
  region: Region;
  index: RegionIndex;
  indicators: ReadonlyMap<string, Indicator>;
  units: ReadonlyMap<string, Unit>;
  observations: readonly Observation[];
  language: "nl" | "en";
}

export interface Headline {
  id: string;
  indicator: Indicator;
  unit: Unit;
  observation: Observation;
  /** The region the figure is of; another than asked when that has none. */
  place: Region;
  /** Share of the region's people who live in `place`, 0-1; 1 when it lies in it whole. */
  share: number;
  class?: TensionClass;
  sentence: string;
  compared: { region: Region; observation: Observation; direction: Direction } | null;
  earlier: Observation | null;
}

export interface Gap {
  id: string;
  indicator: Indicator;
  nearest: { region: Region; share: number } | null;
  fill: string;
}

/** The headline of one subject: the region's own newest figure, else that of the nearest wider region that is not stale, else nothing. */
export function headlineOf(spec: HeadlineSpec, input: PictureInput): { headline?: Headline; gap?: Gap } {
  const { region, index, indicators } = input;
  const places = [{ region, share: 1 }, ...widerRegions(index, region.code)];
  const candidates = places.flatMap(({ region: place, share }) => {
    const found = spec.indicators.flatMap((id) => {
      const indicator = indicators.get(id);
      const own = input.observations.filter((observation) => observation.indicator === id && observation.region === place.code);
      const observation = newest(own);
      return indicator && observation ? [{ indicator, observation, own, place, share }] : [];
    });
    return firstOfOnePlace(found) ?? [];
  });
  const chosen = firstFresh(candidates, region.code, ({ place, observation }) => ({ region: place.code, period: observation.period }));
  if (chosen) {
    const headline = word(spec.id, { ...input, ...chosen });
    if (chosen.place.code === region.code) return { headline };
    return {
      headline,
      gap: { id: spec.id, indicator: chosen.indicator, nearest: { region: chosen.place, share: chosen.share }, fill: spec.fill },
    };
  }
  const indicator = spec.indicators.map((id) => indicators.get(id)).find((found) => found !== undefined);
  return indicator ? { gap: { id: spec.id, indicator, nearest: null, fill: spec.fill } } : {};
}

type Chosen = PictureInput & { indicator: Indicator; observation: Observation; own: Observation[]; place: Region; share: number };

function word(id: string, { indicator, observation, own, place, share, units, index, language, observations }: Chosen): Headline {
  const unit = units.get(indicator.unit) ?? {
    id: indicator.unit,
    factor: 1,
    decimals: 1,
    symbol: "",
    one: "",
    many: "",
    one_en: "",
    many_en: "",
  };
  const wording = { indicator, unit, observation, place: phraseOf(index, place, language), language };
  const country = index.byCode.get("NL01");
  const reference = observations.find(
    (other) =>
      other.region === "NL01" &&
      other.indicator === indicator.id &&
      other.period === observation.period &&
      other.series === observation.series,
  );
  const compares = country && reference && place.code !== "NL01" && reference.value !== null && observation.value !== null;
  const earlier = earlierOf(own, observation) ?? null;
  const sentences = [figureSentence(wording)];
  if (compares) sentences.push(comparedSentence(wording, reference, phraseOf(index, country, language)));
  else if (earlier) sentences.push(earlierSentence(wording, earlier));
  if (observation.status === "estimated") sentences.push(language === "nl" ? "Het cijfer is een schatting." : "The figure is an estimate.");
  return {
    id,
    indicator,
    unit,
    observation,
    place,
    share,
    earlier,
    ...classOf(indicator, observation),
    sentence: sentences.filter(Boolean).join(" "),
    compared: compares
      ? { region: country, observation: reference, direction: directionOf(observation.value ?? 0, reference.value ?? 0, unit) }
      : null,
  };
}

/** The class of UWV, for UWV's own indicator only: other sources have other scales. */
function classOf(indicator: Indicator, { value, text }: Observation): { class?: TensionClass } {
  if (indicator.id === "tension" && value !== null) return { class: tensionClass(value) };
  const known = tensionClasses.find((name) => name === text);
  return indicator.id === "tension-class" && known ? { class: known } : {};
}
