import { type Observation, titleOf } from "#domain/databank";
import { periodLabel } from "#domain/periods";
import { firstFresh } from "#domain/picture";
import { nameInSentence } from "#domain/regions";
import type { Said } from "./answer.ts";
import { findFigure, type Hit, widerAreas } from "./figure.ts";
import { figureOf } from "./matching.ts";
import type { Question } from "./question.ts";
import { sayFigure } from "./saying.ts";

/**
 * What the page of a region shows in place of a figure of its own that has become old: that of the nearest wider area that is not, with why, as the
 * first answer; undefined when the own figure is fresh enough, or another moment than now was asked.
 */
export async function fresherThan(question: Question, own: Hit<Observation>): Promise<Said | undefined> {
  const { context, index, asked, indicators } = question;
  if (asked.moment.kind !== "newest" || own.place.type === "land") return undefined;
  const wider = await Promise.all(
    widerAreas(index, own.place).map((area) =>
      findFigure(
        context,
        { indicators, areas: [area], parts: [own.dims] },
        { pick: (rows) => figureOf(rows, asked.moment), periodOf: ({ period }) => period, newest: true },
      ),
    ),
  );
  const candidates = [own, ...wider.filter((hit) => hit !== undefined && hit.indicator.id === own.indicator.id)] as Hit<Observation>[];
  const fresh = firstFresh(candidates, own.place.code, ({ place, found: { period } }) => ({ region: place.code, period }));
  if (!fresh || fresh === own) return undefined;
  const { language } = context;
  // Under the name that was asked, also where the figure was published under another name of the same area.
  const name = nameInSentence(index, question.places[0]?.[0] ?? own.place, language);
  const when = periodLabel(own.found.period, language);
  const said = await sayFigure(context, fresh.found);
  const why =
    language === "nl"
      ? `Voor ${name} zelf is het nieuwste cijfer van ${when}.`
      : `For ${name} itself the newest figure on ${titleOf(own.indicator, "en").toLowerCase()} is of ${when}.`;
  return { ...said, text: `${said.text} ${why}` };
}
