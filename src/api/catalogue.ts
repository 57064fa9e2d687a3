import type { Hono, Context as HonoContext } from "hono";
import { accepts } from "hono/accepts";
import { catalogueJson, catalogueTurtle } from "#domain/datasets/operations";
import { refusal, shownValue } from "#operation";
import type { Radar } from "../radar.ts";
import { openResponse } from "./fixed.ts";
import { closeAddress } from "./headers.ts";
import { queryOf, strangeKeys } from "./input.ts";
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
  if (format !== undefined && !named) strange.push({ path: "format", message: `kies jsonld of turtle (${shownValue(format)})` });
  if (strange.length > 0) throw refusal(strange);
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
      parameters: [queryParameter("format", "Vorm; weglaten is wat Accept vraagt", { type: "string", enum: [...byName.keys()] })],
      responses: {
        "200": {
          description: "De catalogus",
          headers: fixedHeaders,
          content: { [jsonLd]: { schema: { type: "object" } }, [turtle]: { schema: { type: "string" } } },
        },
        "304": { description: "U hebt deze catalogus al", headers: fixedHeaders },
        ...problems,
      },
    },
  },
};
