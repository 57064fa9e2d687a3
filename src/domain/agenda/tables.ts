import { periodLabel } from "#domain/periods";
import type { Language } from "#operation";
import type { Agenda, Risk } from "./agenda.ts";
import type { RightAgenda } from "./checked.ts";
import { euros } from "./told.ts";
import { agendaWords } from "./words/index.ts";

/** A table of an agenda, the same on a page and in a file; without rows there is nothing to show. */
export interface AgendaTable {
  caption: string;
  head: string[];
  rows: string[][];
}

/** When an action runs, in words. */
export const termOf = ({ from, until }: Agenda["actions"][number], language: Language): string =>
  agendaWords[language].view.when(periodLabel(from, language), periodLabel(until, language));

/** What is done, what it costs, who takes part and what may go wrong, the heaviest risk first. */
export function agendaTables(
  { agenda, budget }: Pick<RightAgenda, "agenda" | "budget">,
  language: Language,
): Record<"actions" | "money" | "partners" | "risks", AgendaTable> {
  const { view, titles, choices } = agendaWords[language];
  const amount = (value: number) => euros(value, language);
  return {
    actions: {
      caption: titles.actions,
      head: [view.action, view.owner, view.term, view.budget, view.status, view.basis],
      rows: agenda.actions.map((action) => [
        ...[action.title, [action.owner, ...action.partners].join(", "), termOf(action, language)],
        ...[action.budget ? amount(action.budget.amount) : "", choices.status[action.status] ?? action.status, action.basis],
      ]),
    },
    money: {
      caption: view.money,
      head: [view.covered, view.amount],
      rows:
        budget.coveredBy.length === 0
          ? []
          : [...budget.coveredBy.map((one) => [one.name || view.uncovered, amount(one.amount)]), [view.total, amount(budget.total)]],
    },
    partners: {
      caption: titles.partners,
      head: [view.partner, view.role],
      rows: agenda.partners.map(({ name, role }) => [name, role]),
    },
    risks: {
      caption: titles.risks,
      head: [view.risk, view.chance, view.effect, view.measure, view.guard],
      rows: [...agenda.risks]
        .sort((a, b) => weightOf(b) - weightOf(a))
        .map(({ title, chance, effect, measure, owner }) => [
          ...[title, choices.level[chance] ?? chance, choices.level[effect] ?? effect, measure, owner],
        ]),
    },
  };
}

const weight = { low: 1, medium: 2, high: 3 } as const;
const weightOf = ({ chance, effect }: Risk) => weight[chance] * weight[effect];
