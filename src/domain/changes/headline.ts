import type { ClaimFigure, Judged } from "#domain/claims";
import { breakdownInWords, dimNames, displayNumber, inSentence, titleOf, type Unit } from "#domain/databank";
import { databank, requireIndicator } from "#domain/databank/operations";
import { phraseOf } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import { codeNames } from "#domain/taxonomy/operations";
import type { Context } from "#operation";
import type { Kind } from "./change.ts";

type Claim = Judged["claim"];

/** What a claim is about in a few words: 'Werkloosheid in Twente', 'Banen in Twente (industrie)'. Throws Problem when there is no such indicator. */
async function subject(context: Context, { measure, regions, breakdown = {} }: Claim): Promise<string> {
  const { warehouse, language } = context;
  const [indicator, index, nameOf] = [await requireIndicator(context, measure), await regionIndex(warehouse), await codeNames(context)];
  const region = index.byCode.get(regions[0] ?? "");
  const parts = dimNames.flatMap((dim) => {
    const value = breakdown[dim];
    return value ? [inSentence(breakdownInWords(dim, value, language, nameOf))] : [];
  });
  const place = region ? ` ${phraseOf(index, region, language)}` : "";
  return `${titleOf(indicator, language)}${place}${parts.length > 0 ? ` (${parts.join(", ")})` : ""}`;
}

const words = {
  nl: {
    withdrawn: "cijfer teruggetrokken",
    revised: (now: string) => `herzien, nu ${now}`,
    moved: (from: string, to: string) => `van ${from} naar ${to}`,
  },
  en: {
    withdrawn: "figure withdrawn",
    revised: (now: string) => `revised, now ${now}`,
    moved: (from: string, to: string) => `from ${from} to ${to}`,
  },
};

/** A change in a few words, with the figures that its claim has now: 'Werkloosheid in Twente: van 3,5% naar 4,5%'. */
export async function headline(context: Context, kind: Kind, { claim, figures }: Judged): Promise<string> {
  const { units } = await databank(context.warehouse);
  const short = (figure: ClaimFigure) => shortFigure(figure, units.get(figure.unit), context.language);
  const [now, then] = figures;
  const said = words[context.language];
  const about = await subject(context, claim);
  if (kind === "withdrawn" || !now) return `${about}: ${said.withdrawn}`;
  if (kind === "revised") return `${about}: ${said.revised(short(now))}`;
  return `${about}: ${then && short(then) !== short(now) ? said.moved(short(then), short(now)) : short(now)}`;
}

/** Without its noun: the title says what it counts. */
const shortFigure = ({ value, display }: ClaimFigure, unit: Unit | undefined, language: Context["language"]): string =>
  value === null || !unit ? display : displayNumber(value, unit, language);
