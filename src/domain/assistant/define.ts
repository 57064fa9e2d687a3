import { definitionOf, titleOf } from "#domain/databank";
import { databank } from "#domain/databank/operations";
import type { Said } from "./answer.ts";
import { type Found, nothingFound, type Question } from "./question.ts";

/** What the measure means: the definition of its plainest indicator. */
export async function answerDefinition(question: Question): Promise<Found> {
  const { context, measure } = question;
  const indicator = (await databank(context.warehouse)).indicators.get(measure.indicators[0]?.id ?? "");
  if (!indicator) return nothingFound(question, []);
  const { language } = context;
  const said: Said = {
    text: `${titleOf(indicator, language)}: ${definitionOf(indicator, language)}`,
    indicator: indicator.id,
    source: {
      ...{ name: "LLO-Radar", table: language === "nl" ? "Eigen bewoording" : "Our own wording", url: "", via: "", quality: "own" },
      ...{ retrieved: "", dataset: "indicator", note: "", noteEn: "" },
    },
  };
  return { ...nothingFound(question, [], indicator), said: [said], regions: [] };
}
