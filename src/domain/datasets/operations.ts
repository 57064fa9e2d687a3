import { z } from "zod";
import { requireIndicator, rowsAsked, table } from "#domain/databank/operations";
import { containing, fold } from "#domain/lookup";
import { type Context, inBoth, operation, Problem } from "#operation";
import { catalogueDocument, formatsOf, type JsonLd, type Site } from "./catalogue.ts";
import { type Dataset, describeFigures } from "./dataset.ts";
import { datasetRows, datasets, referenceRows, vocabulary } from "./facts.ts";
import { figureFile, referenceFile } from "./file.ts";
import { bytesOf, type DataFile, downloadAddress, Format, formats } from "./format.ts";
import { paced } from "./pace.ts";
import { referenceOf } from "./reference.ts";
import { holdings, selectionName, selectionTitle, usedDims } from "./selection.ts";
import { toTurtle } from "./turtle.ts";
import { namesOf } from "./vocabulary.ts";

type Asking = Pick<Context, "warehouse" | "language" | "disclose">;

export const listDatasets = operation({
  name: "datasets.list",
  http: "GET /datasets",
  access: "public",
  summary: "Alle gegevens om mee te nemen, met uitgever, licentie en downloads",
  summaryEn: "All data to take along, with publisher, licence and downloads",
  input: z.object({
    q: z
      .string()
      .max(100)
      .optional()
      .describe(inBoth("Woorden in titel, uitleg, uitgever of indicator", "Words in title, description, publisher or indicator")),
  }),
  output: z.object({
    datasets: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        description: z.string(),
        publisher: z.string(),
        licence: z.string(),
        licenceUrl: z.string(),
        cadence: z.string(),
        retrieved: z.string(),
        rows: z.number(),
        indicators: z.array(z.string()),
        synthetic: z.boolean(),
        /** Addresses on this site; null when a table has no such form. */
        downloads: z.object({ csv: z.string().nullable(), jsonstat: z.string().nullable(), xlsx: z.string().nullable() }),
      }),
    ),
    snapshot: z.string(),
  }),
  example: { q: "werkloos" },
  async run({ warehouse, language }, { q }) {
    const nl = language === "nl";
    const { indicators } = await vocabulary(warehouse);
    const fits = containing(q);
    const told = (dataset: Dataset) => {
      const names = dataset.indicators.map((id) => `${id} ${indicators.get(id)?.title ?? ""} ${indicators.get(id)?.title_en ?? ""}`);
      const { id, title, titleEn, description, descriptionEn, publisher } = dataset;
      return [id, title, titleEn, description, descriptionEn, publisher, ...names].join(" ");
    };
    return {
      snapshot: warehouse.snapshot.id,
      datasets: [...(await datasets(warehouse)).values()]
        .filter((dataset) => fits(told(dataset)))
        .map((dataset) => {
          const have = formatsOf(dataset);
          const address = (format: Format) => (have.includes(format) ? downloadAddress(dataset.id, format) : null);
          return {
            id: dataset.id,
            title: nl ? dataset.title : dataset.titleEn,
            description: nl ? dataset.description : dataset.descriptionEn,
            publisher: dataset.publisher,
            licence: dataset.licences.map((licence) => (nl ? licence.title : licence.titleEn)).join("; "),
            licenceUrl: dataset.licences[0]?.uri ?? "",
            cadence: dataset.cadence,
            retrieved: dataset.retrieved,
            rows: dataset.rows,
            indicators: [...dataset.indicators],
            synthetic: dataset.synthetic,
            downloads: { csv: address("csv"), jsonstat: address("jsonstat"), xlsx: address("xlsx") },
          };
        }),
    };
  },
});

/** A dataset by its id; throws Problem `not-found` that names the nearest. */
async function requireDataset({ warehouse, language }: Asking, id: string): Promise<Dataset> {
  const all = await datasets(warehouse);
  const found = all.get(id) ?? all.get(id.toLowerCase().replaceAll("_", "-"));
  if (found) return found;
  const near = [...all.keys()].filter((known) => known.includes(fold(id).split(" ")[0] || id)).slice(0, 5);
  const what = language === "nl" ? `er is geen gegevensset '${id.slice(0, 80)}'` : `there is no dataset '${id.slice(0, 80)}'`;
  throw new Problem("not-found", what, [], { list: "datasets.list", near: near.map((known) => ({ id: known, name: known })) });
}

/** All of one dataset as a file. Throws Problem when there is no such dataset, or it has no such format. */
export async function datasetFile(context: Asking, { id, format }: { id: string; format: Format }): Promise<DataFile> {
  const { warehouse, disclose } = context;
  const dataset = await requireDataset(context, id);
  // The data package is the same for every reader; its words are Dutch.
  const language = format === "csv" ? "nl" : context.language;
  const { snapshot } = warehouse;
  const reference = referenceOf(dataset.id);
  if (dataset.kind === "table" && reference)
    return referenceFile(dataset, { reference, rows: gated(referenceRows(warehouse, reference), disclose), format, snapshot, language });
  return figureFile(
    {
      subject: dataset.id,
      title: language === "nl" ? dataset.title : dataset.titleEn,
      description: language === "nl" ? dataset.description : dataset.descriptionEn,
      datasets: [dataset],
      rows: gated(datasetRows(warehouse, dataset.id), disclose),
      names: namesOf(await vocabulary(warehouse), language),
      snapshot,
      language,
    },
    { format, dims: dataset.dims, rows: dataset.rows },
  );
}

/** What leaves goes through the disclosure gate before it becomes a file, because nothing can look into a file afterwards. */
async function* gated<T>(rows: AsyncIterable<readonly T[]>, disclose: Context["disclose"]): AsyncGenerator<readonly T[]> {
  for await (const slice of paced(rows)) yield disclose(slice);
}

/** What one chart shows: an indicator for some regions, breakdowns and periods; without a period all of them. */
export const Selection = table.input;
export type Selection = z.output<typeof Selection>;

/** A selection as a file. Throws Problem when nothing is there. */
export async function selectionFile(
  context: Asking,
  { indicator: id, regions: given, dims, period, format }: Selection & { format: Format },
): Promise<DataFile> {
  const { warehouse, disclose } = context;
  const language = format === "csv" ? "nl" : context.language;
  const indicator = await requireIndicator(context, id);
  const { regions, rows } = await rowsAsked(context, { indicator: id, regions: given, at: "regions", dims, period });
  const codes = [...new Set(regions.map((region) => region.code))];
  const subject = language === "nl" ? indicator.title : indicator.title_en;
  const names = namesOf(await vocabulary(warehouse), language);
  const title = selectionTitle(subject, codes.map(names.region), language);
  if (rows.length === 0) {
    const what = language === "nl" ? `er is geen cijfer met deze keuze (${title})` : `there is no figure for this choice (${title})`;
    throw new Problem("not-found", what, [], { list: "indicators.list", near: [] });
  }
  const all = await datasets(warehouse);
  return figureFile(
    {
      subject: selectionName(id, { regions: codes, dims, period }),
      title,
      description: describeFigures(holdings(rows), [subject], language),
      datasets: [...new Set(rows.map((row) => row.dataset))].flatMap((dataset) => all.get(dataset) ?? []),
      rows: gated(whole(rows), disclose),
      names,
      snapshot: warehouse.snapshot,
      language,
    },
    { format, rows: rows.length, dims: usedDims(rows) },
  );
}

async function* whole<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  yield rows;
}

/** A file inside JSON stands in memory several times and waits in no line, so it has an end; the command line of this machine may have all. */
const mostInside = { rows: 20_000, bytes: 5_000_000 };

export const downloadDataset = operation({
  name: "datasets.download",
  http: "GET /datasets/{id}/file",
  access: "public",
  summary: "Een gegevensset als bestand binnen JSON; het bestand zelf staat op /datasets/{id}/_download",
  summaryEn: "A dataset as a file inside JSON; the file itself is at /datasets/{id}/_download",
  input: z.strictObject({
    id: z
      .string()
      .min(1)
      .max(120)
      .describe(
        inBoth("Kenmerk van de gegevensset, zoals cbs-85276ned-employment", "Identifier of the dataset, such as cbs-85276ned-employment"),
      ),
    format: Format.default("csv").describe(inBoth(`Vorm: ${formats.join(", ")}`, `Form: ${formats.join(", ")}`)),
  }),
  output: z.object({
    dataset: z.string(),
    format: Format,
    filename: z.string(),
    mediaType: z.string(),
    bytes: z.number(),
    snapshot: z.string(),
    encoding: z.enum(["utf8", "base64"]),
    /** The file as it is: text, or base64 of its bytes. */
    content: z.string(),
    /** The same as an object, for JSON-stat only. */
    jsonstat: z.record(z.string(), z.unknown()).optional(),
  }),
  example: { id: "region", format: "csv" },
  async run(context, { id, format }) {
    const most = context.role === "admin" ? { rows: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY } : mostInside;
    const tooMany = () =>
      new Problem(
        "invalid",
        context.language === "nl"
          ? `dit bestand is te groot om in JSON te zetten; haal het op met ${downloadAddress(id, format)}`
          : `this file is too large to go into JSON; fetch it with ${downloadAddress(id, format)}`,
      );
    if ((await requireDataset(context, id)).rows > most.rows) throw tooMany();
    const file = await datasetFile(context, { id, format });
    const { subject, filename, mediaType, snapshot } = file;
    const bytes = await bytesOf(file, { most: most.bytes, tooMany });
    const about = { dataset: subject, format, filename, mediaType, bytes: bytes.length, snapshot };
    if (format !== "jsonstat") return { ...about, encoding: "base64" as const, content: Buffer.from(bytes).toString("base64") };
    const content = new TextDecoder().decode(bytes);
    return { ...about, encoding: "utf8" as const, content, jsonstat: JSON.parse(content) as Record<string, unknown> };
  },
});

/** The catalogue by DCAT-AP-NL 3.0 as JSON-LD. */
export async function catalogue({ warehouse }: Pick<Context, "warehouse">, site: Site): Promise<JsonLd> {
  const { indicators } = await vocabulary(warehouse);
  return catalogueDocument([...(await datasets(warehouse)).values()], {
    site,
    snapshot: warehouse.snapshot,
    titleOf: (id) => indicators.get(id)?.title ?? id,
  });
}

/** The catalogue as the text of JSON-LD; made once per snapshot. */
export function catalogueJson(context: Pick<Context, "warehouse">, site: Site): Promise<string> {
  return context.warehouse.once(`catalogue-json-${site.baseUrl}`, async () => JSON.stringify(await catalogue(context, site), null, 1));
}

/** The same catalogue as Turtle; made once per snapshot. */
export function catalogueTurtle(context: Pick<Context, "warehouse">, site: Site): Promise<string> {
  return context.warehouse.once(`catalogue-turtle-${site.baseUrl}`, async () => toTurtle(await catalogue(context, site)));
}
