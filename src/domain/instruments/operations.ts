import { z } from "zod";
import { containing, contentWords, fold } from "#domain/lookup";
import { inBoth, operation } from "#operation";
import { instruments } from "./facts.ts";
import { Audience, Instrument } from "./instrument.ts";

export { reportLaws, reportOn } from "./facts.ts";

export const listInstruments = operation({
  name: "instruments.list",
  http: "GET /instruments",
  access: "public",
  summary: "Het landschap: wat er al is aan systemen, dashboards en instrumenten, voor wie en met welke antwoorden",
  summaryEn: "The landscape: existing systems, dashboards and instruments, for whom and with which answers",
  input: z.object({
    q: z.string().max(100).optional().describe(inBoth("Woorden in naam, eigenaar of gegevens", "Words in name, owner or data")),
    audience: Audience.optional().describe(
      inBoth(
        "inwoner, werkgever, opleider, beleidsmaker, adviseur of onderzoeker",
        "inwoner (resident), werkgever (employer), opleider (educator), beleidsmaker (policymaker), adviseur (adviser) or onderzoeker (researcher)",
      ),
    ),
    question: z.string().max(200).optional().describe(inBoth("Een vraag in eigen woorden", "A question in your own words")),
  }),
  output: z.object({ instruments: z.array(Instrument) }),
  example: { audience: "werkgever" },
  async run({ warehouse, language }, { q, audience, question }) {
    const all = await instruments(warehouse);
    const fits = containing(q);
    const words = contentWords(fold(question ?? "")).filter((word) => word.length > 3);
    const scored = all
      .filter(({ nl }) => !audience || nl.audience.includes(audience))
      .filter(({ nl, en }) => fits(`${searched(nl)} ${searched(en)}`))
      .map(({ nl, en, [language]: one }) => {
        const asked = fold([...nl.questions, ...en.questions].join(" "));
        return { one, hits: words.filter((word) => asked.includes(word)).length };
      });
    return {
      instruments: scored
        .filter(({ hits }) => !question?.trim() || hits > 0)
        .sort((a, b) => b.hits - a.hits)
        .map(({ one }) => one),
    };
  },
});

/** The text in which words are sought; a reader may know a thing by either language. */
const searched = ({ name, kind, owner, regionScope, limits, data, questions }: Instrument): string =>
  [name, kind, owner, regionScope, limits, ...data, ...questions].join(" ");
