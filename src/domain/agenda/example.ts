import type { Observation, Unit } from "#domain/databank";
import { databank, observations } from "#domain/databank/operations";
import type { Region } from "#domain/regions";
import type { Context } from "#operation";
import { type Action, type Agenda, agendaFormat, type Goal } from "./agenda.ts";
import { yearOf } from "./course.ts";
import { comparableWith, type Measure, measuresOf } from "./measures.ts";
import { type ExampleSubject, exampleSubjects, exampleWords } from "./words/example.ts";

/** How many goals an example has, and how many years its baselines lie back where the figures allow it: then there is progress to see. */
const shape = { goals: 3, yearsBack: 3 } as const;
const lowerIsBetter: ReadonlySet<ExampleSubject> = new Set(["unemployment-rate", "unused-potential-share", "unused-potential"]);
/** Made-up targets lie so far from their baseline. */
const ambition = 0.06;

/**
 * A made-up agenda of a region, to show what one looks like: baselines are figures of the warehouse, all else (targets, actions, amounts, partners,
 * risks) is invented and says so. The same region has the same example as long as its figures are the same.
 */
export async function exampleAgenda(context: Context, region: Region): Promise<Agenda> {
  const { language } = context;
  const t = exampleWords[language];
  const year = context.now().getFullYear();
  const period = { from: year, until: year + 4 };
  const plan = { from: year, until: year + 1 };
  const measures = chosen(await measuresOf(context, region));
  const goals = await Promise.all(measures.map((measure, at) => goalOn(measure, { context, at, by: period.until })));
  const actions = t.actions
    .slice(0, goals.length === 0 ? 0 : undefined)
    .map(
      (action, at): Action => ({ ...actionIn(plan, at), ...action, id: `actie-${at + 1}`, goals: [goals[at % goals.length]?.id ?? ""] }),
    );
  const contents = {
    ...{ title: t.title(region.name, period), region: region.code, period, plan, goals, actions },
    partners: t.partners.map((partner) => ({ ...partner })),
    risks: t.risks.map((risk, at) => ({ ...risk, id: `risico-${at + 1}` })),
  };
  const before = { ...contents, actions: actions.slice(0, -1).map((action) => ({ ...action, status: "planned" as const })) };
  return {
    format: agendaFormat,
    example: true,
    ...contents,
    versions: [{ version: 1, date: `${year}-01-15`, note: t.firstVersion, contents: before }],
  };
}

/** What an agenda is often about, in the order of preference; what can be followed already goes before what cannot yet. */
function chosen(measures: readonly Measure[]): (Measure & { indicator: ExampleSubject })[] {
  const found = exampleSubjects.flatMap((indicator) => {
    const measure = measures.find((one) => one.indicator === indicator && one.value > 0);
    return measure ? [{ ...measure, indicator }] : [];
  });
  return found.sort((a, b) => Number(b.comparable > 1) - Number(a.comparable > 1)).slice(0, shape.goals);
}

interface Around {
  context: Context;
  at: number;
  /** Year of the target. */
  by: number;
}

async function goalOn(
  { indicator, unit, region, period, value }: ReturnType<typeof chosen>[number],
  { context, at, by }: Around,
): Promise<Goal> {
  const t = exampleWords[context.language];
  const { units } = await databank(context.warehouse);
  const rows = await observations(context.warehouse, { indicators: [indicator], regions: [region.code] });
  const last = rows.find((row) => row.period === period && row.value === value);
  const baseline = last ? baselineOf(last, rows, by) : { period, value };
  const direction = lowerIsBetter.has(indicator) ? ("lower" as const) : ("higher" as const);
  const target = baseline.value * (direction === "higher" ? 1 + ambition : 1 - ambition);
  return {
    ...{ id: `doel-${at + 1}`, title: t.goals[indicator], why: t.why, indicator, region: region.code, unit },
    ...{ baseline, target: { value: roundTarget(target, units.get(unit)), by }, direction },
  };
}

/** Nobody aims at 331.727 jobs: three digits that count, no finer than the unit is told. */
function roundTarget(value: number, unit: Unit | undefined): number {
  const step = 10 ** (unit?.decimals ?? 1) * (unit?.factor ?? 1);
  return Math.round(Number(value.toPrecision(3)) * step) / step;
}

/** The figure of some years before the newest, or the oldest of those that may be set beside it. */
function baselineOf(last: Observation, rows: readonly Observation[], by: number): Goal["baseline"] {
  const figures = comparableWith(last, rows).filter(({ value, period }) => value !== null && yearOf(period) < by);
  const back = figures.findLast(({ period }) => yearOf(last.period) - yearOf(period) >= shape.yearsBack) ?? figures[0] ?? last;
  return { period: back.period, value: back.value ?? 0 };
}

/** Half a year apart, each three quarters of a year long. */
function actionIn(plan: Agenda["plan"], at: number): Pick<Action, "from" | "until"> {
  const month = (number: number) => `${plan.from + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
  const start = (at * 4) % 15;
  return { from: month(start), until: month(start + 8) };
}
