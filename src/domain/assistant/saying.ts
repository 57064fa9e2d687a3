import type { ClaimInput } from "#domain/claims";
import { judge } from "#domain/claims/operations";
import { type Observation, sourceOf } from "#domain/databank";
import type { Context } from "#operation";
import { type Said, saidOf } from "./answer.ts";
import type { Breakdown } from "./figure.ts";

/** A statement about one figure that is known to be there. */
export const sayFigure = (context: Context, row: Observation, more: Partial<ClaimInput> = {}): Promise<Said> =>
  sayClaim(context, row, { measure: row.indicator, regions: [row.region], periods: [row.period], breakdown: breakdownOf(row), ...more });

/** A claim as a statement, with the source of the figure it is about. */
export async function sayClaim(context: Context, row: Observation, claim: ClaimInput): Promise<Said> {
  return saidOf(await judge(context, claim), sourceOf(row));
}

const dims = ["occupation", "sector", "education", "sex", "age", "other"] as const;

/** The part that a figure is of, as a claim names it. */
const breakdownOf = (row: Observation): Breakdown => Object.fromEntries(dims.flatMap((dim) => (row[dim] ? [[dim, row[dim]]] : [])));
