import type { z } from "zod";
import type { ClaimInput, Judged } from "#domain/claims";
import { judge } from "#domain/claims/operations";
import { type DimsInput, type Indicator, newest, type Source } from "#domain/databank";
import { databank, observations } from "#domain/databank/operations";
import type { Said } from "#domain/documents";
import { areasAround, firstFresh } from "#domain/picture";
import { nameInSentence, type Region, type RegionIndex } from "#domain/regions";
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
  /** Everything judged so far. */
  judged(): readonly Judged[];
  sources(): readonly Source[];
}

export async function newWriter(context: Context, region: Region): Promise<Writer> {
  const index = await regionIndex(context.warehouse);
  const { indicators } = await databank(context.warehouse);
  const judged: Judged[] = [];
  const said: Writer["say"] = async (input, accept = () => true) => {
    // An installation may know fewer indicators than the starter data do.
    if (!indicators.has(input.measure)) return undefined;
    const result = await judge(context, input);
    if (result.state === "no-data" || result.text === "" || !accept(result)) return undefined;
    judged.push(result);
    return { text: result.text, judged: result, mark: "", before: "" };
  };
  const near = async (measure: string, breakdown?: Breakdown): Promise<Place | undefined> => {
    if (!indicators.has(measure)) return undefined;
    const areas = areasAround(index, region).flatMap(({ names, own }) => names.map((at) => ({ region: at, own })));
    const found = await observations(context.warehouse, {
      indicators: [measure],
      regions: areas.map(({ region: { code } }) => code),
      ...(breakdown ? { dims: breakdown } : {}),
    });
    const candidates = areas.flatMap((area) => {
      const last = newest(found.filter((row) => row.region === area.region.code));
      return last ? [{ ...area, period: last.period }] : [];
    });
    return firstFresh(candidates, region.code, ({ own, region: { code }, period }) => ({ region: own ? region.code : code, period }));
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
    judged: () => judged,
    sources: () => judged.flatMap(({ figures }) => figures.map(({ source }) => source)),
  };
}
