import { type DimName, type Dims, dimNames } from "#domain/databank";
import { educations, occupations, sectors } from "#domain/taxonomy/operations";
import type { Page } from "../page.ts";

const sexes: Record<string, { nl: string; en: string }> = { f: { nl: "vrouwen", en: "women" }, m: { nl: "mannen", en: "men" } };

/** An age as people say it: '15 tot 25 jaar', '80 jaar en ouder'; what is no age comes back as it is. */
export function ageInWords(age: string, language: "nl" | "en"): string {
  const [, from, until, plus] = /^(\d+)(?:-(\d+)|(\+))$/.exec(age) ?? [];
  if (from === undefined) return age;
  if (plus) return language === "nl" ? `${from} jaar en ouder` : `${from} and over`;
  return language === "nl" ? `${from} tot ${until} jaar` : `${from} to ${until}`;
}

/** What a reader calls the value of a breakdown: the name of a code, women and men, an age in words; empty is the total. */
export async function breakdownNames({ context, language, t }: Page): Promise<(dim: DimName, value: string) => string> {
  const { warehouse } = context;
  const names = await warehouse.once(
    "breakdown-names",
    async () => new Map([...(await occupations(warehouse)), ...(await sectors(warehouse)), ...(await educations(warehouse))]),
  );
  return (dim, value) => {
    if (value === "") return t.databank.total;
    if (dim === "sex") return sexes[value]?.[language] ?? value;
    if (dim === "age") return ageInWords(value, language);
    const named = names.get(value);
    return (language === "en" && named?.name_en) || named?.name || value;
  };
}

/** The breakdowns of one cell in a row, the totals left out: 'lassers en plaatwerkers, vrouwen'. */
export async function cellInWords(page: Page, cell: Dims): Promise<string> {
  const nameOf = await breakdownNames(page);
  return dimNames
    .filter((dim) => cell[dim] !== "")
    .map((dim) => nameOf(dim, cell[dim]))
    .join(", ");
}
