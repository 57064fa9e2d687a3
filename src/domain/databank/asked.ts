import type { z } from "zod";
import { comparePeriods } from "#domain/periods";
import type { Region } from "#domain/regions";
import { chosenRegions } from "#domain/regions/operations";
import { type Context, type Issue, type Problem, refusal } from "#operation";
import type { Warehouse } from "#warehouse";
import { observations, periodsOf, valuesOf } from "./facts.ts";
import { dimNames, type Observation } from "./indicator.ts";
import type { DimsInput } from "./row.ts";

export interface Asked {
  indicator: string;
  /** One name, or a list; an empty list is every region. */
  regions: string | readonly string[];
  /** What the input calls them. */
  at: string;
  dims?: z.output<typeof DimsInput> | undefined;
  /** `*` is every period. */
  period?: string | undefined;
  since?: number | undefined;
}

/** The observations that a question asks for, with its regions; throws one Problem with everything in it that is not there to be asked. */
export async function rowsAsked(
  context: Pick<Context, "warehouse">,
  { regions: given, at, indicator, dims, period, since }: Asked,
): Promise<{ regions: Region[]; rows: Observation[] }> {
  const { regions, issues } = await chosenRegions(context, given, at);
  const about = { indicator, dims, period: period === "*" ? undefined : period, since };
  if (issues.length > 0) throw await notToBeAsked(context, about, issues);
  const rows = await observations(context.warehouse, {
    indicators: [indicator],
    regions: regions.map(({ code }) => code),
    ...(dims ? { dims } : {}),
    ...(period ? { period } : {}),
  });
  if (rows.length === 0 || since !== undefined) await refuseSenseless(context, about);
  return { regions, rows };
}

type About = Pick<Asked, "indicator" | "dims" | "period" | "since">;

/** One Problem with the faults that are known already and everything that is asked and never there. */
export async function notToBeAsked(
  { warehouse }: Pick<Context, "warehouse">,
  { indicator, ...asked }: About,
  issues: readonly Issue[],
): Promise<Problem> {
  return refusal([...issues, ...(await senseless(warehouse, indicator, asked))]);
}

/** Throws Problem when something is asked that the indicator never has; to be called when nothing was found, because it costs. */
export async function refuseSenseless(context: Pick<Context, "warehouse">, about: About): Promise<void> {
  const found = await notToBeAsked(context, about, []);
  if (found.issues.length > 0) throw found;
}

/** Throws Problem when a question about one thing leaves a breakdown open. */
export function refuseOpen(dims: z.output<typeof DimsInput> | undefined, what: string): void {
  const open = dimNames.filter((name) => dims?.[name] === "*");
  if (open.length > 0)
    throw refusal([
      { path: "dims", message: `${what} gaat over een ding; geef ${open.join(", ")} een waarde, of vraag indicators.table om *` },
    ]);
}

/** How many values that there are a fault names. */
const mostNamed = 5;

/**
 * What a question asks of an indicator that it never has: a value of a breakdown, a period, a year after its newest. Without such a fault an
 * empty answer is an answer: each of these things is there, only not together.
 */
async function senseless(
  warehouse: Warehouse,
  indicator: string,
  { dims = {}, period, since }: Omit<About, "indicator">,
): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const name of dimNames) {
    const given = dims[name];
    if (!given || given === "*") continue;
    const known = (await valuesOf(warehouse, indicator, name)).filter(Boolean).sort();
    if (known.includes(given)) continue;
    const message =
      known.length === 0
        ? `${indicator} is niet uitgesplitst naar ${name}`
        : `'${given.slice(0, 80)}' komt bij ${indicator} niet voor; wel: ${some(known)}`;
    issues.push({ path: `dims.${name}`, message });
  }
  if (period === undefined && since === undefined) return issues;
  const periods = (await periodsOf(warehouse, indicator)).sort(comparePeriods).reverse();
  const [last] = periods;
  if (period !== undefined && !periods.includes(period))
    issues.push({
      path: "period",
      message: `'${period.slice(0, 80)}' is geen periode van ${indicator}; ${last === undefined ? "dat heeft hier nog geen cijfers" : `de nieuwste zijn ${some(periods)}`}`,
    });
  if (since !== undefined && last !== undefined && since > Number(last.slice(0, 4)))
    issues.push({ path: "since", message: `het nieuwste cijfer van ${indicator} is van ${last} (gekregen: ${since})` });
  return issues;
}

const some = (known: readonly string[]) => `${known.slice(0, mostNamed).join(", ")}${known.length > mostNamed ? " en meer" : ""}`;
