import type { z } from "zod";
import type { ClaimInput, Judged } from "#domain/claims";
import { judge } from "#domain/claims/operations";
import type { DimsInput, Indicator, Source } from "#domain/databank";
import { databank } from "#domain/databank/operations";
import type { Said } from "#domain/documents";
import { nearestFresh } from "#domain/picture/operations";
import { nameInSentence, type Region, type RegionIndex, twinsOf } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import type { Context } from "#operation";
import { type ReportWords, reportWords } from "./words/index.ts";

/** Where a figure is to be had: of the region itself, or of the nearest wider one. */
export interface Place {
  region: Region;
  own: boolean;
}

type Breakdown = z.output<typeof DimsInput>;

/** Writes about one region: every sentence with a figure goes through here, so that all of them are judged and counted. */
export interface Writer {
  readonly context: Context;
  readonly region: Region;
  readonly index: RegionIndex;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly t: ReportWords;
  /** The region in a sentence: 'Twente', 'de provincie Overijssel'. */
  readonly name: string;
  /** The sentence of a claim; undefined when there is no figure to say, or when it is not accepted. */
  say(claim: ClaimInput, accept?: (judged: Judged) => boolean): Promise<Said | undefined>;
  /** The same of the region itself, or of the nearest wider one that has the figure. */
  sayNear(claim: Omit<ClaimInput, "regions">): Promise<{ said: Said; place: Place } | undefined>;
  /** The nearest place that has a figure of this measure that is not stale. */
  near(measure: string, breakdown?: Breakdown): Promise<Place | undefined>;
  /** Takes over a sentence that somebody else wrote and that was judged. */
  quote(said: Said): void;
  /** Everything judged so far. */
  judged(): readonly Judged[];
  sources(): readonly Source[];
}

/** The country beside the country: true, and it says nothing. */
const besideItself = ({ comparison, regions, reference, breakdown }: ClaimInput) =>
  String(regions) === "NL01" &&
  reference === undefined &&
  (comparison === "reference" || (comparison === "share" && breakdown === undefined));

export async function newWriter(context: Context, region: Region): Promise<Writer> {
  const index = await regionIndex(context.warehouse);
  const { indicators } = await databank(context.warehouse);
  const judged: Judged[] = [];
  const said: Writer["say"] = async (input, accept = () => true) => {
    // An installation may know fewer indicators than the starter data do.
    if (!indicators.has(input.measure) || besideItself(input)) return undefined;
    const result = await judge(context, input);
    if (result.state === "no-data" || result.text === "" || !accept(result)) return undefined;
    judged.push(result);
    return { text: result.text, judged: result, mark: "", before: "" };
  };
  const near: Writer["near"] = async (measure, breakdown) => {
    const found = indicators.has(measure) ? await nearestFresh(context, region, { measure, breakdown }) : undefined;
    return found && { region: found, own: [region.code, ...twinsOf(index, region.code).map(({ code }) => code)].includes(found.code) };
  };
  return {
    ...{ context, region, index, indicators, near },
    t: reportWords[context.language],
    name: nameInSentence(index, region, context.language),
    say: said,
    async sayNear(claim) {
      const place = await near(claim.measure, claim.breakdown as Breakdown | undefined);
      const sentence = place && (await said({ ...claim, regions: [place.region.code] }));
      return sentence && place ? { said: sentence, place } : undefined;
    },
    quote: (sentence) => void judged.push(sentence.judged),
    judged: () => judged,
    sources: () => judged.flatMap(({ figures }) => figures.map(({ source }) => source)),
  };
}
