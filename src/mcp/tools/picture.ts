import { z } from "zod";
import { occupationPicture } from "#domain/occupations/operations";
import { regionPicture } from "#domain/picture/operations";
import { call, inBoth } from "#operation";
import { Figure, figures } from "../figure.ts";
import { pageOf } from "../pages.ts";
import { asking, type Tool } from "../tool.ts";
import { Place } from "./question.ts";

const regionAsked = z.strictObject({ region: Place, ...asking });
const regionShown = z.object({
  region: z.object({ code: z.string(), name: z.string(), type: z.string() }),
  ...pageOf(
    Figure.extend({
      subject: z.string(),
      /** May be quoted as it is. */
      sentence: z.string(),
      /** Why the figure is of a wider region, when it is. */
      remark: z.string(),
    }),
  ),
  /** Subjects without a recent figure of the region itself, and why. */
  gaps: z.array(z.object({ indicator: z.string(), title: z.string(), why: z.string() })),
  snapshot: z.string(),
});

export const showRegion: Tool<typeof regionAsked, typeof regionShown> = {
  name: "beeld_van_regio",
  title: inBoth("Beeld van een regio", "Picture of a region"),
  description: inBoth(
    "Hoe werk en leren er in een regio voor staan, in vijf tot acht cijfers met hun zin: mensen, banen, krapte, inkomen en meer",
    "How work and learning stand in a region, in five to eight figures with their sentence: people, jobs, tension, income and more",
  ),
  input: regionAsked,
  output: regionShown,
  example: { region: "twente" },
  async run({ context, page }, { region: given }) {
    const { region, headlines, gaps, snapshot } = await call(regionPicture, context, { region: given });
    const figure = await figures(context);
    const rows = headlines.map((headline) => ({
      ...figure(headline),
      ...{ subject: headline.id, sentence: headline.sentence, remark: headline.remark },
    }));
    return {
      region: { code: region.code, name: region.name, type: region.type },
      ...page(rows),
      gaps: gaps.map(({ indicator, title, why }) => ({ indicator, title, why })),
      snapshot,
    };
  },
};

const sections = ["employment", "wage", "forecast", "tension"] as const;

const occupationAsked = z.strictObject({
  occupation: z.string().min(1).max(100).describe(inBoth("Een woord zoals lasser, of een code", "A word such as welder, or a code")),
  ...asking,
});
const occupationShown = z.object({
  occupation: z.object({
    code: z.string(),
    name: z.string(),
    class: z.string(),
    /** The everyday word by which it was found. */
    why: z.string(),
  }),
  ...pageOf(Figure.extend({ section: z.enum(sections), sentence: z.string() })),
  /** Work that is like it, the nearest first. */
  similar: z.array(z.object({ code: z.string(), name: z.string(), source: z.string() })),
  /** Sections without figures. */
  gaps: z.array(z.enum(sections)),
  snapshot: z.string(),
});

export const showOccupation: Tool<typeof occupationAsked, typeof occupationShown> = {
  name: "beroep",
  title: inBoth("Een beroep in cijfers", "An occupation in figures"),
  description: inBoth(
    "Een beroepsgroep, gezocht met de woorden die mensen gebruiken: mensen aan het werk, loon, verwachting, krapte en werk dat erop lijkt, voor heel Nederland",
    "An occupation group, found by the words people use: people at work, pay, forecast, tension and similar work, for the whole country",
  ),
  input: occupationAsked,
  output: occupationShown,
  example: { occupation: "lasser" },
  async run({ context, page }, { occupation: given }) {
    const found = await call(occupationPicture, context, { occupation: given });
    const figure = await figures(context);
    const country = { code: "NL01", name: "Nederland" };
    const rows = sections.flatMap((section) =>
      found[section].map((one) => ({ ...figure({ ...one, region: country }), section, sentence: one.sentence })),
    );
    const { code, name, class: group, why } = found.occupation;
    return {
      occupation: { code, name, class: group, why },
      ...page(rows),
      similar: found.similar.slice(0, 20).map(({ code: other, name: called, source }) => ({ code: other, name: called, source })),
      gaps: sections.filter((section) => found[section].length === 0),
      snapshot: found.snapshot,
    };
  },
};
