import type { Hono, Context as HonoContext } from "hono";
import { accepts } from "hono/accepts";
import { catalogueJson, catalogueTurtle } from "#domain/datasets/operations";
import { inBoth, problemOf } from "#operation";
import type { Radar } from "../radar.ts";
import { openResponse } from "./fixed.ts";
import { closeAddress } from "./headers.ts";
import { chooseFrom, queryOf, strangeKeys } from "./input.ts";
import { languageOf } from "./language.ts";
import { fixedHeaders, type Json, problems, queryParameter } from "./openapi-parts.ts";

const jsonLd = "application/ld+json";
const turtle = "text/turtle";
const byName: ReadonlyMap<string, string> = new Map([
  ["jsonld", jsonLd],
  ["turtle", turtle],
]);

/** The catalogue by DCAT-AP-NL 3.0, in the form that the reader asks for. */
export function registerCatalogue(api: Hono, radar: Radar): void {
  api.get("/catalogue", async (c) => {
    const context = radar.context({ role: "public", language: "nl" });
    const mediaType = mediaTypeOf(c);
    const body = await (mediaType === turtle ? catalogueTurtle : catalogueJson)(context, radar.config);
    return openResponse(c, { body, mediaType: `${mediaType}; charset=utf-8`, snapshot: context.warehouse.snapshot.id, vary: "Accept" });
  });
  closeAddress(api, "/catalogue", ["GET"], { open: true });
}

/** `format` in the address wins; else what the reader likes best of the two; JSON-LD when that says nothing. */
function mediaTypeOf(c: HonoContext): string {
  const strange = strangeKeys(c, ["format"]);
  const { format } = queryOf(c);
  const named = typeof format === "string" ? byName.get(format) : undefined;
  if (format !== undefined && !named)
    strange.push({ path: "format", message: chooseFrom([...byName.keys()], String(format), languageOf(c)) });
  if (strange.length > 0) throw problemOf(strange);
  return named ?? accepts(c, { header: "Accept", supports: [jsonLd, turtle], default: jsonLd });
}

/** How OpenAPI describes this route. */
export const cataloguePaths: Readonly<Record<string, Json>> = {
  "/catalogue": {
    get: {
      operationId: "catalogue.show",
      summary: "De catalogus van alle gegevens volgens DCAT-AP-NL 3.0",
      description: "The catalogue of all data by DCAT-AP-NL 3.0, as JSON-LD or Turtle",
      tags: ["catalogue"],
      parameters: [
        queryParameter("format", inBoth("Vorm; weglaten is wat Accept vraagt", "Form; leaving it out is what Accept asks"), {
          type: "string",
          enum: [...byName.keys()],
        }),
      ],
      responses: {
        "200": {
          description: inBoth("De catalogus", "The catalogue"),
          headers: fixedHeaders,
          content: { [jsonLd]: { schema: { type: "object" } }, [turtle]: { schema: { type: "string" } } },
        },
        "304": { description: inBoth("U hebt deze catalogus al", "You have this catalogue already"), headers: fixedHeaders },
        ...problems,
      },
    },
  },
};
