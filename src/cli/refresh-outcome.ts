import type { Source, TableResult } from "#sources";

/** What became of one source. */
export interface SourceOutcome {
  source: string;
  licence: string;
  cadence: string;
  /** `partly`: some tables came in, others did not. `failed`: none did, or the new edition was refused. `none`: nothing is set up. */
  status: "new" | "unchanged" | "partly" | "failed" | "none";
  /** The edition that was published with it. */
  snapshot: string | null;
  message: string;
  tables: TableResult[];
}

/** The outcome of a source whose tables were read; `refused` says why the new edition was not published, when it was not. */
export function outcomeOf(
  source: Source,
  tables: TableResult[],
  { snapshot, refused }: { snapshot?: string | undefined; refused?: string | undefined },
): SourceOutcome {
  const about = { source: source.id, licence: source.licence.name, cadence: source.cadence, snapshot: snapshot ?? null };
  const came = tables.filter(({ status }) => status === "new" || status === "unchanged");
  const fresh = tables.some(({ status }) => status === "new");
  if (tables.length === 0) return { ...about, status: "none", message: "niets ingesteld om op te halen.", tables };
  if (refused !== undefined) return { ...about, status: "failed", message: `niet gepubliceerd: ${refused}`, tables };
  const status = came.length === 0 ? "failed" : came.length < tables.length ? "partly" : fresh ? "new" : "unchanged";
  return { ...about, status, message: summaryOf(tables), tables };
}

/** One sentence when nobody answered; else how many tables of each kind. */
function summaryOf(tables: readonly TableResult[]): string {
  const [first] = tables;
  if (first && tables.every(({ status }) => status === "unavailable"))
    return tables.length === 1 ? first.message : `${first.message} Geen van de ${tables.length} tabellen kwam binnen.`;
  const words = { new: "nieuw", unchanged: "niet veranderd", "layout-changed": "niet overgenomen", unavailable: "niet opgehaald" } as const;
  const counted = Object.entries(words).flatMap(([status, word]) => {
    const count = tables.filter((table) => table.status === status).length;
    return count > 0 ? [`${count} ${word}`] : [];
  });
  return `${tables.length} ${tables.length === 1 ? "tabel" : "tabellen"}: ${counted.join(", ")}.`;
}

/** The outcome for the person at the terminal: a line for the source, and one for each table that is not as it was. */
export function linesOf({ source, message, tables }: SourceOutcome): string[] {
  const silent = tables.every(({ status }) => status === "unavailable");
  const told = silent ? [] : tables.filter(({ status }) => status !== "unchanged");
  return [`${source}: ${message}`, ...told.map((table) => `  ${table.id}: ${table.message}`)];
}
