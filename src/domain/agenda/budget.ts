import type { Action } from "./agenda.ts";

/** What actions cost together, in euros, and who pays. */
export interface BudgetTotals {
  total: number;
  /** By who covers it, the largest first; an empty name is what nobody covers yet. */
  coveredBy: { name: string; amount: number }[];
  /** Actions without an amount: they are not in the total. */
  withoutAmount: number;
}

/** Budgets of actions added up; what was stopped counts too, because it was agreed. An action is counted once, however many goals it serves. */
export function budgetOf(actions: readonly Action[]): BudgetTotals {
  const budgets = actions.flatMap(({ budget }) => budget ?? []);
  const byName = Map.groupBy(budgets, ({ coveredBy }) => coveredBy);
  const sum = (list: readonly { amount: number }[]) => inCents(list.reduce((total, { amount }) => total + amount, 0));
  return {
    total: sum(budgets),
    coveredBy: [...byName].map(([name, list]) => ({ name, amount: sum(list) })).sort((a, b) => b.amount - a.amount),
    withoutAmount: actions.length - budgets.length,
  };
}

const inCents = (amount: number) => Math.round(amount * 100) / 100;
