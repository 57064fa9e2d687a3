import { z } from "zod";
import { Source } from "#domain/databank";
import { indicatorsOf, listIndicators } from "#domain/databank/operations";
import { listInstruments } from "#domain/instruments/operations";
import { contentWords, fold, leastOfBest, sameWord } from "#domain/lookup";
import { findOccupation } from "#domain/occupations/operations";
import type { Region } from "#domain/regions";
import { chosenRegions, findRegion, regionIndex } from "#domain/regions/operations";
import { subjectWords } from "#domain/taxonomy/operations";
import { type Context, call, inBoth, operation, problemOf } from "#operation";
import { answersTo } from "./answers.ts";
import { isPostcode, type Question, questionOf } from "./question.ts";

const most = { regions: 8, occupations: 8, indicators: 8, instruments: 5 };

const Answer = z.object({
  sentence: z.string(),
  indicator: z.string(),
  title: z.string(),
  region: z.object({ code: z.string(), name: z.string(), slug: z.string() }),
  occupation: z.string(),
  wider: z.boolean(),
  dim: z.string(),
  period: z.string(),
  source: Source,
});

const Found = z.object({
  /** What the figures say on the question, the nearest first. */
  answers: z.array(Answer),
  regions: findRegion.output.shape.matches,
  occupations: findOccupation.output.shape.matches,
  indicators: listIndicators.output.shape.indicators,
  instruments: listInstruments.output.shape.instruments,
  /** What the radar cannot look up, and how to ask it instead. */
  notes: z.array(z.string()),
  snapshot: z.string(),
});

export const search = operation({
  name: "search.find",
  http: "GET /search",
  access: "public",
  summary: "Zoeken met eigen woorden: plaats, beroep, sector en onderwerp door elkaar, met het antwoord als er een cijfer over is",
  summaryEn: "Search in your own words: place, occupation, sector and subject together, with the answer when there is a figure on it",
  input: z.object({
    q: z.string().min(1).max(100).describe(inBoth("Wat u wilt weten, in eigen woorden", "What you want to know, in your own words")),
    region: z
      .string()
      .max(80)
      .optional()
      .describe(inBoth("Waarover het gaat als de vraag geen plaats noemt", "What it is about when the question names no place")),
  }),
  output: Found,
  example: { q: "hoeveel verdient een kapper" },
  async run(context, { q, region }) {
    const { warehouse, language } = context;
    const {
      regions: [chosen],
      issues,
    } = await chosenRegions(context, region ?? [], "region");
    if (issues.length > 0) throw problemOf(issues);
    const question = questionOf(q, await subjectWords(warehouse));
    const words = question.rest || (question.subjects.length > 0 ? "" : q);
    const places = words ? (await call(findRegion, context, { q: words, limit: most.regions })).matches : [];
    const work = words ? (await call(findOccupation, context, { q: words, limit: most.occupations })).matches : [];
    const best = Math.max(0, ...places.map(({ score }) => score), ...work.map(({ score }) => score));
    const strong = <T extends { score: number }>(hits: readonly T[]) => hits.filter(({ score }) => score >= best * leastOfBest);
    const [regions, occupations] = [strong(places), strong(work)];
    const index = await regionIndex(warehouse);
    const place = regions[0]?.region ?? chosen;
    const occupation = occupations.find((hit) => isNamed(hit.why || hit.name, question.rest))?.code;
    const answers = await answersTo(context, question, { place, occupation });
    return {
      answers: answers.flatMap(({ region: code, ...answer }) => {
        const at = index.byCode.get(code);
        return at ? [{ ...answer, region: { code: at.code, name: at.name, slug: at.slug } }] : [];
      }),
      regions,
      occupations,
      indicators: await indicatorsFor(context, q, { question, place }),
      instruments: await instrumentsFor(context, question, q),
      notes: isPostcode(q)
        ? [
            language === "nl"
              ? "Deze radar kent geen postcodes. Typ de naam van uw gemeente of woonplaats."
              : "This radar knows no postcodes. Type the name of your municipality or town.",
          ]
        : [],
      snapshot: warehouse.snapshot.id,
    };
  },
});

/** Whether a question says all the words of a name: 'zorg' is no 'hoofd zorg'. */
const isNamed = (name: string, question: string): boolean =>
  fold(name)
    .split(" ")
    .every((word) => question.split(" ").some((said) => sameWord(said, word)));

/** Indicators that the question names, then those in whose words its words stand; those that the place has a figure of come first. */
async function indicatorsFor(context: Context, q: string, { question, place }: { question: Question; place: Region | undefined }) {
  const all = (await call(listIndicators, context, {})).indicators;
  const named = question.indicators.flatMap((id) => all.find((one) => one.id === id) ?? []);
  const words = contentWords(fold(q)).filter((word) => !nameWords(place).includes(word));
  const whole = words.length > 0 ? (await call(listIndicators, context, { q: words.join(" ") })).indicators : [];
  const parts =
    whole.length > 0
      ? []
      : await Promise.all(
          words.filter((word) => word.length > 2).map(async (word) => (await call(listIndicators, context, { q: word })).indicators),
        );
  const themed = all.filter((one) => one.themes.some((theme) => question.themes.includes(theme)));
  const own = place ? await indicatorsOf(context.warehouse, place.code) : new Set<string>();
  const found = [...new Map([...named, ...whole, ...parts.flat(), ...themed].map((one) => [one.id, one])).values()];
  const rank = ({ id, coverage }: (typeof found)[number]) => (own.has(id) ? 0 : coverage ? 1 : 2);
  return found
    .map((one, at) => ({ one, at }))
    .sort((a, b) => rank(a.one) - rank(b.one) || a.at - b.at)
    .slice(0, most.indicators)
    .map(({ one }) => one);
}

/** The words of a place's name: they stand in the titles of figures about it, but ask for none. */
const nameWords = (place: Region | undefined) => (place ? fold(place.name).split(" ") : []);

/** Instruments by the whole question, else those that answer one like it. */
async function instrumentsFor(context: Context, question: Question, q: string) {
  const byName = (await call(listInstruments, context, { q })).instruments;
  const found =
    byName.length > 0 || question.subjects.length === 0 ? byName : (await call(listInstruments, context, { question: q })).instruments;
  return found.slice(0, most.instruments);
}
