import { Problem } from "#operation";
import type { Source } from "#sources";

export interface RefreshInput {
  /** Ids of sources; empty is all. */
  sources: string[];
  /** Ids of tables; empty is all. */
  tables: string[];
  dryRun: boolean;
}

/**
 * `--source ID`, `--table ID` (more: comma between them, or given again) and `--dry-run`. Anything else is refused with what would be right: a refresh
 * that was meant as a dry run publishes what nobody looked at.
 */
export function refreshInput(input: Readonly<Record<string, unknown>>, positional: readonly string[]): RefreshInput {
  const { source, table, dryRun, ...strange } = input;
  const faults = Object.keys(strange).map((key) => `--${key} hoort niet bij refresh; wel: --source, --table, --dry-run`);
  const flag = dryRun === undefined || ["true", "false", ""].includes(String(dryRun));
  if (!flag) faults.push(`'${String(dryRun)}' achter --dry-run hoort daar niet; een bron geeft u met --source ${String(dryRun)}`);
  for (const word of positional) faults.push(`'${word}' hoort nergens bij; een bron geeft u met --source ${word}`);
  const list = (name: string, given: unknown): string[] => {
    if (given === undefined) return [];
    const words = [given].flat().flatMap((one) => (typeof one === "string" ? one.split(",") : [""]));
    if (words.some((word) => word.trim() === "")) faults.push(`--${name} heeft een waarde nodig`);
    return words.map((word) => word.trim());
  };
  const asked = {
    sources: list("source", source),
    tables: list("table", table),
    dryRun: dryRun !== undefined && String(dryRun) !== "false",
  };
  if (faults.length > 0)
    throw new Problem(
      "invalid",
      faults.join("; "),
      faults.map((message) => ({ path: "refresh", message })),
    );
  return asked;
}

/** The sources that were asked for, each with at least one of the tables that were asked for; throws Problem that names what there is. */
export function chosenSources(all: readonly Source[], { sources, tables }: RefreshInput): readonly Source[] {
  const strange = sources.filter((id) => !all.some((source) => source.id === id));
  if (strange.length > 0)
    throw new Problem("invalid", `er is geen bron '${strange.join("', '")}'; kies uit ${all.map((source) => source.id).join(", ")}`);
  const asked = sources.length === 0 ? all : all.filter(({ id }) => sources.includes(id));
  const [only] = asked;
  if (sources.length === 1 && only?.tables.length === 0)
    throw new Problem("invalid", `bij ${only.id} is niets ingesteld om op te halen; docs/data/${only.id}.md zegt hoe dat gaat`);
  if (tables.length === 0) return asked;
  const lost = tables.filter((id) => !asked.some((source) => source.tables.some((table) => table.id === id)));
  if (lost.length > 0) {
    const there = asked.map((source) => `${source.id}: ${source.tables.map(({ id }) => id).join(", ") || "geen"}`).join("; ");
    throw new Problem("invalid", `er is geen tabel '${lost.join("', '")}'; kies uit ${there}`);
  }
  return asked.filter((source) => source.tables.some(({ id }) => tables.includes(id)));
}
