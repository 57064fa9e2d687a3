import { z } from "zod";
import { displayFigure, inSentence, Source, sourceOf, statuses } from "#domain/databank";
import { databank, observations } from "#domain/databank/operations";
import { nameInSentence, phraseOf, publishedAs, Region, type RegionIndex } from "#domain/regions";
import { regionIndex, requireRegion } from "#domain/regions/operations";
import { tensionClasses } from "#domain/tension";
import { type Language, operation } from "#operation";
import { inReadingOrder } from "./fresh.ts";
import { headlineSpecs } from "./headlines.ts";
import { areasAround, type Gap, type Headline, headlineOf } from "./picture.ts";

export { nearestFresh } from "./nearest.ts";

const Place = z.object({ code: z.string(), name: z.string(), slug: z.string() });

const HeadlineOutput = z.object({
  id: z.string(),
  indicator: z.string(),
  title: z.string(),
  value: z.number().nullable(),
  text: z.string(),
  display: z.string(),
  unit: z.string(),
  period: z.string(),
  status: z.enum(statuses),
  source: Source,
  class: z.enum(tensionClasses).optional(),
  sentence: z.string(),
  compared: z
    .object({ region: Place, value: z.number().nullable(), period: z.string(), direction: z.enum(["higher", "lower", "equal"]) })
    .nullable(),
  earlier: z.object({ value: z.number().nullable(), text: z.string(), period: z.string() }).nullable(),
  /** Which region the figure was published of. */
  region: Place,
  /** True when it is a wider region than the one asked for; the same area under another name is not wider. */
  nearest: z.boolean(),
  remark: z.string(),
});

const GapOutput = z.object({
  indicator: z.string(),
  title: z.string(),
  why: z.string(),
  nearest: Place.extend({ share: z.number() }).nullable(),
  fill: z.string(),
});

export const regionPicture = operation({
  name: "regions.picture",
  http: "GET /regions/{region}/picture",
  access: "public",
  summary: "Hoe werk en leren er in een regio voor staan, in vijf tot acht zinnen met hun cijfers",
  summaryEn: "How work and learning stand in a region, in five to eight sentences with their figures",
  input: z.object({ region: z.string().max(80) }),
  output: z.object({
    region: Region.extend({ phrase: z.string(), provinces: z.array(Place.extend({ share: z.number() })) }),
    headlines: z.array(HeadlineOutput),
    gaps: z.array(GapOutput),
    snapshot: z.string(),
  }),
  example: { region: "twente" },
  async run(context, { region: given }) {
    const { warehouse, language } = context;
    const region = await requireRegion(context, given);
    const index = await regionIndex(warehouse);
    const { indicators, units } = await databank(warehouse);
    const wanted = [...new Set(headlineSpecs.flatMap((spec) => spec.indicators))];
    const regions = areasAround(index, region).flatMap(({ names }) => names.map(({ code }) => code));
    const found = await observations(warehouse, { indicators: wanted, regions });
    const input = { region, index, indicators, units, observations: found, language };
    const results = headlineSpecs.map((spec) => headlineOf(spec, input));
    return {
      region: {
        ...region,
        phrase: phraseOf(index, region, language),
        provinces: (index.provinces.get(region.code) ?? []).flatMap(({ code, share }) => {
          const province = index.byCode.get(code);
          return province ? [{ ...placeOf(province), share }] : [];
        }),
      },
      headlines: inReadingOrder(results.flatMap(({ headline }) => headline ?? [])).map((headline) =>
        headlineOutput(headline, region, index, language),
      ),
      gaps: results.flatMap(({ gap }) => (gap ? [gapOutput(gap, region, index, language)] : [])),
      snapshot: warehouse.snapshot.id,
    };
  },
});

const placeOf = ({ code, name, slug }: Region) => ({ code, name, slug });

function headlineOutput(headline: Headline, asked: Region, index: RegionIndex, language: Language): z.input<typeof HeadlineOutput> {
  const { id, indicator, unit, observation, place, own, compared, earlier } = headline;
  return {
    id,
    indicator: indicator.id,
    title: language === "nl" ? indicator.title : indicator.title_en,
    value: observation.value,
    text: observation.text,
    display: displayFigure(observation, unit, language),
    unit: unit.id,
    period: observation.period,
    status: observation.status,
    source: sourceOf(observation),
    class: headline.class,
    sentence: headline.sentence,
    compared: compared
      ? {
          region: placeOf(compared.region),
          value: compared.observation.value,
          period: compared.observation.period,
          direction: compared.direction,
        }
      : null,
    earlier: earlier ? { value: earlier.value, text: earlier.text, period: earlier.period } : null,
    region: placeOf(place),
    nearest: !own,
    remark: place.code === asked.code ? "" : own ? publishedAs(index, place, language) : remarkOn(headline, asked, index, language),
  };
}

/** Why a wider region stands in, with the share of people when the region crosses provinces. */
function remarkOn({ place, share }: Pick<Headline, "place" | "share">, asked: Region, index: RegionIndex, language: Language): string {
  const bare = (region: Region) => nameInSentence(index, region, language);
  const percent = Math.round(share * 100);
  if (percent < 100) {
    return language === "nl"
      ? `Dit cijfer geldt voor ${bare(place)}. Daar woont ${percent}% van de mensen uit ${bare(asked)}.`
      : `This figure is for ${bare(place)}, where ${percent}% of the people of ${bare(asked)} live.`;
  }
  return language === "nl"
    ? `Voor ${bare(asked)} zelf is er geen recent cijfer. Dit geldt voor ${bare(place)}.`
    : `There is no recent figure for ${bare(asked)} itself. This one is for ${bare(place)}.`;
}

/** Which figure the page shows where the region has none of its own. */
function shownInstead({ region, share }: NonNullable<Gap["nearest"]>, index: RegionIndex, language: Language): string {
  const name = nameInSentence(index, region, language);
  const percent = Math.round(share * 100);
  if (language === "nl") return `Nu ziet u het cijfer van ${name}${percent < 100 ? `; daar woont ${percent}% van de mensen` : ""}.`;
  return `You now see the figure for ${name}${percent < 100 ? `, where ${percent}% of the people live` : ""}.`;
}

function gapOutput({ indicator, nearest, fill }: Gap, asked: Region, index: RegionIndex, language: Language): z.input<typeof GapOutput> {
  const title = language === "nl" ? indicator.title : indicator.title_en;
  const lower = inSentence(title);
  const name = nameInSentence(index, asked, language);
  const why =
    language === "nl"
      ? `In deze uitgave staat geen recent cijfer over ‘${lower}’ voor ${name}. De bron ${fill} publiceert dit onderwerp; wie deze radar beheert kan het daar ophalen.`
      : `This edition has no recent figure on ‘${lower}’ for ${name}. ${fill} does publish on this; whoever runs this radar can retrieve it there.`;
  return {
    indicator: indicator.id,
    title,
    why: nearest ? `${why} ${shownInstead(nearest, index, language)}` : why,
    nearest: nearest ? { ...placeOf(nearest.region), share: nearest.share } : null,
    fill,
  };
}
