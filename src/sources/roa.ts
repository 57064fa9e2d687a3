import { createHash } from "node:crypto";
import { fieldOf, jsonOf, textOf } from "./json-document.ts";
import { observationColumns } from "./observation.ts";
import { parseRoa, type RegionNames } from "./roa-rows.ts";
import { type RoaSetting, roaSettings } from "./roa-settings.ts";
import type { Documents, Next, Reader, Source, SourceTable } from "./source.ts";

export interface RoaOptions {
  api?: string;
  settings?: readonly RoaSetting[];
  /** Codes of labour-market regions by name; the file has names only. Without it only `Nederland` is known. */
  regions?: RegionNames;
}

/** ROA, the labour-market information system AIS, on DataverseNL. */
export function roa({ api = "https://dataverse.nl/api", settings = roaSettings, regions = new Map() }: RoaOptions = {}): Source {
  return {
    id: "roa",
    title: "ROA Arbeidsmarktinformatiesysteem",
    publisher: "Researchcentrum voor Onderwijs en Arbeidsmarkt",
    licence: { name: "CC-BY-4.0", title: "Naamsvermelding 4.0 Internationaal", path: "https://creativecommons.org/licenses/by/4.0/" },
    cadence: "jaarlijks",
    homepage: "https://doi.org/10.34894/DVQTOG",
    tables: settings.map((setting) => roaTable(setting, { api, regions })),
  };
}

function roaTable(setting: RoaSetting, { api, regions }: { api: string; regions: RegionNames }): SourceTable {
  const about = { name: "dataset", url: `${api}/datasets/:persistentId/?persistentId=${setting.doi}` };
  return {
    id: setting.id,
    resource: setting.resource,
    feeds: "observation",
    columns: observationColumns,
    title: setting.title,
    url: `https://doi.org/${setting.doi.replace("doi:", "")}`,
    about: (documents) => (documents.has(about.name) ? [] : [about]),
    open(documents) {
      const file = fileOf(documents, setting.file);
      if ("found" in file) return { changed: { expected: [`bestand ${setting.file}`], found: file.found } };
      return readerOf(setting, file, `${api}/access/datafile/${file.id}`, regions);
    },
  };
}

interface DataFile {
  id: string;
  version: string;
  checksum: { kind: string; value: string };
}

/** The file of a data set by its name; else the names that are there. */
function fileOf(documents: Documents, name: string): DataFile | { found: string[] } {
  const latest = fieldOf(fieldOf(jsonOf(documents.get("dataset")), "data"), "latestVersion");
  const list = fieldOf(latest, "files");
  const files = Array.isArray(list) ? list : [];
  const file = files.find((entry) => textOf(entry, "label") === name);
  const dataFile = fieldOf(file, "dataFile");
  const id = textOf(dataFile, "id");
  if (id === "") return { found: files.length > 0 ? files.map((entry) => textOf(entry, "label")) : ["geen lijst van bestanden"] };
  const checksum = fieldOf(dataFile, "checksum");
  return {
    id,
    version: `${textOf(latest, "versionNumber")}.${textOf(latest, "versionMinorNumber")} bestand ${id} ${textOf(checksum, "value")}`.trim(),
    checksum: { kind: textOf(checksum, "type"), value: textOf(checksum, "value") },
  };
}

function readerOf(setting: RoaSetting, file: DataFile, url: string, regions: RegionNames): Reader {
  return {
    version: file.version,
    first: { name: "data", url, accept: "text/csv, */*" },
    total: 1,
    warnings: [],
    labels: [],
    next: (page): Next => (intact(page, file.checksum) ? {} : { broken: "het controlegetal van DataverseNL klopt niet" }),
    parse: (page, at) => parseRoa(page, setting, { ...at, regions, url }),
  };
}

function intact(page: Uint8Array, { kind, value }: DataFile["checksum"]): boolean {
  const algorithm = { MD5: "md5", "SHA-1": "sha1", "SHA-256": "sha256" }[kind.toUpperCase()];
  return !algorithm || value === "" || createHash(algorithm).update(page).digest("hex") === value.toLowerCase();
}
