import { judge } from "#domain/claims/operations";
import { observations } from "#domain/databank/operations";
import { type Entry, lookup } from "#domain/lookup";
import { slugOf } from "#domain/taxonomy";
import { sectors, subjectWords } from "#domain/taxonomy/operations";
import { type Context, Problem } from "#operation";
import { bareCode } from "./report.ts";

/** A sector of which there are figures. */
export interface Sector {
  code: string;
  name: string;
  /** `q-gezondheids-en-welzijnszorg`. */
  slug: string;
}

/** The measures that a sector is described by. */
export const sectorMeasures = ["vacancies-open", "vacancies-open-adjusted", "vacancies-new", "vacancies-filled", "jobs"] as const;

type Asking = Pick<Context, "warehouse" | "language">;

/** Every sector with a figure of its own, in the order of the classification; all sectors together is none. */
export async function listSectors({ warehouse, language }: Asking): Promise<Sector[]> {
  const codes = await warehouse.once("sectors-with-figures", async () => {
    const rows = await observations(warehouse, { indicators: sectorMeasures, dims: { sector: "*" } });
    return new Set(rows.filter(({ value }) => value !== null).map(({ sector }) => sector));
  });
  return [...(await sectors(warehouse)).values()].flatMap(({ code, name, name_en, parent }) =>
    codes.has(code) && parent !== "" ? [{ code, name: (language === "en" && name_en) || name, slug: sectorSlug(code, name) }] : [],
  );
}

const sectorSlug = (code: string, name: string) => `${bareCode(code).toLowerCase()}-${slugOf(name)}`;

/** A sector by its code, its address, its name or an everyday word; throws Problem `not-found` with the nearest. */
export async function requireSector(context: Asking, given: string): Promise<Sector> {
  const all = await listSectors(context);
  const text = given.trim().toLowerCase();
  const exact = all.find(({ code, slug, name }) =>
    [code.toLowerCase(), bareCode(code).toLowerCase(), slug, name.toLowerCase()].includes(text),
  );
  if (exact) return exact;
  const byCode = new Map(all.map((sector) => [sector.code, sector]));
  const words = (await subjectWords(context.warehouse)).filter(({ kind, target }) => kind === "sector" && byCode.has(target));
  const entries: Entry<string>[] = [
    ...all.map(({ code, name }) => ({ text: name, why: "", target: code })),
    ...words.map(({ word, target }) => ({ text: word, why: word, target, weight: 1 })),
  ];
  const hits = lookup(given, entries, { key: (code) => code, limit: 5 });
  const [first] = hits;
  const found = first && first.score >= leastSure ? byCode.get(first.target) : undefined;
  if (found) return found;
  const nl = context.language === "nl";
  const what = nl ? `er is geen sector '${given.slice(0, 80)}' met cijfers` : `there is no sector '${given.slice(0, 80)}' with figures`;
  const near = (hits.length > 0 ? hits.flatMap(({ target }) => byCode.get(target) ?? []) : all).slice(0, 5).map(({ name }) => name);
  throw new Problem("not-found", `${what}; ${nl ? "wel" : "there are"}: ${near.join("; ")}`);
}

/** The sector with the most jobs in a region, or in the country where the region has none by sector; what stands apart in the classification counts. */
export async function largestSector(context: Context, region: string): Promise<Sector | undefined> {
  const all = await listSectors(context);
  for (const at of [region, "NL01"]) {
    const { claim, state } = await judge(context, { measure: "jobs", regions: [at], comparison: "largest", over: "sector" });
    const code = claim.named?.[0];
    const found = state === "no-data" ? undefined : all.find((sector) => sector.code === code);
    if (found) return found;
  }
  return undefined;
}

/** Below this a hit is a guess. */
const leastSure = 0.6;

/** Whether two sectors stand side by side in the classification: sections with sections, divisions with divisions, and none that holds the other. */
export const sectorPeers = (code: string) => {
  const depth = (one: string) => (/^\d/.test(bareCode(one)) ? "division" : bareCode(one).includes("-") ? "aggregate" : "section");
  return (other: string) => other.startsWith("sbi2008:") && depth(other) === depth(code);
};
