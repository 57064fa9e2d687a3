import { z } from "zod";

export const regionTypes = ["land", "landsdeel", "provincie", "corop", "arbeidsmarktregio", "gemeente", "samenwerking"] as const;
export type RegionType = (typeof regionTypes)[number];

const typeNames: Record<string, RegionType> = {
  nl: "land",
  country: "land",
  ld: "landsdeel",
  landsdelen: "landsdeel",
  pv: "provincie",
  province: "provincie",
  provincies: "provincie",
  cr: "corop",
  am: "arbeidsmarktregio",
  "labour-market-region": "arbeidsmarktregio",
  "arbeidsmarktregio's": "arbeidsmarktregio",
  gm: "gemeente",
  municipality: "gemeente",
  gemeenten: "gemeente",
  sv: "samenwerking",
  union: "samenwerking",
};

/** A type of region by its name, its two letters (`AM`) or its English name. */
export const RegionTypeInput = z
  .string()
  .transform((text) => typeNames[text.trim().toLowerCase()] ?? text.trim().toLowerCase())
  .pipe(z.enum(regionTypes));

export const Region = z.object({
  code: z.string(),
  name: z.string(),
  type: z.enum(regionTypes),
  slug: z.string(),
  /** Regions it lies in, directly. */
  parents: z.array(z.string()),
  /** Its direct parts. */
  members: z.array(z.string()),
});
export type Region = z.output<typeof Region>;

/** All regions of a snapshot, by code and by slug. */
export interface RegionIndex {
  all: readonly Region[];
  byCode: ReadonlyMap<string, Region>;
  bySlug: ReadonlyMap<string, Region>;
  /** Per labour-market region, municipality or union: the provinces its inhabitants live in, largest share first. */
  provinces: ReadonlyMap<string, readonly { code: string; share: number }[]>;
  /** Per region the others with exactly the same municipalities. */
  sameArea: ReadonlyMap<string, readonly string[]>;
}

/** The regions that are the same area under another name: the province Fryslân of the labour-market region Friesland. */
export const twinsOf = ({ byCode, sameArea }: RegionIndex, code: string): Region[] =>
  (sameArea.get(code) ?? []).flatMap((other) => byCode.get(other) ?? []);

const withArticle = new Set(["Achterhoek", "Drechtsteden"]);

/** A region inside a sentence, with its preposition: 'in Twente', 'in de provincie Overijssel', 'in heel Nederland'. */
function regionPhrase(region: Pick<Region, "name" | "type">, language: "nl" | "en", sameNameElsewhere = false): string {
  const { name, type } = region;
  if (language === "en") {
    if (type === "land") return "in the whole of the Netherlands";
    if (type === "provincie") return `in the province of ${name}`;
    if (type === "gemeente") return `in the municipality of ${name}`;
    if (type === "corop") return `in the COROP area ${name}`;
    if (type === "landsdeel") return `in the part of the country ${name}`;
    if (sameNameElsewhere) return `in the labour-market region ${name}`;
    return withArticle.has(name) ? `in the ${name}` : `in ${name.replace(/^Regio /, "the region of ")}`;
  }
  if (type === "land") return "in heel Nederland";
  if (type === "provincie") return `in de provincie ${name}`;
  if (type === "gemeente") return `in de gemeente ${name}`;
  if (type === "corop") return `in het COROP-gebied ${name}`;
  if (type === "landsdeel") return `in het landsdeel ${name}`;
  if (sameNameElsewhere) return `in de arbeidsmarktregio ${name}`;
  return withArticle.has(name)
    ? `in de ${name}`
    : `in ${name.replace(/^(Regio|De) /, (_, word: string) => (word === "De" ? "de " : "de regio "))}`;
}

/** The phrase with what this snapshot knows: names that are also a province or a municipality get their kind along. */
export function phraseOf(index: RegionIndex, region: Region, language: "nl" | "en"): string {
  const twin =
    region.type === "arbeidsmarktregio" &&
    index.all.some((other) => ["provincie", "gemeente"].includes(other.type) && other.name === region.name);
  return regionPhrase(region, language, twin);
}

/** A region as the subject of a sentence: 'de provincie Overijssel', 'Twente', 'heel Nederland'. */
export const nameInSentence = (index: RegionIndex, region: Region, language: "nl" | "en"): string =>
  phraseOf(index, region, language).replace(/^in /, "");

/** Says that a figure was published of the same area under another name. */
export function publishedAs(index: RegionIndex, twin: Region, language: "nl" | "en"): string {
  const name = nameInSentence(index, twin, language);
  return language === "nl" ? `Gepubliceerd voor ${name}. Dat is hetzelfde gebied.` : `Published for ${name}. That is the same area.`;
}

/**
 * Where to look when a region has no figure: the wider regions it lies in, nearest first, the country last. What is the same area is not wider.
 * A labour-market region crosses provinces: the province where most of its people live comes first, with that share.
 */
export function widerRegions(index: RegionIndex, code: string): { region: Region; share: number }[] {
  const wider: { region: Region; share: number }[] = [];
  const own = [code, ...(index.sameArea.get(code) ?? [])];
  const add = (other: string | undefined, share: number) => {
    const region = other === undefined ? undefined : index.byCode.get(other);
    if (region && !own.includes(region.code) && !wider.some((entry) => entry.region.code === region.code)) wider.push({ region, share });
  };
  const region = index.byCode.get(code);
  if (!region) return [];
  if (region.type === "gemeente")
    add(
      region.parents.find((parent) => parent.startsWith("AM")),
      1,
    );
  if (region.type === "corop")
    add(
      region.parents.find((parent) => parent.startsWith("PV")),
      1,
    );
  const provinces = index.provinces.get(code) ?? [];
  const landsdeelOf = (province: string) => index.byCode.get(province)?.parents.find((parent) => parent.startsWith("LD"));
  const [largest] = provinces;
  // A province or part of the country where fewer than half of the people live says little about the region.
  if (largest && largest.share > 0.5) add(largest.code, largest.share);
  const landsdeel = landsdeelOf(region.type === "provincie" ? code : (largest?.code ?? ""));
  const inLandsdeel =
    region.type === "provincie"
      ? 1
      : provinces.filter((province) => landsdeelOf(province.code) === landsdeel).reduce((sum, { share }) => sum + share, 0);
  if (inLandsdeel > 0.5) add(landsdeel, Math.min(1, inLandsdeel));
  add("NL01", 1);
  return wider;
}
