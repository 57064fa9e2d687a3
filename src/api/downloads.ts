import type { Hono, Context as HonoContext } from "hono";
import type { z } from "zod";
import { type DataFile, Format, formats, mediaTypes } from "#domain/datasets";
import { datasetFile, Selection, selectionFile } from "#domain/datasets/operations";
import { type Context, type Language, Problem } from "#operation";
import type { Radar } from "../radar.ts";
import { fixedResponse } from "./fixed.ts";
import { fixedHeaders, type Json, pathParameter, problems, queryParameter } from "./openapi-parts.ts";
import { newShelf } from "./shelf.ts";

const SelectionInput = Selection.extend({ format: Format.default("csv") });
const DatasetInput = SelectionInput.pick({ format: true });

/** Room for files that were made lately, so that a busy chart is not made anew for every reader. */
const shelfBytes = 64_000_000;

/** Files to take along: a whole dataset, or just what one chart shows. */
export function registerDownloads(api: Hono, radar: Radar, languageOf: (c: HonoContext) => Language): void {
  const shelf = newShelf<DataFile>(shelfBytes);
  const answer = async (c: HonoContext, input: object, make: (context: Context) => Promise<DataFile>) => {
    const context = radar.context({ role: "public", language: languageOf(c) });
    const { id, fingerprint } = context.warehouse.snapshot;
    return fileResponse(c, await shelf.take(JSON.stringify([id, fingerprint, context.language, input]), () => make(context)));
  };
  api.get("/datasets/:id/_download", (c) => {
    const input = { id: c.req.param("id"), ...parsed(DatasetInput, c.req.query()) };
    return answer(c, input, (context) => datasetFile(context, input));
  });
  api.get("/indicators/:indicator/_download", (c) => {
    const input = parsed(SelectionInput, { ...c.req.query(), indicator: c.req.param("indicator") });
    return answer(c, input, (context) => selectionFile(context, input));
  });
}

const fileResponse = (c: HonoContext, { bytes, mediaType, filename, snapshot }: DataFile) =>
  fixedResponse(c, { body: bytes, mediaType, filename, snapshot, vary: "Accept-Language" });

/** The query by its schema; throws one Problem with every fault, each with the value that was given. */
function parsed<T extends z.ZodType>(schema: T, query: Readonly<Record<string, string>>): z.output<T> {
  const found = schema.safeParse(query);
  if (found.success) return found.data;
  const issues = found.error.issues.map(({ path, message }) => {
    const given = query[String(path[0])];
    return {
      path: path.map(String).join("."),
      message: given === undefined ? message : `${message} (gekregen: ${JSON.stringify(given).slice(0, 80)})`,
    };
  });
  throw new Problem("invalid", issues.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join("; "), issues);
}

const formatParameter = queryParameter("format", "Vorm van het bestand", { type: "string", enum: [...formats], default: "csv" });

const answers = {
  "200": {
    description: "Het bestand",
    headers: {
      ...fixedHeaders,
      "Content-Disposition": { description: "Naam van het bestand, met de uitgave erin", schema: { type: "string" } },
    },
    content: {
      [mediaTypes.csv]: { schema: { type: "string", contentMediaType: mediaTypes.csv, description: "Frictionless Data Package 2.0" } },
      [mediaTypes.jsonstat]: { schema: { type: "object", description: "JSON-stat 2.0" } },
      [mediaTypes.xlsx]: { schema: { type: "string", contentMediaType: mediaTypes.xlsx, description: "Werkmap met cijfers en uitleg" } },
    },
  },
  "304": { description: "U hebt dit bestand al", headers: fixedHeaders },
  ...problems,
};

/** How OpenAPI describes these routes. */
export const downloadPaths: Readonly<Record<string, Json>> = {
  "/datasets/{id}/_download": {
    get: {
      operationId: "datasets.downloadFile",
      summary: "Een hele gegevensset als bestand",
      description: "A whole dataset as a file: a data package (csv), JSON-stat or a workbook (xlsx)",
      tags: ["datasets"],
      parameters: [pathParameter("id", "Kenmerk van de gegevensset; GET /datasets noemt ze allemaal"), formatParameter],
      responses: answers,
    },
  },
  "/indicators/{indicator}/_download": {
    get: {
      operationId: "indicators.downloadFile",
      summary: "Een indicator voor een keuze van regio's als bestand",
      description: "One indicator for a selection of regions as a file",
      tags: ["indicators"],
      parameters: [
        pathParameter("indicator", "Kenmerk van de indicator"),
        formatParameter,
        {
          ...queryParameter("regions", "Codes of namen met komma's; leeg is elke regio", { type: "array", items: { type: "string" } }),
          style: "form",
          explode: false,
        },
        queryParameter("dims", "Uitsplitsing, bijvoorbeeld occupation=brc2014:0811;sex=f; * is elke waarde; weglaten is het totaal"),
        queryParameter("period", "Een periode, bijvoorbeeld 2024Q4; weglaten is alle perioden"),
      ],
      responses: answers,
    },
  },
};
