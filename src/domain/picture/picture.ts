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
import { comparePeriods } from "#domain/periods";
import { phraseOf, type Region, type RegionIndex, twinsOf, widerRegions } from "#domain/regions";
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
  /** The region the figure was published of; another than asked when that has none. */
  place: Region;
  /** Whether it is of the region asked for: published of it, or of the same area under another name. */
  own: boolean;
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

/** An area that figures are published of, under all its names. */
export interface Area {
  names: readonly Region[];
  /** Share of the region's people who live in it, 0-1. */
  share: number;
  /** Whether it is the region itself. */
  own: boolean;
}

/** Where to look for a figure: the region itself, then what it lies in, nearest first. The same area under another name is as much that area. */
export function areasAround(index: RegionIndex, region: Region): Area[] {
  const areas: Area[] = [{ names: [region, ...twinsOf(index, region.code)], share: 1, own: true }];
  for (const { region: wider, share } of widerRegions(index, region.code)) {
    if (areas.some(({ names }) => names.some(({ code }) => code === wider.code))) continue;
    areas.push({ names: [wider, ...twinsOf(index, wider.code)], share, own: false });
  }
  return areas;
}

/** The headline of one subject: the region's own newest figure, else that of the nearest wider region that is not stale, else nothing. */
export function headlineOf(spec: HeadlineSpec, input: PictureInput): { headline?: Headline; gap?: Gap } {
  const { region, index, indicators } = input;
  const candidates = areasAround(index, region).flatMap(({ names, share, own }) => {
    const found = spec.indicators.flatMap((id) => {
      const indicator = indicators.get(id);
      const figures = names.flatMap((place) => {
        const published = input.observations.filter((observation) => observation.indicator === id && observation.region === place.code);
        const observation = newest(published);
        return indicator && observation ? [{ indicator, observation, published, place, share, own }] : [];
      });
      return newestFirst(figures)[0] ?? [];
    });
    return firstOfOnePlace(found) ?? [];
  });
  const chosen = firstFresh(candidates, region.code, ({ own, place, observation }) => ({
    region: own ? region.code : place.code,
    period: observation.period,
  }));
  if (chosen) {
    const headline = word(spec.id, { ...input, ...chosen });
    if (chosen.own) return { headline };
    return {
      headline,
      gap: { id: spec.id, indicator: chosen.indicator, nearest: { region: chosen.place, share: chosen.share }, fill: spec.fill },
    };
  }
  const indicator = spec.indicators.map((id) => indicators.get(id)).find((found) => found !== undefined);
  return indicator ? { gap: { id: spec.id, indicator, nearest: null, fill: spec.fill } } : {};
}

/** By period, the newest first; of the same period the order stays. */
const newestFirst = <T extends { observation: Observation }>(figures: readonly T[]): T[] =>
  [...figures].sort((a, b) => comparePeriods(b.observation.period, a.observation.period));

type Chosen = PictureInput & Pick<Headline, "indicator" | "observation" | "place" | "share" | "own"> & { published: Observation[] };

function word(id: string, { region, indicator, observation, published, place, share, own, ...around }: Chosen): Headline {
  const { units, index, language, observations } = around;
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
  const wording = { indicator, unit, observation, place: phraseOf(index, own ? region : place, language), language };
  const country = index.byCode.get("NL01");
  const reference = observations.find(
    (other) =>
      other.region === "NL01" &&
      other.indicator === indicator.id &&
      other.period === observation.period &&
      other.series === observation.series,
  );
  const compares = country && reference && place.code !== "NL01" && reference.value !== null && observation.value !== null;
  const earlier = earlierOf(published, observation) ?? null;
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
    own,
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
