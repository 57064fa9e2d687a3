import { z } from "zod";
import { type ClaimInput, Judged } from "#domain/claims";
import { judge } from "#domain/claims/operations";
import { dimNames, displayValue, type Indicator, type Observation, readSame, titleOf, type Unit } from "#domain/databank";
import { databank, observations, refuseOpen, refuseSenseless, requireIndicator } from "#domain/databank/operations";
import { periodPhrase } from "#domain/periods";
import { phraseOf, type Region } from "#domain/regions";
import { regionIndex, requireRegion } from "#domain/regions/operations";
import { type Context, type Issue, isProblem, messageWithLead } from "#operation";
import type { Goal } from "./agenda.ts";
import { type Course, type CoursePoint, courseOf, courseStates } from "./course.ts";
import { agendaWords } from "./words/index.ts";

/** A value with its period, in the unit of the source and as a reader sees it. */
const Shown = z.object({ period: z.string(), value: z.number(), display: z.string() });
type Shown = z.output<typeof Shown>;

/** How a goal stands, by the figures. */
export const GoalProgress = z.object({
  goal: z.string(),
  title: z.string(),
  indicator: z.object({ id: z.string(), title: z.string(), unit: z.string() }),
  region: z.object({ code: z.string(), name: z.string(), slug: z.string() }),
  state: z.enum(courseStates),
  /** Whether the newest figure is of the period of the target. */
  final: z.boolean(),
  /** Whether the baseline is at the target already: the goal is then that it stays so. */
  holds: z.boolean(),
  /** The baseline as the figures have it now; null when they have none. */
  baseline: Shown.nullable(),
  /** The newest figure that may be set beside the baseline; null when there is none. */
  newest: Shown.nullable(),
  /** Where a straight line from baseline to target is at the newest figure. */
  expected: Shown.nullable(),
  target: Shown,
  /** The figures that may be set beside each other, the baseline first. */
  points: z.array(Shown),
  /** What is said of the target and of how it goes; the figures themselves are told by `judged`. */
  sentence: z.string(),
  /** The statement about the figures that this rests on, with its sentence and its sources. */
  judged: Judged,
});
export type GoalProgress = z.output<typeof GoalProgress>;

export interface GoalLookedUp {
  /** Absent when there are faults. */
  progress?: GoalProgress;
  /** Paths are below the goal: `indicator`, `baseline.value`. */
  faults: readonly Issue[];
  doubts: readonly Issue[];
}

interface Subject {
  context: Context;
  goal: Goal;
  region: Region;
  indicator: Indicator;
  unit: Unit;
  rows: readonly Observation[];
}

const aGoal = { nl: "een doel", en: "a goal" };

/** Looks a goal up in the figures: how it stands, or every fault in what it asks of them. */
export async function lookUpGoal(context: Context, goal: Goal): Promise<GoalLookedUp> {
  const [indicator, region] = [
    await tried("indicator", () => requireIndicator(context, goal.indicator), context),
    await tried("region", () => requireRegion(context, goal.region), context),
  ];
  const open = await tried("breakdown", async () => refuseOpen(context, goal.breakdown, aGoal), context);
  const faults = [indicator, region, open].flatMap((one) => ("fault" in one ? one.fault : []));
  if ("fault" in indicator || "fault" in region || faults.length > 0) return { faults, doubts: [] };
  const unit = (await databank(context.warehouse)).units.get(indicator.found.unit);
  if (!unit) throw new Error(`${indicator.found.id} has no unit`);
  if (goal.unit !== undefined && goal.unit !== unit.id)
    return { faults: [{ path: "unit", message: agendaWords[context.language].faults.otherUnit(goal.unit, unit.id) }], doubts: [] };
  const rows = await observations(context.warehouse, {
    indicators: [goal.indicator],
    regions: [region.found.code],
    ...(goal.breakdown ? { dims: goal.breakdown } : {}),
  });
  if (rows.length === 0) {
    const senseless = await tried(
      "breakdown",
      () => refuseSenseless(context, { indicator: goal.indicator, dims: goal.breakdown }),
      context,
    );
    if ("fault" in senseless) return { faults: senseless.fault, doubts: [] };
  }
  return progressOf({ context, goal, region: region.found, indicator: indicator.found, unit, rows });
}

/** What work finds, or its Problem as faults at a path. */
async function tried<T>(path: string, work: () => Promise<T>, { language }: Context): Promise<{ found: T } | { fault: Issue[] }> {
  try {
    return { found: await work() };
  } catch (error) {
    if (!isProblem(error)) throw error;
    const messages = error.issues.length > 0 ? error.issues.map(({ message }) => message) : [messageWithLead(error, language)];
    return { fault: messages.map((message) => ({ path, message })) };
  }
}

async function progressOf(subject: Subject): Promise<GoalLookedUp> {
  const { context, goal, region, indicator, unit, rows } = subject;
  const course = courseOf(goal, { rows, unit, today: context.now().toISOString().slice(0, 10) });
  const shown = ({ period, value }: CoursePoint): Shown => ({
    period,
    value,
    display: displayValue(rounded(value), unit, context.language),
  });
  const maybe = (point: CoursePoint | undefined) => (point ? shown(point) : null);
  const progress: GoalProgress = {
    goal: goal.id,
    title: goal.title,
    indicator: { id: indicator.id, title: titleOf(indicator, context.language), unit: unit.id },
    region: { code: region.code, name: region.name, slug: region.slug },
    state: course.state,
    final: course.final,
    holds: course.holds,
    baseline: maybe(course.baseline),
    newest: maybe(course.newest),
    expected: course.holds ? null : maybe(course.expected),
    target: shown(course.target),
    points: course.points.map(shown),
    sentence: sentenceOf(course, subject, shown),
    judged: await judge(context, claimOf(course, goal, region)),
  };
  return { progress, faults: [], doubts: await doubtsOf(course, subject, shown) };
}

/** The steps of arithmetic leave a trace behind the twelfth digit. */
const rounded = (value: number) => Number(value.toPrecision(12));

/** The statement that progress rests on: the change since the baseline, or, without one, the newest figure there is. */
function claimOf({ baseline, newest }: Course, { indicator, breakdown, baseline: stated }: Goal, { code }: Region): ClaimInput {
  const about = { measure: indicator, regions: [code], ...(breakdown && isPart(breakdown) ? { breakdown } : {}) };
  if (baseline && newest && newest.period !== baseline.period)
    return { ...about, comparison: "change", periods: [baseline.period, newest.period], values: [stated.value] };
  return baseline
    ? { ...about, comparison: "value", periods: [baseline.period], values: [stated.value] }
    : { ...about, comparison: "value" };
}

const isPart = (breakdown: NonNullable<Goal["breakdown"]>) => dimNames.some((name) => breakdown[name]);

function sentenceOf(course: Course, { goal, context: { language } }: Subject, shown: (point: CoursePoint) => Shown): string {
  const t = agendaWords[language].course;
  const { state, target, expected, final, holds } = course;
  const wanted = (goal.direction === "higher" ? t.atLeast : t.atMost)(shown(target).display, periodPhrase(target.period, language));
  const line = expected && !final && !holds ? t.line(shown(expected).display) : "";
  const said: Record<Course["state"], string[]> = {
    reached: [holds && !final ? t.stays : t.reached],
    "on-course": [line, t.onCourse],
    behind: final ? [t.missed] : [line, t.behind],
    away: holds ? [t.left] : [line, t.away],
    "no-newer": [t.noNewer],
    "other-method": [t.otherMethod],
    "no-baseline": [t.noBaseline],
  };
  return [wanted, ...said[state]].filter(Boolean).join(" ");
}

async function doubtsOf(
  { baseline, target, holds }: Course,
  { context, goal, region, unit }: Subject,
  shown: (point: CoursePoint) => Shown,
): Promise<Issue[]> {
  const t = agendaWords[context.language].doubts;
  const phrase = phraseOf(await regionIndex(context.warehouse), region, context.language);
  if (!baseline) return [{ path: "baseline.period", message: t.noBaseline(goal.baseline.period, phrase) }];
  return [
    ...(readSame(baseline.value, goal.baseline.value, unit)
      ? []
      : [{ path: "baseline.value", message: t.revised(shown(goal.baseline).display, shown(baseline).display) }]),
    ...(holds ? [{ path: "target.value", message: t.holds(shown(baseline).display, shown(target).display) }] : []),
  ];
}
