import { z } from "zod";
import { containing, fold } from "#domain/lookup";
import { operation } from "#operation";
import { instruments } from "./facts.ts";
import { Audience, Instrument } from "./instrument.ts";

export { reportOn } from "./facts.ts";

export const listInstruments = operation({
  name: "instruments.list",
  http: "GET /instruments",
  access: "public",
  summary: "Het landschap: wat er al is aan systemen, dashboards en instrumenten, voor wie en met welke antwoorden",
  summaryEn: "The landscape: existing systems, dashboards and instruments, for whom and with which answers",
  input: z.object({
    q: z.string().max(100).optional().describe("Woorden in naam, eigenaar of gegevens"),
    audience: Audience.optional().describe("Voor wie"),
    question: z.string().max(200).optional().describe("Een vraag in eigen woorden"),
  }),
  output: z.object({ instruments: z.array(Instrument) }),
  example: { audience: "werkgever" },
  async run({ warehouse }, { q, audience, question }) {
    const all = await instruments(warehouse);
    const fits = containing(q);
    const words = fold(question ?? "")
      .split(" ")
      .filter((word) => word.length > 3);
    const scored = all
      .filter((one) => !audience || one.audience.includes(audience))
      .filter((one) => fits([one.name, one.kind, one.owner, one.regionScope, one.limits, ...one.data, ...one.questions].join(" ")))
      .map((one) => ({ one, hits: words.filter((word) => fold(one.questions.join(" ")).includes(word)).length }));
    return {
      instruments: scored
        .filter(({ hits }) => words.length === 0 || hits > 0)
        .sort((a, b) => b.hits - a.hits)
        .map(({ one }) => one),
    };
  },
});
