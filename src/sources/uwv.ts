import { z } from "zod";
import { Problem, wordingIn } from "#operation";
import { observationColumns } from "./observation.ts";
import type { Next, Source, SourceTable } from "./source.ts";
import { SheetMapping } from "./uwv-mapping.ts";
import { parseWorkbook } from "./uwv-rows.ts";

export interface UwvOptions {
  /** One for each sheet that is read; there are none by default, because UWV has no stable layout. */
  mappings?: readonly SheetMapping[];
  /** Region codes by name in small letters. */
  regions?: ReadonlyMap<string, string>;
}

/** UWV: workbooks from uwv.nl, each by a mapping that whoever runs this radar has checked. */
export function uwv({ mappings = [], regions = new Map() }: UwvOptions = {}): Source {
  return {
    id: "uwv",
    title: "UWV arbeidsmarktinformatie",
    publisher: "Uitvoeringsinstituut Werknemersverzekeringen",
    licence: { name: "unknown", title: "niet vastgesteld; bron noemen", path: "https://www.uwv.nl/nl/arbeidsmarktinformatie" },
    cadence: "per maand en per kwartaal, verschilt per bestand",
    homepage: "https://www.uwv.nl/nl/arbeidsmarktinformatie",
    tables: mappings.map((mapping) => workbookTable(mapping, regions)),
  };
}

function workbookTable(mapping: SheetMapping, regions: ReadonlyMap<string, string>): SourceTable {
  return {
    id: mapping.id,
    resource: mapping.resource,
    feeds: "observation",
    columns: observationColumns,
    title: mapping.title,
    url: mapping.page,
    about: () => [],
    open: () => ({
      version: "",
      first: { name: "data", url: mapping.download, accept: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, */*" },
      total: 1,
      warnings: [],
      labels: [],
      next: (page): Next => (page[0] === 0x50 && page[1] === 0x4b ? {} : { broken: "geen xlsx-bestand" }),
      parse: (page, at) => parseWorkbook(page, mapping, { ...at, regions }),
    }),
  };
}

/** A mapping, or a list of them, from a JSON file; throws Problem `invalid` with everything that is wrong. */
export function parseMappings(json: unknown): SheetMapping[] {
  const result = z
    .array(SheetMapping)
    .min(1)
    .safeParse(Array.isArray(json) ? json : [json], { error: wordingIn("nl") });
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  throw new Problem(
    "invalid",
    `indeling van het werkblad klopt niet: ${issues.map(({ path, message }) => `${path}: ${message}`).join("; ")}`,
    issues,
  );
}
