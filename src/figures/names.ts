import { breakdownInWords, type DimName, type Dims, dimNames } from "#domain/databank";
import { codeNames } from "#domain/taxonomy/operations";
import type { Reader } from "./reader.ts";

/** What a reader calls the value of a breakdown; empty is the total. */
export async function breakdownNames({ context, language, t }: Reader): Promise<(dim: DimName, value: string) => string> {
  const nameOf = await codeNames(context);
  return (dim, value) => (value === "" ? t.databank.total : breakdownInWords(dim, value, language, nameOf));
}

/** The breakdowns of one cell in a row, the totals left out: 'lassers en plaatwerkers, vrouwen'. */
export async function cellInWords(reader: Reader, cell: Dims): Promise<string> {
  const nameOf = await breakdownNames(reader);
  return dimNames
    .filter((dim) => cell[dim] !== "")
    .map((dim) => nameOf(dim, cell[dim]))
    .join(", ");
}
