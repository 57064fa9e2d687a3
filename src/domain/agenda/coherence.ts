import type { z } from "zod";
import { parsePeriod } from "#domain/periods";
import type { Issue, Language } from "#operation";
import { Action, type Agenda, Goal, mostOf, Risk, Version, Years } from "./agenda.ts";
import { yearOf } from "./course.ts";
import { agendaWords } from "./words/index.ts";

/** A part that is right in itself, with where it stands. */
type Placed<T> = { at: string; part: T };

/** The parts of a list that are right in themselves; the others have faults of their own. */
function soundParts<T extends z.ZodType>(list: unknown, name: string, schema: T): Placed<z.output<T>>[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((given, at) => {
    const { data, success } = schema.safeParse(given);
    return success ? [{ at: `${name}.${at}`, part: data }] : [];
  });
}

const soundYears = (given: unknown): Years | undefined => Years.safeParse(given).data;

/** Looks at the parts together, as far as each is right in itself: what contradicts itself is a fault. */
export function contradictions(given: Readonly<Record<string, unknown>>, language: Language): Issue[] {
  const t = agendaWords[language].faults;
  const goals = soundParts(given.goals, "goals", Goal);
  const actions = soundParts(given.actions, "actions", Action);
  const period = soundYears(given.period);
  const plan = soundYears(given.plan);
  const issues: Issue[] = [];
  for (const [path, years] of [["period", period] as const, ["plan", plan] as const])
    if (years && years.until < years.from) issues.push({ path: `${path}.until`, message: t.endsBefore(years.until, years.from) });
  if (period && plan && (plan.from < period.from || plan.until > period.until))
    issues.push({ path: "plan.from", message: t.planOutside(plan, period) });
  issues.push(...repeated([...goals, ...actions, ...soundParts(given.risks, "risks", Risk)], t.repeated));
  for (const { at, part } of goals) issues.push(...goalFaults(part, t).map(({ path, message }) => ({ path: `${at}.${path}`, message })));
  const known = new Set(idsOf(given.goals));
  for (const { at, part } of actions) {
    if (part.until < part.from) issues.push({ path: `${at}.until`, message: t.endsBefore(part.until, part.from) });
    for (const id of part.goals) if (!known.has(id)) issues.push({ path: `${at}.goals`, message: t.noGoal(id, [...known]) });
  }
  return [...issues, ...versionFaults(soundParts(given.versions, "versions", Version), t)];
}

/** The names of parts, also of those that have a fault elsewhere. */
const idsOf = (list: unknown): string[] =>
  Array.isArray(list) ? list.flatMap((one) => (typeof one?.id === "string" ? [one.id as string] : [])) : [];

function repeated(parts: readonly Placed<{ id: string }>[], say: (id: string) => string): Issue[] {
  return parts.flatMap(({ at, part: { id } }, nth) =>
    parts.slice(0, nth).some(({ part }) => part.id === id) ? [{ path: `${at}.id`, message: say(id) }] : [],
  );
}

type Faults = (typeof agendaWords)["nl"]["faults"];

function goalFaults({ baseline, target }: Goal, t: Faults): Issue[] {
  const period = parsePeriod(baseline.period);
  if (!period) return [{ path: "baseline.period", message: t.noPeriod(baseline.period) }];
  if (period.kind === "span") return [{ path: "baseline.period", message: t.span(baseline.period) }];
  const start = yearOf(baseline.period);
  return target.by <= start ? [{ path: "target.by", message: t.targetTooEarly(target.by, start) }] : [];
}

function versionFaults(versions: readonly Placed<Version>[], t: Faults): Issue[] {
  return versions.flatMap(({ at, part }, nth) => {
    const before = versions[nth - 1]?.part;
    return before && before.version >= part.version
      ? [{ path: `${at}.version`, message: t.versionOrder(part.version, before.version) }]
      : [];
  });
}

/** What is allowed but seldom meant. */
export function doubts(agenda: Agenda, language: Language): Issue[] {
  const t = agendaWords[language].doubts;
  const { period, plan, goals, actions, versions } = agenda;
  const years = ({ from, until }: Years) => until - from + 1;
  const lasts = (action: Action, span: Years) =>
    Number(action.until.slice(0, 4)) >= span.from && Number(action.from.slice(0, 4)) <= span.until;
  return [
    ...(years(period) === 5 ? [] : [{ path: "period.until", message: t.notFive(years(period)) }]),
    ...(years(plan) === 2 ? [] : [{ path: "plan.until", message: t.notTwo(years(plan)) }]),
    ...(goals.length > 0 ? [] : [{ path: "goals", message: t.noGoals }]),
    ...goals.flatMap((goal, at) => [
      ...(goal.target.by >= period.from && goal.target.by <= period.until
        ? []
        : [{ path: `goals.${at}.target.by`, message: t.targetOutside(goal.target.by, period) }]),
      ...(actions.some((action) => action.goals.includes(goal.id)) || actions.length === 0
        ? []
        : [{ path: `goals.${at}.title`, message: t.goalWithoutAction }]),
    ]),
    ...actions.flatMap((action, at) => [
      ...(action.goals.length > 0 ? [] : [{ path: `actions.${at}.goals`, message: t.actionWithoutGoal }]),
      ...(lasts(action, plan) ? [] : [{ path: `actions.${at}.from`, message: t.outsidePlan(plan) }]),
      ...(isPersonal(action.owner) ? [{ path: `actions.${at}.owner`, message: t.personal(action.owner) }] : []),
    ]),
    ...agenda.partners.flatMap(({ name }, at) => (isPersonal(name) ? [{ path: `partners.${at}.name`, message: t.personal(name) }] : [])),
    ...agenda.risks.flatMap(({ owner }, at) => (isPersonal(owner) ? [{ path: `risks.${at}.owner`, message: t.personal(owner) }] : [])),
    ...(versions.length === mostOf.versions ? [{ path: "versions", message: t.versionsFull(mostOf.versions) }] : []),
  ];
}

/** Signs of a person where an organisation or a role is asked: a title of address, an e-mail address, a telephone number. */
const isPersonal = (owner: string) =>
  /^(dhr|mevr|mw|de heer|mevrouw|mr|mrs|ms)\b\.?/i.test(owner) || /\S@\S|(\+31|0\d)[\d -]{7,}/.test(owner);
