import { readCsv } from "./csv.ts";
import { type DuoPage, type DuoRecord, parseDuo } from "./duo-rows.ts";
import { type DuoSetting, duoSettings } from "./duo-settings.ts";
import { decode } from "./encoding.ts";
import { fieldOf, jsonOf, textOf } from "./json-document.ts";
import { observationColumns } from "./observation.ts";
import type { Next, Reader, Source, SourceTable } from "./source.ts";

export interface DuoOptions {
  api?: string;
  settings?: readonly DuoSetting[];
  /** Records a page of the datastore. */
  pageSize?: number;
}

/** DUO open education data, a CKAN portal: whole CSV files, or the datastore page by page. */
export function duo({
  api = "https://onderwijsdata.duo.nl/api/3/action",
  settings = duoSettings,
  pageSize = 5000,
}: DuoOptions = {}): Source {
  return {
    id: "duo",
    title: "DUO Open Onderwijsdata",
    publisher: "Dienst Uitvoering Onderwijs",
    licence: { name: "CC0-1.0", title: "CC0 1.0 Universeel", path: "https://creativecommons.org/publicdomain/zero/1.0/" },
    cadence: "jaarlijks",
    homepage: "https://onderwijsdata.duo.nl",
    tables: settings.map((setting) => duoTable(setting, api, pageSize)),
  };
}

function duoTable(setting: DuoSetting, api: string, pageSize: number): SourceTable {
  const about = { name: "resource", url: `${api}/resource_show?id=${setting.id}` };
  const url = `https://onderwijsdata.duo.nl/dataset/${setting.dataset}`;
  return {
    id: setting.id,
    resource: setting.resource,
    feeds: "observation",
    columns: observationColumns,
    title: setting.title,
    url,
    about: (documents) => (documents.has(about.name) ? [] : [about]),
    open(documents) {
      const described = fieldOf(jsonOf(documents.get(about.name)), "result");
      const file = textOf(described, "url");
      if (file === "")
        return { changed: { expected: [`bestand ${setting.id} met een adres`], found: ["geen beschrijving van dat bestand"] } };
      const version = textOf(described, "last_modified") || textOf(described, "metadata_modified") || textOf(described, "created");
      const first = setting.via === "csv" ? file : `${api}/datastore_search?resource_id=${setting.id}&limit=${pageSize}&offset=0`;
      return readerOf(setting, version, first, url);
    },
  };
}

function readerOf(setting: DuoSetting, version: string, first: string, url: string): Reader {
  const csv = setting.via === "csv";
  return {
    version,
    first: { name: "data", url: first, accept: csv ? "text/csv, */*" : "application/json" },
    warnings: [],
    labels: [],
    next: csv ? (): Next => ({}) : nextOffset,
    parse(page, { record, retrieved }) {
      const read = csv ? fromCsv(page) : fromDatastore(page);
      return parseDuo(read, setting, { record, retrieved, url });
    },
  };
}

/** The next offset of the datastore until all of `total` is there. */
function nextOffset(page: Uint8Array, url: string): Next {
  const json = jsonOf(page);
  const result = fieldOf(json, "result");
  const records = fieldOf(result, "records");
  if (fieldOf(json, "success") !== true || !Array.isArray(records)) return { broken: "geen volledig antwoord van de datastore" };
  const next = new URL(url);
  const offset = Number(next.searchParams.get("offset") ?? 0) + records.length;
  const total = fieldOf(result, "total");
  if (typeof total !== "number") return { broken: "de datastore zegt niet hoeveel regels er zijn" };
  if (offset >= total) return {};
  if (records.length === 0) return { broken: `de datastore houdt op bij regel ${offset} van ${total}` };
  next.searchParams.set("offset", String(offset));
  return { url: next.href };
}

function fromCsv(page: Uint8Array): DuoPage {
  const { header, records, broken } = readCsv(decode(page).text);
  const unreadable: DuoPage["unreadable"] = [];
  const good = records.flatMap(({ line, fields }): DuoRecord[] => {
    if (fields.length === header.length)
      return [{ line: line - 1, fields: new Map(header.map((name, at) => [name, (fields[at] ?? "").trim()])) }];
    unreadable.push({ line: line - 1, reason: `regel ${line} heeft ${fields.length} velden in plaats van ${header.length}` });
    return [];
  });
  return { header, records: good, unreadable, ...(broken ? { broken: `na regel ${records.at(-1)?.line ?? 1}: ${broken}` } : {}) };
}

function fromDatastore(page: Uint8Array): DuoPage {
  const result = fieldOf(jsonOf(page), "result");
  const fields = fieldOf(result, "fields");
  const header = (Array.isArray(fields) ? fields : []).map((entry) => textOf(entry, "id")).filter((name) => name !== "_id");
  const list = fieldOf(result, "records");
  const unreadable: DuoPage["unreadable"] = [];
  const records = (Array.isArray(list) ? list : []).flatMap((entry, at): DuoRecord[] => {
    const lacking = header.filter((name) => fieldOf(entry, name) === undefined);
    if (lacking.length === 0) return [{ line: at + 1, fields: new Map(header.map((name) => [name, textOf(entry, name)])) }];
    unreadable.push({ line: at + 1, reason: `regel ${at + 1} van de pagina mist ${lacking.join(", ")}` });
    return [];
  });
  return { header, records, unreadable };
}
