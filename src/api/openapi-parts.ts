import { inBoth } from "#operation";
import { languages } from "./language.ts";
import { apiVersion } from "./version.ts";

export type Json = Record<string, unknown>;

export const versionHeader = {
  "API-Version": {
    description: inBoth("Volledige versie van de API", "Full version of the API"),
    schema: { type: "string", example: apiVersion },
  },
};

/** An answer that says what went wrong, as problem+json. */
export const problem = (description: string, headers: Json = {}) => ({
  description,
  headers: { ...versionHeader, ...headers },
  content: {
    "application/problem+json": {
      schema: {
        type: "object",
        required: ["status", "title", "detail"],
        properties: {
          type: { type: "string" },
          title: { type: "string" },
          status: { type: "integer" },
          detail: { type: "string" },
          code: { type: "string" },
          instance: { type: "string" },
          errors: { type: "array", items: { type: "object", properties: { location: { type: "string" }, detail: { type: "string" } } } },
        },
      },
    },
  },
});

const retryHeader = {
  "Retry-After": {
    description: inBoth("Over zoveel seconden opnieuw vragen", "Seconds after which to ask again"),
    schema: { type: "integer" },
  },
};

/** What may go wrong anywhere. */
export const problems = {
  "400": problem(inBoth("De invoer klopt niet; alle fouten staan in `errors`", "The input is not right; all faults are in `errors`")),
  "404": problem(inBoth("Niet gevonden", "Not found")),
  "429": problem(inBoth("Te veel vragen in korte tijd", "Too many questions in a short time"), retryHeader),
  "500": problem(inBoth("De fout ligt bij ons", "The fault is ours")),
  "503": problem(inBoth("Nu niet beschikbaar", "Not available now"), retryHeader),
};

/** Headers of an answer that stays the same as long as the snapshot does. */
export const fixedHeaders = {
  ...versionHeader,
  ETag: { description: inBoth("Kenmerk van precies deze inhoud", "Identifier of exactly this content"), schema: { type: "string" } },
  "X-Snapshot": {
    description: inBoth("Uitgave van de cijfers", "Edition of the figures"),
    schema: { type: "string", example: "2026-11-23" },
  },
};

export const queryParameter = (name: string, description: string, schema: Json = { type: "string" }): Json => ({
  name,
  in: "query",
  required: false,
  description,
  schema,
});

/** What every address understands beside its own keys. */
export const languageParameter: Json = queryParameter(
  "lang",
  inBoth(
    "Taal van de woorden; weglaten is wat Accept-Language vraagt, anders Nederlands",
    "Language of the words; leaving it out is what Accept-Language asks, else Dutch",
  ),
  {
    type: "string",
    enum: languages,
  },
);

export const pathParameter = (name: string, description: string): Json => ({
  name,
  in: "path",
  required: true,
  description,
  schema: { type: "string" },
});
