import { boundaryName, boundaryRows, isFeatureCollection } from "./boundaries.ts";
import { ownPackage, parseDescriptor, resourceFor } from "./data-package.ts";
import { delimiterOf, readDelimited } from "./delimited.ts";
import { compareDivision, isDivision } from "./division.ts";
import { entriesIn, gridOf, jsonOf } from "./entries.ts";
import { collectFaults, type Faults, refusal, requireNone, someOf } from "./faults.ts";
import { otherFormat } from "./format.ts";
import type { Grid } from "./grid.ts";
import type { Imported } from "./imported.ts";
import type { Input } from "./input-file.ts";
import type { Known } from "./known.ts";
import { toleranceOf } from "./mapping/columns.ts";
import { mappedTable } from "./mapping/mapped.ts";
import type { Mapping } from "./mapping/mapping.ts";
import { placeInCsv, rowAndColumn } from "./place.ts";
import { listNameOf, readTableBeside, tableIdIn, tableIdOf } from "./statline/file.ts";
import { looksLikeStatline } from "./statline/layout.ts";
import { statlineFacts, statlineLabels } from "./statline/read.ts";
import { kindByName, metadataKind } from "./statline/shape.ts";
import { textIn } from "./statline/table.ts";
import type { Origin } from "./tables.ts";
import { textOf } from "./text.ts";
import { readWorkbook } from "./workbook.ts";
import { isZip } from "./zip.ts";

export interface ReadOptions {
  known: Known;
  mapping?: Mapping;
}

/**
 * Recognises an input by its content and reads it whole. Throws one Problem `invalid` with every fault, each by row and column (JSON that is no
 * JSON: line and column), and for what is not recognised a Problem that says what to do.
 */
export async function readInput(input: Input, options: ReadOptions): Promise<Imported> {
  const faults = collectFaults();
  const imported = await recognise(input, options, faults);
  requireNone(faults, input.file);
  if (!imported) throw refusal(input.file, "bestand", "niet herkend");
  return imported;
}

async function recognise(input: Input, { known, mapping }: ReadOptions, faults: Faults): Promise<Imported | undefined> {
  const { file, path, retrieved } = input;
  if ("descriptor" in input) {
    const descriptor = parseDescriptor(jsonOf(input.descriptor, "datapackage.json"), file);
    if (!mapping) return ownPackage(descriptor, { read: input.read, known, file, retrieved }, faults);
    const chosen = resourceFor(descriptor, mapping.file.resource, file);
    const bytes = await input.read(chosen);
    if (!bytes) throw refusal(file, chosen, "staat in datapackage.json, maar het bestand is er niet");
    return mappedTable(await gridFrom(bytes, chosen, mapping, faults), { mapping, known, path: chosen }, faults);
  }
  const { bytes } = input;
  if (isJson(bytes)) return fromJson(input, { known, ...(mapping ? { mapping } : {}) }, faults);
  const grid = await gridFrom(bytes, file, mapping, faults);
  if (mapping) return mappedTable(grid, { mapping, known, path }, faults);
  if (isDivision(grid.header)) return void compareDivision(grid, known, faults);
  const id = await tableIdOf(path);
  if (!looksLikeStatline(grid.header)) {
    throw refusal(
      file,
      rowAndColumn(1, grid.header.find(Boolean)),
      `wat deze kolommen betekenen weet de radar niet: ${someOf(grid.header.filter(Boolean))}. Zeg het in een mapping, een JSON-bestand: 'llo import ${file} --propose > mapping.json' maakt een voorstel, vul dat in, en lees het bestand met '--mapping mapping.json' (docs/data/import.md)`,
    );
  }
  if (id === undefined) return void withoutNumber(grid, { known, retrieved }, faults);
  return statlineFacts(grid, { table: await readTableBeside(path, id), known, retrieved }, "rij 1", faults);
}

/** A table out of CSV or a workbook; with a mapping as that says, without one as CSV in UTF-8. */
async function gridFrom(bytes: Uint8Array, file: string, mapping: Mapping | undefined, faults: Faults): Promise<Grid> {
  const { encoding, delimiter, headerRow, sheet } = mapping?.file ?? {};
  const tolerance = mapping && toleranceOf(mapping);
  const other = otherFormat(bytes);
  if (other) throw refusal(file, "bestand", `dit is ${other}; sla het op als xlsx of als CSV UTF-8 en importeer dat`);
  if (isZip(bytes))
    return readWorkbook(bytes, file, faults, { ...(sheet ? { sheet } : {}), ...(headerRow ? { headerRow } : {}), tolerance });
  const decoded = textOf(bytes, encoding);
  if ("message" in decoded) {
    const place = placeInCsv(decoded.before, delimiter ?? delimiterOf(decoded.before, headerRow), headerRow);
    const isOlder = mapping !== undefined && encoding === "utf-8" && !("message" in textOf(bytes, "windows-1252"));
    throw refusal(file, place, `${decoded.message}${isOlder ? "; of zet in de mapping bij file 'encoding': \"windows-1252\"" : ""}`);
  }
  if (decoded.text.trim() === "") throw refusal(file, "bestand", "het bestand is leeg");
  return readDelimited(decoded.text, faults, { ...(delimiter ? { delimiter } : {}), ...(headerRow ? { headerRow } : {}), tolerance });
}

/** Whether the first character that is not a space opens JSON; also in UTF-16, which is refused later. */
function isJson(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 200).filter((byte) => byte > 0x20 && byte < 0x80);
  return head[0] === 0x7b || head[0] === 0x5b;
}

async function fromJson(
  input: Extract<Input, { bytes: Uint8Array }>,
  { known, mapping }: ReadOptions,
  faults: Faults,
): Promise<Imported | undefined> {
  const { bytes, file, path, retrieved } = input;
  const json = jsonOf(bytes, file);
  if (isFeatureCollection(json)) return boundariesFrom(json, input, { known, ...(mapping ? { mapping } : {}) }, faults);
  const found = entriesIn(json);
  if (!found)
    throw refusal(
      file,
      "bestand",
      "deze JSON wordt niet herkend; verwacht een antwoord van CBS OData versie 3, een FeatureCollection (GeoJSON) of een datapackage.json",
    );
  const { entries, metadata, isPage } = found;
  if (mapping) throw refusal(file, "mapping", "een mapping hoort bij CSV, XLSX of GeoJSON; zet deze JSON eerst om naar CSV");
  if (entries.length === 0) throw refusal(file, "bestand", "er staan geen regels in");
  const kind = kindByName(listNameOf(path)) ?? metadataKind(entries);
  const id =
    tableIdIn(metadata) ??
    (kind === "TableInfos" ? textIn(entries[0] ?? {}, "Identifier") || undefined : undefined) ??
    (await tableIdOf(path));
  if (kind) {
    if (id === undefined) throw unknownTable(file);
    const table = await readTableBeside(path, id, "TableInfos");
    if (kind === "TableInfos") table.about = { id, title: textIn(entries[0] ?? {}, "Title"), description: "", year: "" };
    return statlineLabels(kind, entries, { table, known, retrieved }, listNameOf(path), faults);
  }
  const grid = gridOf(entries, faults);
  if (!looksLikeStatline(grid.header)) {
    throw refusal(
      file,
      `rij 1 kolom ${grid.header[0]}`,
      `de velden (${someOf(grid.header)}) worden niet herkend; verwacht bij CBS (OData versie 3) Key en Title in een codelijst, of ID, Perioden en onderwerpen in cijfers. Anders: zet de JSON om naar CSV en gebruik --mapping`,
    );
  }
  if (id === undefined) return void withoutNumber(grid, { known, retrieved }, faults);
  const imported = statlineFacts(grid, { table: await readTableBeside(path, id), known, retrieved }, "rij 1", faults);
  return imported && isPage
    ? { ...imported, notes: [...imported.notes, "dit is een bladzijde van een langer antwoord; haal ook de andere op en importeer ze"] }
    : imported;
}

function boundariesFrom(
  json: { features: unknown[] },
  { file, retrieved }: Input,
  { known, mapping }: ReadOptions,
  faults: Faults,
): Imported {
  const { dataset } = mapping ?? {};
  const origin: Origin = {
    source: dataset?.publisher ?? "Geïmporteerd bestand",
    table: dataset?.title ?? file,
    url: dataset?.url ?? "docs/data/import.md",
    quality: "imported",
  };
  const boundary = boundaryRows(json, { known, origin, property: mapping?.property }, faults);
  return {
    kind: "boundaries",
    name: dataset?.id ?? boundaryName(boundary, known),
    title: dataset?.title ?? `Grenzen (${file})`,
    homepage: dataset?.url ?? "",
    licence: { name: dataset?.licence ?? "unknown" },
    publisher: dataset?.publisher ?? "",
    cadence: dataset?.cadence ?? "",
    retrieved: dataset?.retrieved ?? retrieved,
    tables: { boundary },
    resources: [],
    adds: false,
    describes: false,
    records: json.features.length,
    rejected: 0,
    notes: dataset
      ? []
      : ["de herkomst van deze grenzen is niet bekend; geef een mapping met 'dataset' mee om uitgever en licentie vast te leggen"],
  };
}

const noNumber =
  "dit is een tabel van CBS, maar het tabelnummer ontbreekt; noem het bestand bijvoorbeeld 80072ned_fact.csv, of zet het in een map die zo heet";

const unknownTable = (file: string) => refusal(file, "bestand", noNumber);

/** Figures of a table without its number are not taken over; what else is wrong with them is told at the same time. */
function withoutNumber(grid: Grid, { known, retrieved }: { known: Known; retrieved: string }, faults: Faults): void {
  faults.add("bestand", noNumber);
  statlineFacts(grid, { table: { id: "TABELNUMMER", lists: new Map() }, known, retrieved }, "rij 1", faults);
}
