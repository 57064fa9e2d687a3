import { inBoth, type Operation } from "#operation";
import { addressOf } from "./address.ts";
import { cataloguePaths } from "./catalogue.ts";
import { downloadPaths } from "./downloads.ts";
import { jsonSchema } from "./input.ts";
import { fixedHeaders, type Json, languageParameter, problem, problems, versionHeader } from "./openapi-parts.ts";
import { apiBase, apiVersion } from "./version.ts";

export interface ApiOwner {
  baseUrl: string;
  operator: { name: string; email: string; url: string };
}

/** OpenAPI 3.1 of every public operation, made from the same table that serves it, and of the routes beside the table. */
export function openApi(operations: readonly Operation[], { baseUrl, operator }: ApiOwner): Json {
  const paths: Record<string, Json> = {};
  for (const op of operations) {
    const address = addressOf(op);
    if (!address || op.access !== "public") continue;
    const path = paths[address.path] ?? {};
    path[address.method.toLowerCase()] = operationObject(op, address.names, address.method);
    paths[address.path] = path;
  }
  Object.assign(paths, downloadPaths, cataloguePaths);
  const tags = [...operations.map((op) => op.name.split(".")[0] ?? ""), "catalogue"];
  return {
    openapi: "3.1.0",
    info: {
      title: "LLO-Radar API",
      version: apiVersion,
      description: inBoth(
        "Cijfers over werk en leren in de Nederlandse arbeidsmarktregio's, elk met bron, periode, status en uitgave. Alles is openbaar en alleen te lezen, behalve een melding over een cijfer.",
        "Figures on work and learning in the Dutch labour-market regions, each with source, period, status and edition. All is public and for reading only, except a report about a figure.",
      ),
      contact: { name: operator.name, email: operator.email, url: operator.url },
      license: {
        name: "EUPL-1.2 (programma); per gegevensset staat de licentie in de catalogus",
        url: "https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12",
      },
    },
    servers: [{ url: serverUrl(baseUrl) }],
    tags: [...new Set(tags)].sort().map((name) => ({ name })),
    paths,
  };
}

/** A public address as it is; without one the API is where this document is, whatever name and port it was reached by. */
function serverUrl(baseUrl: string): string {
  const { protocol, pathname } = new URL(baseUrl);
  return protocol === "https:" ? `${baseUrl}${apiBase}` : `${pathname.replace(/\/$/, "")}${apiBase}`;
}

function operationObject(op: Operation, pathNames: readonly string[], method: string): Json {
  const input = jsonSchema(op.input, "input");
  const names = Object.keys(input.properties ?? {});
  const parameters = names
    .filter((name) => pathNames.includes(name) || method === "GET" || method === "DELETE")
    .map((name) => {
      const { description, default: fallback, ...schema } = input.properties?.[name] ?? {};
      const inPath = pathNames.includes(name);
      return {
        name,
        in: inPath ? "path" : "query",
        required: inPath || (input.required?.includes(name) ?? false),
        ...(description ? { description } : {}),
        schema: { ...querySchema(schema), ...(fallback === undefined ? {} : { default: fallback }) },
        ...(schema.type === "array" ? { style: "form", explode: false } : {}),
      };
    });
  const body = Object.fromEntries(
    names.filter((name) => !parameters.some((one) => one.name === name)).map((name) => [name, input.properties?.[name]]),
  );
  return {
    operationId: op.name,
    summary: op.summary,
    description: op.summaryEn,
    tags: [op.name.split(".")[0]],
    ...(method === "GET" || parameters.length > 0
      ? { parameters: method === "GET" ? [...parameters, languageParameter] : parameters }
      : {}),
    ...(method === "POST"
      ? {
          requestBody: {
            required: true,
            content: {
              "application/json": {
                schema: { type: "object", properties: body, required: (input.required ?? []).filter((name) => name in body) },
              },
            },
          },
        }
      : {}),
    responses: {
      "200": {
        description: inBoth("Gelukt", "Done"),
        headers: method === "GET" ? fixedHeaders : versionHeader,
        content: { "application/json": { schema: jsonSchema(op.output, "output") } },
      },
      ...(method === "GET"
        ? { "304": { description: inBoth("U hebt dit antwoord al", "You have this answer already"), headers: fixedHeaders } }
        : refusals),
      ...problems,
    },
  };
}

/** What may be wrong with a body. */
const refusals = {
  "408": problem(inBoth("De inhoud kwam te langzaam", "The body came too slowly")),
  "413": problem(inBoth("De inhoud is te groot", "The body is too large")),
  "415": problem(inBoth("De inhoud is geen application/json", "The body is no application/json")),
};

/** What cannot be told in JSON Schema comes as text in a query. */
const querySchema = (schema: Json): Json => (Object.keys(schema).length === 0 || schema.type === "object" ? { type: "string" } : schema);
