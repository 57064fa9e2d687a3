import type { ClaimInput, Judged } from "#domain/claims";
import type { Block, Part, Said } from "#domain/documents";
import { nameInSentence } from "#domain/regions";
import type { Place, Writer } from "./writer.ts";

/** A claim on a measure, wherever its figure is to be had. */
export type NearClaim = Omit<ClaimInput, "regions">;

/**
 * A paragraph of sentences on one subject, all of the same place: the region itself, or the nearest wider one that has the first of them, which is
 * then said. What has no figure is left out, and what was said already is not said again; nothing comes back when nothing is left.
 */
export async function paragraph(writer: Writer, [first, ...others]: readonly [NearClaim, ...NearClaim[]]): Promise<Block[]> {
  const opening = await writer.sayNear(first);
  if (!opening) return [];
  const { place } = opening;
  // A comparison may be of an older figure than the newest; beside that it would contradict it.
  const [{ period } = { period: "" }] = opening.said.judged.figures;
  const isOfThatPeriod = (claim: NearClaim) => (judged: Judged) => claim.measure !== first.measure || judged.figures[0]?.period === period;
  const rest = await Promise.all(others.map((claim) => writer.say({ ...claim, regions: [place.region.code] }, isOfThatPeriod(claim))));
  const parts: Part[] = once([opening.said, ...rest.filter((said) => said !== undefined)]).flatMap((said, at) =>
    at > 0 ? [" ", said] : [said],
  );
  return [{ kind: "text", parts: place.own ? parts : [...parts, " ", remarkOn(writer, place)] }];
}

/** That a figure is of a wider region, and of which. */
export const remarkOn = ({ t, name, index, context }: Writer, { region }: Place): string =>
  t.wider(name, nameInSentence(index, region, context.language));

/** The same claims, each without the sentences that one before it said already; a claim of which nothing is left goes. */
function once(list: readonly Said[]): Said[] {
  const told = new Set<string>();
  return list.flatMap((said) => {
    const fresh = sentences(said.text).filter((sentence) => !told.has(sentence));
    for (const sentence of fresh) told.add(sentence);
    return fresh.length > 0 ? [{ ...said, text: fresh.join(" ") }] : [];
  });
}

const sentences = (text: string) => text.split(/(?<=[.!?]) (?=\p{Lu}|\d)/u);

export const text = (...parts: Part[]): Block => ({ kind: "text", parts });

/** A picture of the region; forms leave it out when nobody has the figures. */
export const figure = ({ region }: Pick<Writer, "region">, indicator: string, view: string): Block => ({
  ...{ kind: "figure", indicator, view },
  region: region.code,
});
