import { languages } from "./language.ts";
import { apiVersion } from "./version.ts";

export type Json = Record<string, unknown>;

export const versionHeader = {
  "API-Version": { description: "Volledige versie van de API", schema: { type: "string", example: apiVersion } },
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

const retryHeader = { "Retry-After": { description: "Over zoveel seconden opnieuw vragen", schema: { type: "integer" } } };

/** What may go wrong anywhere. */
export const problems = {
  "400": problem("De invoer klopt niet; alle fouten staan in `errors`"),
  "404": problem("Niet gevonden"),
  "429": problem("Te veel vragen in korte tijd", retryHeader),
  "500": problem("De fout ligt bij ons"),
  "503": problem("Nu niet beschikbaar", retryHeader),
};

/** Headers of an answer that stays the same as long as the snapshot does. */
export const fixedHeaders = {
  ...versionHeader,
  ETag: { description: "Kenmerk van precies deze inhoud", schema: { type: "string" } },
  "X-Snapshot": { description: "Uitgave van de cijfers", schema: { type: "string", example: "2026-11-23" } },
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
  "Taal van de woorden; weglaten is wat Accept-Language vraagt, anders Nederlands",
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
