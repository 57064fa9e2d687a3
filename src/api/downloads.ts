import { setTimeout as pause } from "node:timers/promises";
import type { Hono, Context as HonoContext } from "hono";
import type { z } from "zod";
import { type DataFile, Format, formats, mediaTypes } from "#domain/datasets";
import { datasetFile, Selection, selectionFile } from "#domain/datasets/operations";
import { type Context, inBoth, isProblem, type Language, Problem, parseInput, problemOf, traceOf } from "#operation";
import type { Radar } from "../radar.ts";
import { has, openResponse, tagOfQuestion } from "./fixed.ts";
import { closeAddress } from "./headers.ts";
import { queryOf, singleNames, strangeKeys } from "./input.ts";
import { languageOf } from "./language.ts";
import { type Making, making } from "./making.ts";
import { fixedHeaders, type Json, languageParameter, pathParameter, problems, queryParameter } from "./openapi-parts.ts";
import { newQueue, type Queue } from "./queue.ts";
import { newShelf } from "./shelf.ts";
import { apiVersion } from "./version.ts";

const SelectionInput = Selection.extend({ format: Format.default("csv") });
const DatasetInput = SelectionInput.pick({ format: true });

/** Room for files that were made lately, so that a busy chart is not made anew for every reader. */
const shelfBytes = 64_000_000;

/** Files that are made at the same time: they share the machine with everyone who reads. */
const line = {
  atOnce: 2,
  waiting: 30,
  busy: {
    nl: (many: number) => `er worden al ${many} bestanden gemaakt; probeer het over een minuut nog eens`,
    en: (many: number) => `${many} files are being made already; try again in a minute`,
  },
};

const momentMs = 250;

type Made = Making & Omit<DataFile, "pieces">;

/** Files to take along: a whole dataset, or just what one chart shows. */
export function registerDownloads(api: Hono, radar: Radar): void {
  const shelf = newShelf<Made>(shelfBytes);
  const queue = newQueue(line);
  const askers = new Map<string, Set<AbortSignal>>();
  const answer = async (c: HonoContext, input: object, prepare: (context: Context) => Promise<DataFile>) => {
    const context = radar.context({ role: "public", language: languageOf(c) });
    const { id: snapshot, fingerprint } = context.warehouse.snapshot;
    const question = JSON.stringify([apiVersion, snapshot, fingerprint, context.language, input]);
    const fixed = { tag: tagOfQuestion(question), snapshot, vary: "Accept-Language" };
    // Only who got the file has its tag; nothing need be made to say that it is still the same.
    if (has(c, fixed.tag) && c.req.header("if-none-match") !== "*") return openResponse(c, { ...fixed, body: null, mediaType: "" });
    if (c.req.method === "HEAD") {
      const { mediaType, filename, size } = (await shelf.find(question)) ?? { ...(await prepare(context)), size: undefined };
      return openResponse(c, { ...fixed, body: null, mediaType, filename, size });
    }
    const wanted = askers.get(question) ?? new Set();
    askers.set(question, wanted.add(c.req.raw.signal));
    const made = await shelf
      .take(question, () => make(queue, wanted, { language: context.language, prepare: () => prepare(context) }))
      .finally(() => askers.get(question) === wanted && askers.delete(question));
    // Most files are whole in a moment: they then go with their size, and one that cannot be made is an error and not a broken file.
    await Promise.race([made.whole, pause(momentMs, undefined, { ref: false })]);
    return openResponse(c, { ...fixed, body: made.read(), mediaType: made.mediaType, filename: made.filename, size: made.size });
  };
  api.get("/datasets/:id/_download", (c) => {
    const input = { id: c.req.param("id"), ...parsed(c, DatasetInput) };
    return answer(c, input, (context) => datasetFile(context, input));
  });
  api.get("/indicators/:indicator/_download", (c) => {
    const input = parsed(c, SelectionInput, { indicator: c.req.param("indicator") });
    return answer(c, input, (context) => selectionFile(context, input));
  });
  for (const path of ["/datasets/:id/_download", "/indicators/:indicator/_download"]) closeAddress(api, path, ["GET"], { open: true });
}

/**
 * Waits for its turn and starts making; the turn is over when the file is whole, however fast its reader is. When everyone who wanted it hung up
 * before its turn came it is not made: whoever asks much and waits for nothing does not keep the others waiting.
 */
async function make(
  queue: Queue,
  wanted: ReadonlySet<AbortSignal>,
  { language, prepare }: { language: Language; prepare: () => Promise<DataFile> },
): Promise<Made> {
  const leave = await queue.turn(language);
  try {
    if ([...wanted].every(({ aborted }) => aborted))
      throw new Problem("unavailable", language === "nl" ? "niemand wacht meer op dit bestand" : "nobody waits for this file any more");
    const { pieces, ...about } = await prepare();
    const file = making(pieces);
    file.whole.then(leave, (error: unknown) => {
      leave();
      if (!isProblem(error)) console.error(`${about.filename}: ${traceOf(error)}`);
    });
    return Object.assign(file, about);
  } catch (error) {
    leave();
    throw error;
  }
}

/** The query by its schema; throws one Problem with every fault and every unknown key, each with the value that was given. */
function parsed<T extends z.ZodObject>(c: HonoContext, schema: T, inPath: Readonly<Record<string, string>> = {}): z.output<T> {
  const query: Record<string, unknown> = { ...queryOf(c), ...inPath };
  const strange = strangeKeys(
    c,
    Object.keys(schema.shape).filter((name) => !(name in inPath)),
    singleNames({ input: schema }),
  );
  const { data, issues } = parseInput(schema, query, { language: languageOf(c) });
  if (data !== undefined && strange.length === 0) return data;
  throw problemOf([...strange, ...issues.filter(({ path }) => !strange.some((one) => one.path === path.split(".")[0]))]);
}

const formatParameter = queryParameter("format", inBoth("Vorm van het bestand", "Form of the file"), {
  type: "string",
  enum: [...formats],
  default: "csv",
});

const answers = {
  "200": {
    description: inBoth("Het bestand", "The file"),
    headers: {
      ...fixedHeaders,
      "Content-Disposition": {
        description: inBoth("Naam van het bestand, met de uitgave erin", "Name of the file, with the edition in it"),
        schema: { type: "string" },
      },
    },
    content: {
      [mediaTypes.csv]: { schema: { type: "string", contentMediaType: mediaTypes.csv, description: "Frictionless Data Package 2.0" } },
      [mediaTypes.jsonstat]: { schema: { type: "object", description: "JSON-stat 2.0" } },
      [mediaTypes.xlsx]: {
        schema: {
          type: "string",
          contentMediaType: mediaTypes.xlsx,
          description: inBoth("Werkmap met cijfers en uitleg", "Workbook with figures and explanation"),
        },
      },
    },
  },
  "304": { description: inBoth("U hebt dit bestand al", "You have this file already"), headers: fixedHeaders },
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
      parameters: [
        pathParameter(
          "id",
          inBoth("Kenmerk van de gegevensset; GET /datasets noemt ze allemaal", "Identifier of the dataset; GET /datasets names them all"),
        ),
        formatParameter,
        languageParameter,
      ],
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
        pathParameter("indicator", inBoth("Kenmerk van de indicator", "Identifier of the indicator")),
        formatParameter,
        {
          ...queryParameter(
            "regions",
            inBoth("Codes of namen met komma's; leeg is elke regio", "Codes or names with commas; empty is every region"),
            { type: "array", items: { type: "string" } },
          ),
          style: "form",
          explode: false,
        },
        queryParameter(
          "dims",
          inBoth(
            "Uitsplitsing, bijvoorbeeld occupation=brc2014:0811;sex=f; * is elke waarde; weglaten is het totaal",
            "Breakdown, for example occupation=brc2014:0811;sex=f; * is every value; leaving it out is the total",
          ),
        ),
        queryParameter(
          "period",
          inBoth(
            "Een periode, bijvoorbeeld 2024Q4; weglaten is alle perioden",
            "A period, for example 2024Q4; leaving it out is all periods",
          ),
        ),
        languageParameter,
      ],
      responses: answers,
    },
  },
};
