import { z } from "zod";
import { states } from "#domain/claims";
import { inBoth, operation } from "#operation";
import { check } from "./check.ts";

export { type Checked, check } from "./check.ts";
export { compose, plainOf } from "./compose.ts";
export { findTexts, type LibraryText, readText, textsOfKind } from "./library.ts";
export { makeReference, type ReferenceChoice } from "./make-reference.ts";
export { isStated } from "./said.ts";

const Place = z.object({ line: z.number(), column: z.number() });
const CheckedClaim = Place.extend({
  tag: z.string(),
  state: z.enum(states),
  text: z.string(),
  why: z.string(),
  mark: z.enum(["", "mended", "withdrawn"]),
  sealed: z.string(),
});

export const checkText = operation({
  name: "text.check",
  http: "POST /texts/_check",
  access: "public",
  summary: "Of een tekst klopt: elke zin met een cijfer, getallen zonder cijfer erachter, fouten en wat moeilijk leest",
  summaryEn: "Whether a text holds: every sentence with a figure, numbers without one, faults, and what reads badly",
  input: z.object({
    text: z.string().max(50_000).describe(inBoth("Markdown met verwijzingen naar cijfers", "Markdown with references to figures")),
    path: z
      .string()
      .max(300)
      .default("tekst.md")
      .describe(inBoth("Naam van het bestand; zegt de soort en de taal", "Name of the file; tells its kind and language")),
  }),
  output: z.object({
    title: z.string(),
    kind: z.string(),
    language: z.enum(["nl", "en"]),
    /** How many sentences with figures there are. */
    claims: z.number(),
    sentences: z.array(CheckedClaim),
    /** Another number than was written: the mended sentence is shown. */
    changed: z.array(CheckedClaim),
    /** What no longer holds, or has no figure any more: withdrawn. */
    broken: z.array(CheckedClaim),
    numeralsWithoutClaim: z.array(Place.extend({ text: z.string() })),
    /** Words such as `steeg` and `hoogste` in the words of the author: true today, and not when the figures turn. */
    waysWithoutClaim: z.array(Place.extend({ text: z.string() })),
    faults: z.array(Place.extend({ value: z.string(), message: z.string() })),
    warnings: z.array(
      z.object({ kind: z.string(), weight: z.enum(["limit", "hint"]), line: z.number(), text: z.string(), message: z.string() }),
    ),
    snapshot: z.string(),
  }),
  example: { text: "In Twente is er werk. {{claim jobs region=AM05 comparison=change}}" },
  async run(context, file) {
    const { claims, numerals, ways, composed: _, ...about } = await check(context, file);
    return {
      ...about,
      claims: claims.length,
      sentences: claims,
      changed: claims.filter(({ mark }) => mark === "mended"),
      broken: claims.filter(({ mark }) => mark === "withdrawn"),
      numeralsWithoutClaim: numerals,
      waysWithoutClaim: ways,
      snapshot: context.warehouse.snapshot.id,
    };
  },
});
