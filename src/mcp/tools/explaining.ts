import { z } from "zod";
import { audiences } from "#domain/instruments";
import { listInstruments } from "#domain/instruments/operations";
import { containing } from "#domain/lookup";
import { search } from "#domain/search/operations";
import { call, inBoth } from "#operation";
import { pageOf } from "../pages.ts";
import { Quoted, quoted } from "../quoted.ts";
import { asking, type Tool } from "../tool.ts";

const kinds = ["indicator", "beroep", "regio", "instrument"] as const;
const termAsked = z.strictObject({
  term: z.string().min(2).max(100).describe(inBoth("Het woord, zoals krapte of bbl", "The word, such as krapte (tension) or bbl")),
  ...asking,
});
const explained = z.object({
  ...pageOf(
    z.object({
      kind: z.enum(kinds),
      /** Identifier or code, for other tools. */
      id: z.string(),
      name: z.string(),
      meaning: Quoted,
    }),
  ),
  snapshot: z.string(),
});

export const explainTerm: Tool<typeof termAsked, typeof explained> = {
  name: "leg_begrip_uit",
  title: inBoth("Leg een begrip uit", "Explain a term"),
  description: inBoth(
    "Wat een woord hier betekent: de definitie van een indicator, bij welke beroepsgroep of welk gebied een naam hoort, en wat een instrument is",
    "What a word means here: the definition of an indicator, to which occupation group or area a name belongs, and what an instrument is",
  ),
  input: termAsked,
  output: explained,
  example: { term: "werkloosheid" },
  async run({ context, page }, { term }) {
    const { indicators, occupations, regions, instruments, snapshot } = await call(search, context, { q: term });
    const nl = context.language === "nl";
    const rows = [
      ...indicators.map(({ id, title, definition, unit }) => ({
        ...{ kind: "indicator" as const, id, name: title },
        meaning: quoted(`${definition} ${nl ? "Eenheid" : "Unit"}: ${unit}.`, "LLO-Radar"),
      })),
      ...occupations.map(({ code, name, why }) => ({
        ...{ kind: "beroep" as const, id: code, name },
        meaning: quoted(
          why ? (nl ? `beroepsgroep met ‘${why}’` : `occupation group with ‘${why}’`) : nl ? "beroepsgroep" : "occupation group",
          "CBS",
        ),
      })),
      ...regions.map(({ region: { code, name, type }, why }) => ({
        ...{ kind: "regio" as const, id: code, name },
        meaning: quoted(why ? `${type}; ${why}` : type, "CBS"),
      })),
      ...instruments.map(({ id, name, kind, owner, limits, source }) => ({
        ...{ kind: "instrument" as const, id, name },
        meaning: quoted([kind, owner, limits].filter(Boolean).join("; "), source),
      })),
    ];
    // What is called so comes before what only speaks of it.
    const isCalled = containing(term);
    const called = rows.filter(({ name }) => isCalled(name));
    return { ...page([...called, ...rows.filter((row) => !called.includes(row))]), snapshot };
  },
};

const landscapeAsked = z.strictObject({
  q: z.string().min(1).max(100).optional().describe(inBoth("Woorden in naam, eigenaar of gegevens", "Words in name, owner or data")),
  audience: z
    .enum(audiences)
    .optional()
    .describe(
      inBoth(
        "Voor wie",
        "For whom: inwoner (resident), werkgever (employer), opleider (educator), beleidsmaker (policymaker), adviseur (adviser), onderzoeker (researcher)",
      ),
    ),
  ...asking,
});
const landscape = z.object({
  ...pageOf(
    z.object({
      id: z.string(),
      name: z.string(),
      owner: z.string(),
      audience: z.array(z.string()),
      link: z.string(),
      about: Quoted,
      questions: Quoted,
      limits: Quoted,
    }),
  ),
  snapshot: z.string(),
});

export const findInstruments: Tool<typeof landscapeAsked, typeof landscape> = {
  name: "zoek_instrumenten",
  title: inBoth("Zoek instrumenten", "Find instruments"),
  description: inBoth(
    "Welke systemen, dashboards en programma's van anderen er al zijn, voor wie, met welke vragen en welke grenzen",
    "Which systems, dashboards and programmes of others there are, for whom, with which questions and which limits",
  ),
  input: landscapeAsked,
  output: landscape,
  example: { audience: "werkgever" },
  async run({ context, page }, { q, audience }) {
    const { instruments } = await call(listInstruments, context, { ...(q ? { q } : {}), ...(audience ? { audience } : {}) });
    const rows = instruments.map(({ id, name, owner, audience: readers, link, kind, data, questions, limits, section, source }) => {
      const by = [source, section].filter(Boolean).join(", ");
      return {
        ...{ id, name, owner, audience: readers, link },
        about: quoted([kind, ...data].join("; "), by),
        questions: quoted(questions.join("; "), by),
        limits: quoted(limits, by),
      };
    });
    return { ...page(rows), snapshot: context.warehouse.snapshot.id };
  },
};
