import { type Observation, sourceOf } from "#domain/databank";
import { databank, observations } from "#domain/databank/operations";
import { comparePeriods, periodPhrase } from "#domain/periods";
import { nameInSentence, type Region } from "#domain/regions";
import { tensionClasses } from "#domain/tension";
import type { Said } from "./answer.ts";
import type { Found, Question } from "./question.ts";
import { sayFigure } from "./saying.ts";

const classOf = ({ text }: Observation) => (tensionClasses as readonly string[]).indexOf(text);

/** Who has the highest class, or the lowest, where a source publishes words instead of numbers; undefined when it does not. */
export async function highestClass(question: Question, regions: readonly Region[]): Promise<Found | undefined> {
  const { context, asked, index, indicators } = question;
  const nl = context.language === "nl";
  const rows = (
    await observations(context.warehouse, { indicators: indicators.map(({ id }) => id), regions: regions.map(({ code }) => code) })
  ).filter((row) => classOf(row) >= 0);
  const period = rows
    .map((row) => row.period)
    .sort(comparePeriods)
    .at(-1);
  const now = rows.filter((row) => row.period === period).sort((a, b) => classOf(b) - classOf(a));
  const end = now.at(asked.order === "lowest" ? -1 : 0);
  if (!end || now.length < 2) return undefined;
  const at = now.filter((row) => row.text === end.text);
  const names = at.flatMap((row) => {
    const region = index.byCode.get(row.region);
    return region ? [nameInSentence(index, region, context.language)] : [];
  });
  const one = await sayFigure(context, end);
  const list = new Intl.ListFormat(nl ? "nl" : "en-GB").format(names);
  const text = nl
    ? `UWV noemt de arbeidsmarkt ${end.text} in ${at.length} van de ${now.length} arbeidsmarktregio's met een cijfer: ${list} (${periodPhrase(end.period, "nl")}).`
    : `UWV calls the labour market ${one.display ?? end.text} in ${at.length} of the ${now.length} labour-market regions with a figure: ${list} (${periodPhrase(end.period, "en")}).`;
  const said: Said = { ...one, text, source: sourceOf(end) };
  return {
    ...{
      said: [said],
      near: [],
      indicator: (await databank(context.warehouse)).indicators.get(end.indicator),
      dims: {},
      rows: now,
      ranked: "arbeidsmarktregio",
    },
    regions: at.flatMap((row) => index.byCode.get(row.region) ?? []),
  };
}
