import { z } from "zod";
import { type Observation } from "#domain/databank";
import { observations, requireIndicator, table } from "#domain/databank/operations";
import { fold } from "#domain/lookup";
import { requireRegion } from "#domain/regions/operations";
import { type Context, operation, Problem } from "#operation";
import { catalogueDocument, formatsOf, type JsonLd, type Site } from "./catalogue.ts";
import { type Dataset, describeFigures } from "./dataset.ts";
import { datasetRows, datasets, referenceRows, vocabulary } from "./facts.ts";
import { figureFile, referenceFile } from "./file.ts";
import { type DataFile, downloadAddress, Format, type Format as FormatName, formats } from "./format.ts";
import { referenceOf } from "./reference.ts";
import { toTurtle } from "./turtle.ts";
import { namesOf } from "./vocabulary.ts";

type Asking = Pick<Context, "warehouse" | "language" | "disclose">;

export const listDatasets = operation({
  name: "datasets.list",
  http: "GET /datasets",
  access: "public",
  summary: "Alle gegevens om mee te nemen, met uitgever, licentie en downloads",
  summaryEn: "All data to take along, with publisher, licence and downloads",
  input: z.object({ q: z.string().max(100).optional().describe("Woorden in titel, uitleg, uitgever of indicator") }),
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
    const wanted = fold(q ?? "");
    const told = (dataset: Dataset) => {
      const names = dataset.indicators.map((id) => `${id} ${indicators.get(id)?.title ?? ""} ${indicators.get(id)?.title_en ?? ""}`);
      const { id, title, titleEn, description, descriptionEn, publisher } = dataset;
      return fold([id, title, titleEn, description, descriptionEn, publisher, ...names].join(" "));
    };
    return {
      snapshot: warehouse.snapshot.id,
      datasets: [...(await datasets(warehouse)).values()]
        .filter((dataset) => wanted === "" || told(dataset).includes(wanted))
        .map((dataset) => {
          const have = formatsOf(dataset);
          const address = (format: FormatName) => (have.includes(format) ? downloadAddress(dataset.id, format) : null);
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
async function requireDataset({ warehouse }: Asking, id: string): Promise<Dataset> {
  const all = await datasets(warehouse);
  const found = all.get(id) ?? all.get(id.toLowerCase().replaceAll("_", "-"));
  if (found) return found;
  const near = [...all.keys()].filter((known) => known.includes(fold(id).split(" ")[0] || id)).slice(0, 5);
  throw new Problem(
    "not-found",
    `er is geen gegevensset '${id.slice(0, 80)}'${near.length > 0 ? `; bedoelt u ${near.join(", ")}?` : "; datasets.list noemt ze allemaal"}`,
  );
}

/** All of one dataset as a file. Throws Problem when there is no such dataset, or it has no such format. */
export async function datasetFile(context: Asking, { id, format }: { id: string; format: FormatName }): Promise<DataFile> {
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
  for await (const piece of rows) yield disclose(piece);
}

/** What one chart shows: an indicator for some regions, breakdowns and periods; without a period all of them. */
export const Selection = table.input;
export type Selection = z.output<typeof Selection>;

/** A selection as a file. Throws Problem when nothing is there. */
export async function selectionFile(
  context: Asking,
  { indicator: id, regions: given, dims, period, format }: Selection & { format: FormatName },
): Promise<DataFile> {
  const { warehouse, disclose } = context;
  const language = format === "csv" ? "nl" : context.language;
  const indicator = await requireIndicator(context, id);
  const regions = await Promise.all(given.map((one) => requireRegion(context, one)));
  const codes = [...new Set(regions.map((region) => region.code))];
  const rows = await observations(warehouse, { indicators: [id], regions: codes, ...(dims ? { dims } : {}), ...(period ? { period } : {}) });
  const title = titleOf(language === "nl" ? indicator.title : indicator.title_en, regions.map((region) => region.name), language);
  if (rows.length === 0) throw new Problem("not-found", `er zijn geen cijfers over ${title.toLowerCase()} met deze keuze`);
  const all = await datasets(warehouse);
  const held = [...new Set(rows.map((row) => row.dataset))].flatMap((dataset) => all.get(dataset) ?? []);
  const words = await vocabulary(warehouse);
  return figureFile(
    {
      subject: [id, codes.length > 3 ? `${codes.length}-regios` : codes.join("-") || "alle-regios", ...(period ? [period] : [])].join("-"),
      title,
      description: describeFigures(holdings(rows, held), [language === "nl" ? indicator.title : indicator.title_en], language),
      datasets: held,
      rows: gated(once(rows), disclose),
      names: namesOf(words, language),
      snapshot: warehouse.snapshot,
      language,
    },
    { format, rows: rows.length, dims: usedDims(rows) },
  );
}
