import { agendaFormat } from "#domain/agenda";
import type { Draft, PartDraft } from "./draft.ts";

/** A number as it stands in the file, from what was typed; what is no number comes back as it is, so that its fault can be told. */
export type ReadNumber = (text: string, indicator?: string) => number | string;

/** What a draft says, as the contents of a file; what is empty is left out. */
export function fileOfDraft({ about, goals, actions, partners, risks, versions }: Draft, readNumber: ReadNumber): Record<string, unknown> {
  const year = (text = "") => (text.trim() === "" ? undefined : readNumber(text));
  return {
    format: agendaFormat,
    ...(about.example ? { example: true } : {}),
    title: about.title ?? "",
    region: about.region ?? "",
    period: filled({ from: year(about["period.from"]), until: year(about["period.until"]) }),
    plan: filled({ from: year(about["plan.from"]), until: year(about["plan.until"]) }),
    goals: goals.map((goal) => goalInFile(goal, readNumber)),
    actions: actions.map((action) => actionInFile(action, readNumber)),
    partners: partners.map(({ name = "", role = "" }) => ({ name, role })),
    risks: risks.map(({ id = "", title = "", chance = "", effect = "", measure = "", owner = "" }) => ({
      ...{ id, title, chance, effect, measure, owner },
    })),
    versions: versionsIn(versions),
  };
}

const filled = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ""));

function goalInFile(goal: PartDraft, readNumber: ReadNumber): Record<string, unknown> {
  const { id = "", title = "", why = "", breakdown = "", unit, direction = "" } = goal;
  const [indicator = "", region = ""] = (goal.measure ?? "").split("@");
  const number = (name: string) => (goal[name]?.trim() ? readNumber(goal[name] ?? "", indicator) : undefined);
  const by = goal["target.by"]?.trim() ? readNumber(goal["target.by"]) : undefined;
  return {
    ...{ id, title, why },
    ...filled({ indicator, region, breakdown: breakdown.trim(), unit }),
    baseline: filled({ period: goal["baseline.period"]?.trim(), value: number("baseline.value") }),
    target: filled({ value: number("target.value"), by }),
    direction,
  };
}

function actionInFile(action: PartDraft, readNumber: ReadNumber): Record<string, unknown> {
  const { id = "", title = "", goals = "", owner = "", partners = "", status = "", basis = "" } = action;
  const listed = (text: string) =>
    text
      .split(",")
      .map((one) => one.trim())
      .filter(Boolean);
  const coveredBy = action["budget.coveredBy"]?.trim() ?? "";
  const amount = action["budget.amount"]?.trim() ? readNumber(action["budget.amount"]) : undefined;
  return {
    ...{ id, title, goals: listed(goals), owner, partners: listed(partners) },
    ...{ from: monthTyped(action.from), until: monthTyped(action.until) },
    ...(amount === undefined && coveredBy === "" ? {} : { budget: { ...filled({ amount }), coveredBy } }),
    ...{ status, basis },
  };
}

/** `3-2026` and `03-2026` are `2026-03` too. */
function monthTyped(text = ""): string {
  const [, month = "", year = ""] = /^(\d{1,2})[-/](20\d{2})$/.exec(text.trim()) ?? [];
  return year ? `${year}-${month.padStart(2, "0")}` : text.trim();
}

/** Earlier versions out of their field; what cannot be read is left as it is, so that its fault is told. */
function versionsIn(text: string): unknown {
  if (text.trim() === "") return [];
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** How a number of the file stands in the form. */
export type ShowNumber = (value: number, indicator?: string) => string;

type Fields = Readonly<Record<string, unknown>>;

/** What a file says, as a draft; a file with faults too, so that they can be mended in the form. */
export function draftOfFile(file: Fields, showNumber: ShowNumber): Draft {
  const text = (value: unknown, indicator?: string): string =>
    typeof value === "string" ? value : typeof value === "number" ? showNumber(value, indicator) : "";
  const year = (value: unknown) => (typeof value === "number" ? String(value) : text(value));
  const { period, plan } = file;
  const about = {
    ...{ title: text(file.title), region: text(file.region), ...(file.example === true ? { example: "ja" } : {}) },
    ...{ "period.from": year(at(period, "from")), "period.until": year(at(period, "until")) },
    ...{ "plan.from": year(at(plan, "from")), "plan.until": year(at(plan, "until")) },
  };
  const names = (value: unknown) => (Array.isArray(value) ? value.map((one) => text(one)).join(", ") : text(value));
  return {
    about,
    goals: listIn(file.goals).map((goal) => {
      const indicator = text(goal.indicator);
      return {
        ...{ id: text(goal.id), title: text(goal.title), why: text(goal.why), unit: text(goal.unit), direction: text(goal.direction) },
        ...{ measure: indicator || goal.region ? `${indicator}@${text(goal.region)}` : "", breakdown: breakdownIn(goal.breakdown) },
        ...{ "baseline.period": text(at(goal.baseline, "period")), "baseline.value": text(at(goal.baseline, "value"), indicator) },
        ...{ "target.value": text(at(goal.target, "value"), indicator), "target.by": year(at(goal.target, "by")) },
      };
    }),
    actions: listIn(file.actions).map((action) => ({
      ...{ id: text(action.id), title: text(action.title), goals: names(action.goals).replaceAll(", ", ","), owner: text(action.owner) },
      ...{ partners: names(action.partners), from: text(action.from), until: text(action.until), status: text(action.status) },
      ...{ "budget.amount": text(at(action.budget, "amount")), "budget.coveredBy": text(at(action.budget, "coveredBy")) },
      basis: text(action.basis),
    })),
    partners: listIn(file.partners).map(({ name, role }) => ({ name: text(name), role: text(role) })),
    risks: listIn(file.risks).map(({ id, title, chance, effect, measure, owner }) => ({
      ...{ id: text(id), title: text(title), chance: text(chance), effect: text(effect), measure: text(measure), owner: text(owner) },
    })),
    versions: Array.isArray(file.versions) && file.versions.length > 0 ? JSON.stringify(file.versions) : "",
  };
}

const at = (value: unknown, name: string): unknown => (value !== null && typeof value === "object" ? (value as Fields)[name] : undefined);

const listIn = (value: unknown): Fields[] =>
  Array.isArray(value) ? value.filter((one): one is Fields => one !== null && typeof one === "object" && !Array.isArray(one)) : [];

function breakdownIn(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === null || typeof value !== "object") return "";
  return Object.entries(value)
    .map(([name, one]) => `${name}=${String(one)}`)
    .join(";");
}
