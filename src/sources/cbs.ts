import { type CbsLayout, layoutOf } from "./cbs-layout.ts";
import { labelsOf, rowOf } from "./cbs-rows.ts";
import { type CbsSetting, cbsSettings } from "./cbs-settings.ts";
import type { CbsService, CbsTable } from "./cbs-table.ts";
import { cbsV3, type V3Options } from "./cbs-v3.ts";
import { cbsV4, type V4Options } from "./cbs-v4.ts";
import { observationColumns, parsed } from "./observation.ts";
import type { LayoutChanged, Reader, Source, SourceTable } from "./source.ts";
import { isChanged } from "./source.ts";

export interface CbsOptions {
  v3?: V3Options;
  v4?: V4Options;
  settings?: readonly CbsSetting[];
}

/** CBS StatLine: the tables of cbs-tables.json, through OData 3 or 4. */
export function cbs({ v3 = {}, v4 = {}, settings = cbsSettings }: CbsOptions = {}): Source {
  const services = { 3: cbsV3(v3), 4: cbsV4(v4) };
  return {
    id: "cbs",
    title: "CBS StatLine",
    publisher: "Centraal Bureau voor de Statistiek",
    licence: { name: "CC-BY-4.0", title: "Naamsvermelding 4.0 Internationaal", path: "https://creativecommons.org/licenses/by/4.0/" },
    cadence: "per kwartaal en per jaar, verschilt per tabel",
    homepage: "https://opendata.cbs.nl",
    tables: settings.map((setting) => cbsTable(setting, services[setting.odata])),
  };
}

/** One StatLine table as a resource of observations. */
export function cbsTable(setting: CbsSetting, service: CbsService): SourceTable {
  return {
    id: setting.id,
    resource: setting.resource,
    feeds: "observation",
    columns: observationColumns,
    title: setting.title,
    url: pageOf(setting.id),
    about: (documents) => service.about(setting.id, documents),
    open(documents) {
      const table = service.table(documents);
      if (!table)
        return { changed: { expected: [`beschrijving van ${setting.id}`], found: [[...documents.keys()].join(", ") || "niets"] } };
      const layout = layoutOf(setting, table);
      return isChanged(layout) ? layout : readerOf(setting, table, layout, service);
    },
  };
}

function readerOf(setting: CbsSetting, table: CbsTable, layout: CbsLayout, service: CbsService): Reader {
  const fixed = {
    region: setting.region,
    series: setting.series,
    division: setting.division,
    source: "CBS StatLine",
    table: `${setting.id} ${table.title}`,
    url: pageOf(setting.id),
  };
  const stopped = /gediscontinueerd|vervallen|stopgezet/i.test(table.publication);
  return {
    version: table.modified,
    first: { name: "data", url: service.first(setting.id, layout.wanted) },
    warnings: [...layout.warnings, ...(stopped ? [`CBS werkt deze tabel niet meer bij (${table.publication})`] : [])],
    labels: labelsOf(layout),
    next: service.next,
    parse(page, { record, retrieved }) {
      const read = service.cells(page, layout.wanted, record);
      if ("missing" in read) return missingColumns(read.missing);
      return parsed(
        read.records,
        read.cells.map((cell) => [cell.record, rowOf(cell, layout, { ...fixed, retrieved })]),
      );
    },
  };
}

function missingColumns(missing: string[]): LayoutChanged {
  return { changed: { expected: missing.map((name) => `kolom ${name}`), found: ["een pagina zonder die kolom"] } };
}

/** The page of a table for people. */
function pageOf(id: string): string {
  return `https://opendata.cbs.nl/statline/#/CBS/nl/dataset/${id}/table`;
}
