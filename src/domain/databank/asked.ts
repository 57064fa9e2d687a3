import type { z } from "zod";
import { comparePeriods } from "#domain/periods";
import type { Region } from "#domain/regions";
import { chosenRegions } from "#domain/regions/operations";
import { type Context, type Issue, type Language, type Problem, problemOf } from "#operation";
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
  context: Pick<Context, "warehouse" | "language">,
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
  context: Pick<Context, "warehouse" | "language">,
  about: About,
  issues: readonly Issue[],
): Promise<Problem> {
  return problemOf([...issues, ...(await senseless(context, about))]);
}

/** Throws Problem when something is asked that the indicator never has; to be called when nothing was found, because it costs. */
export async function refuseSenseless(context: Pick<Context, "warehouse" | "language">, about: About): Promise<void> {
  const found = await notToBeAsked(context, about, []);
  if (found.issues.length > 0) throw found;
}

/** Throws Problem when a question about one thing (`what`) leaves a breakdown open. */
export function refuseOpen(
  { language }: Pick<Context, "language">,
  dims: z.output<typeof DimsInput> | undefined,
  what: Record<Language, string>,
): void {
  const open = dimNames.filter((name) => dims?.[name] === "*");
  if (open.length === 0) return;
  const names = open.join(", ");
  const message =
    language === "nl"
      ? `${what.nl} gaat over een ding; geef ${names} een waarde, of vraag indicators.table om *`
      : `${what.en} is about one thing; give ${names} a value, or ask indicators.table for *`;
  throw problemOf([{ path: "dims", message }]);
}

/** How many values that there are a fault names. */
const mostNamed = 5;

/**
 * What a question asks of an indicator that it never has: a value of a breakdown, a period, a year after its newest. Without such a fault an
 * empty answer is an answer: each of these things is there, only not together.
 */
async function senseless(
  { warehouse, language }: Pick<Context, "warehouse" | "language">,
  { indicator, dims = {}, period, since }: About,
): Promise<Issue[]> {
  const words = faults[language];
  const issues: Issue[] = [];
  for (const name of dimNames) {
    const given = dims[name];
    if (!given || given === "*") continue;
    const known = (await valuesOf(warehouse, indicator, name)).filter(Boolean).sort();
    if (known.includes(given)) continue;
    const message =
      known.length === 0 ? words.notBroken(indicator, name) : words.noValue(given.slice(0, 80), indicator, some(known, words.more));
    issues.push({ path: `dims.${name}`, message });
  }
  if (period === undefined && since === undefined) return issues;
  const periods = (await periodsOf(warehouse, indicator)).sort(comparePeriods).reverse();
  const [last] = periods;
  if (period !== undefined && !periods.includes(period))
    issues.push({
      path: "period",
      message: `${words.noPeriod(period.slice(0, 80), indicator)}; ${last === undefined ? words.empty : words.newest(some(periods, words.more))}`,
    });
  if (since !== undefined && last !== undefined && since > Number(last.slice(0, 4)))
    issues.push({ path: "since", message: words.tooLate(indicator, last, since) });
  return issues;
}

const some = (known: readonly string[], more: string) => `${known.slice(0, mostNamed).join(", ")}${known.length > mostNamed ? more : ""}`;

const faults = {
  nl: {
    notBroken: (indicator: string, name: string) => `${indicator} is niet uitgesplitst naar ${name}`,
    noValue: (given: string, indicator: string, known: string) => `'${given}' komt bij ${indicator} niet voor; wel: ${known}`,
    noPeriod: (given: string, indicator: string) => `'${given}' is geen periode van ${indicator}`,
    empty: "dat heeft hier nog geen cijfers",
    newest: (periods: string) => `de nieuwste zijn ${periods}`,
    tooLate: (indicator: string, last: string, since: number) => `het nieuwste cijfer van ${indicator} is van ${last} (gekregen: ${since})`,
    more: " en meer",
  },
  en: {
    notBroken: (indicator: string, name: string) => `${indicator} is not broken down by ${name}`,
    noValue: (given: string, indicator: string, known: string) => `'${given}' does not occur in ${indicator}; these do: ${known}`,
    noPeriod: (given: string, indicator: string) => `'${given}' is no period of ${indicator}`,
    empty: "that has no figures here yet",
    newest: (periods: string) => `the newest are ${periods}`,
    tooLate: (indicator: string, last: string, since: number) => `the newest figure of ${indicator} is of ${last} (given: ${since})`,
    more: " and more",
  },
};
