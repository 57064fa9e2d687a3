import { displayValue, formatNumber, sentenceStart, titleOf } from "#domain/databank";
import { databank } from "#domain/databank/operations";
import { periodLabel } from "#domain/periods";
import type { Context, Language } from "#operation";
import type { Agenda } from "./agenda.ts";
import type { RightAgenda } from "./checked.ts";
import type { Difference } from "./difference.ts";
import type { GoalProgress } from "./progress.ts";
import { type AgendaWords, agendaWords } from "./words/index.ts";

/** In which word a goal stands: of a year that is over, whether it was reached. */
export const stateOf = ({ state, final }: Pick<GoalProgress, "state" | "final">): string =>
  final && state !== "reached" ? "missed" : state;

/** '1 op koers, 2 loopt achter.', in the order in which they are met; or that there is no goal. */
export function briefOf({ progress }: Pick<RightAgenda, "progress">, language: Language): string {
  const { view } = agendaWords[language];
  if (progress.length === 0) return view.noGoals;
  const counts = [...Map.groupBy(progress, stateOf)].map(([state, list]) => view.count(list.length, view.states[state] ?? state));
  return `${counts.join(", ")}. ${view.noCause}`;
}

/** An amount of money, with cents when there are any. */
export const euros = (amount: number, language: Language): string =>
  `€\u00a0${formatNumber(amount, Number.isInteger(amount) ? 0 : 2, language)}`;

/** What became different since an earlier version, a line each. */
export async function differencesInWords(context: Context, { agenda, since }: Pick<RightAgenda, "agenda" | "since">): Promise<string[]> {
  const inWords = await wordsOf(context, agenda);
  return (since?.differences ?? []).flatMap((one) => linesOf(one, agendaWords[context.language], inWords));
}

type InWords = (difference: Difference, field: string, value: unknown) => string;

function linesOf(difference: Difference, { view }: AgendaWords, inWords: InWords): string[] {
  const { kind, part, title, fields } = difference;
  const list = view.parts[part] ?? part;
  if (kind === "added") return [view.added(list, title)];
  if (kind === "removed") return [view.removed(list, title)];
  return fields.map(({ field, before, after }) => {
    const [was, is] = [before, after].map((value) => inWords(difference, field, value));
    return view.changed(sentenceStart(list), title, view.fields[field] ?? field, was ?? "", is ?? "");
  });
}

type Fields = Readonly<Record<string, unknown>>;

/** A way to say what stood in a field: values with their unit, and every word of the file as the form says it. */
async function wordsOf({ warehouse, language }: Context, { goals }: Agenda): Promise<InWords> {
  const { view, choices } = agendaWords[language];
  const { indicators, units } = await databank(warehouse);
  const goalOf = (id: unknown) => goals.find((goal) => goal.id === id);
  const amountOf = (id: string, value: unknown) => {
    const unit = units.get(indicators.get(goalOf(id)?.indicator ?? "")?.unit ?? "");
    return unit && typeof value === "number" ? displayValue(value, unit, language) : String(value);
  };
  const chosen: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ...{ status: choices.status, chance: choices.level, effect: choices.level, direction: choices.direction },
  };
  const ofObject = (id: string, value: Fields): string => {
    if ("by" in value) return `${amountOf(id, value.value)} (${value.by})`;
    if ("period" in value) return `${amountOf(id, value.value)} (${periodLabel(String(value.period), language)})`;
    if ("until" in value) return view.years(Number(value.from), Number(value.until));
    if ("amount" in value) return [euros(Number(value.amount), language), value.coveredBy].filter(Boolean).join(", ");
    return Object.entries(value)
      .map(([name, one]) => `${name}=${one}`)
      .join(", ");
  };
  return ({ id }, field, value) => {
    if (value === undefined || value === null || value === "") return view.nothing;
    if (Array.isArray(value)) return value.map((one) => goalOf(one)?.title ?? String(one)).join(", ") || view.nothing;
    if (typeof value === "object") return ofObject(id, value as Fields);
    if (field === "indicator") {
      const indicator = indicators.get(String(value));
      return indicator ? titleOf(indicator, language) : String(value);
    }
    return chosen[field]?.[String(value)] ?? String(value);
  };
}
