import { join } from "node:path";
import { readCsv } from "./csv.ts";
import { type Files, realFiles } from "./files.ts";
import { fieldOf, jsonOf, textOf } from "./json-document.ts";
import { noteOf } from "./observation.ts";
import type { Refused, Row } from "./source.ts";

/** The codes that the warehouse knows; a row with another code would make it refuse the whole snapshot. */
export interface Vocabulary {
  /** Unit by indicator. */
  indicators: ReadonlyMap<string, string>;
  regions: ReadonlySet<string>;
  occupations: ReadonlySet<string>;
  sectors: ReadonlySet<string>;
  educations: ReadonlySet<string>;
  /** Codes of labour-market regions by name and other names, in small letters. */
  regionNames: ReadonlyMap<string, string>;
  /** Names of municipalities by code. */
  municipalities: ReadonlyMap<string, string>;
}

/**
 * Collects the codes from package folders: `region`, `region_alias`, `indicator`, `occupation`, `sector` and `education`.
 * A list that no package has stays empty, and then nothing is held against it.
 */
export async function readVocabulary(folders: readonly string[], files: Files = realFiles): Promise<Vocabulary> {
  const lists = new Map<string, Map<string, string>[]>();
  for (const folder of folders) {
    const resources = fieldOf(jsonOf(await files.read(join(folder, "datapackage.json"))), "resources");
    for (const resource of Array.isArray(resources) ? resources : []) {
      const table = textOf(resource, "table") || textOf(resource, "name").replaceAll("-", "_");
      if (!wanted.has(table)) continue;
      const bytes = await files.read(join(folder, textOf(resource, "path")));
      const { header, records } = readCsv(Buffer.from(bytes ?? []).toString("utf8"), ",");
      const rows = records.map(({ fields }) => new Map(header.map((name, at) => [name, fields[at] ?? ""])));
      lists.set(table, [...(lists.get(table) ?? []), ...rows]);
    }
  }
  const of = (table: string) => lists.get(table) ?? [];
  const codes = (table: string) => new Set(of(table).map((row) => row.get("code") ?? ""));
  const markets = of("region").filter((row) => row.get("type") === "arbeidsmarktregio");
  const inMarket = new Set(markets.map((row) => row.get("code")));
  const aliases = of("region_alias").filter((row) => inMarket.has(row.get("region")));
  return {
    indicators: new Map(of("indicator").map((row) => [row.get("id") ?? "", row.get("unit") ?? ""])),
    regions: codes("region"),
    occupations: codes("occupation"),
    sectors: codes("sector"),
    educations: codes("education"),
    municipalities: new Map(
      of("region").flatMap((row) => (row.get("type") === "gemeente" ? [[row.get("code") ?? "", row.get("name") ?? ""] as const] : [])),
    ),
    regionNames: new Map([
      ...aliases.map((row) => [(row.get("alias") ?? "").toLowerCase(), row.get("region") ?? ""] as const),
      ...markets.map((row) => [(row.get("name") ?? "").toLowerCase(), row.get("code") ?? ""] as const),
    ]),
  };
}

const wanted = new Set(["region", "region_alias", "indicator", "occupation", "sector", "education"]);

/**
 * An observation as the warehouse can take it, or the reason why not. A sector or level of education it does not know moves to `other`, so that
 * the figure is kept; an unknown indicator, unit, region or occupation is refused.
 */
export function fitting(row: Row, vocabulary: Vocabulary): Row | Refused {
  const text = (column: string) => String(row[column] ?? "");
  const { indicators, regions, occupations, sectors, educations } = vocabulary;
  if (indicators.size > 0 && indicators.get(text("indicator")) !== text("unit")) {
    const unit = indicators.get(text("indicator"));
    const reason = unit === undefined ? "staat niet in indicators/indicator.csv" : `staat daar in ${unit} en hier in ${text("unit")}`;
    return { column: "indicator", value: text("indicator"), reason: `indicator '${text("indicator")}' ${reason}` };
  }
  if (regions.size > 0 && !regions.has(text("region"))) {
    return {
      column: "region",
      value: text("region"),
      reason: `'${text("region")}' is geen regio van de huidige indeling (een opgeheven gemeente, mogelijk)`,
    };
  }
  if (text("occupation") !== "" && occupations.size > 0 && !occupations.has(text("occupation"))) {
    return {
      column: "occupation",
      value: text("occupation"),
      reason: `beroep '${text("occupation")}' staat niet in taxonomy/occupation.csv`,
    };
  }
  return moved(moved(row, "sector", sectors), "education", educations);
}

function moved(row: Row, column: "sector" | "education", known: ReadonlySet<string>): Row {
  const code = String(row[column] ?? "");
  if (code === "" || known.size === 0 || known.has(code)) return row;
  const other = [...String(row.other ?? "").split(";"), code.replace(":", "=")].filter(Boolean).sort().join(";");
  return { ...row, [column]: "", other, note: noteOf(String(row.note ?? ""), `code ${code} staat niet in de indeling van de radar`) };
}
