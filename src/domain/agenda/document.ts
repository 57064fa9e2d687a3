import { displayNumber, type Unit } from "#domain/databank";
import { databank } from "#domain/databank/operations";
import type { Block, Document } from "#domain/documents";
import { periodLabel } from "#domain/periods";
import { requireRegion } from "#domain/regions/operations";
import type { Context, Language } from "#operation";
import type { Goal } from "./agenda.ts";
import type { RightAgenda } from "./checked.ts";
import type { GoalProgress } from "./progress.ts";
import { type AgendaTable, agendaTables } from "./tables.ts";
import { briefOf, differencesInWords, stateOf } from "./told.ts";
import { agendaWords } from "./words/index.ts";

/** An agenda as a text that may become a PDF or a DOCX: how each goal stands, what is done, what it costs, and what became different. */
export async function agendaDocument(context: Context, checked: RightAgenda): Promise<Document> {
  const { language } = context;
  const { agenda, progress } = checked;
  const { view, titles } = agendaWords[language];
  const region = await requireRegion(context, agenda.region);
  const { units } = await databank(context.warehouse);
  const tables = agendaTables(checked, language);
  const goals = progress.flatMap((one, at) => goalBlocks(one, { goal: agenda.goals[at], unit: units.get(one.indicator.unit), language }));
  return {
    id: `meerjarenagenda-${region.slug}`,
    title: agenda.title,
    subtitle: view.subtitle(
      region.name,
      view.years(agenda.period.from, agenda.period.until),
      view.years(agenda.plan.from, agenda.plan.until),
    ),
    language,
    snapshot: context.warehouse.snapshot.id,
    made: context.now().toISOString(),
    path: "/agenda",
    ofItsMaker: true,
    blocks: [
      ...(agenda.example ? [{ kind: "remark" as const, text: `${view.exampleData}. ${view.example}`, tone: "warning" as const }] : []),
      ...section("kort", view.brief, [{ kind: "text", parts: [briefOf(checked, language)] }]),
      ...section("doelen", titles.goals, goals),
      ...section("acties", titles.actions, [tableBlock(tables.actions)]),
      ...section("geld", view.money, moneyBlocks(tables.money, checked, language)),
      ...section("partners", titles.partners, tables.partners.rows.length > 0 ? [tableBlock(tables.partners)] : []),
      ...section("risicos", titles.risks, tables.risks.rows.length > 0 ? [tableBlock(tables.risks)] : []),
      ...(await sinceBlocks(context, checked)),
    ],
    sources: progress.flatMap(({ judged }) => judged.figures.map(({ source }) => source)),
  };
}

/** A heading with what stands under it; nothing of nothing. */
const section = (id: string, text: string, blocks: Block[]): Block[] =>
  blocks.some((block) => block.kind !== "table" || block.rows.length > 0) ? [{ kind: "heading", level: 2, text, id }, ...blocks] : [];

const tableBlock = (table: AgendaTable): Block => ({ kind: "table", ...table });

interface OfGoal {
  goal: Goal | undefined;
  unit: Unit | undefined;
  language: Language;
}

function goalBlocks(progress: GoalProgress, { goal, unit, language }: OfGoal): Block[] {
  const { view } = agendaWords[language];
  const { judged, sentence, title } = progress;
  const state = stateOf(progress);
  const heading: Block = { kind: "heading", level: 3, text: `${title}: ${view.states[state] ?? state}`, id: progress.goal };
  const text: Block = { kind: "text", parts: [{ text: judged.text, judged, mark: "", before: "" }, ` ${sentence}`] };
  const why: Block[] = goal?.why ? [{ kind: "text", parts: [goal.why] }] : [];
  return [heading, text, ...why, ...(unit ? barsOf(progress, { unit, language }) : [])];
}

/** Baseline, newest figure, the line and the target as bars; nothing without a baseline. */
function barsOf(
  { baseline, newest, expected, target, title, judged }: GoalProgress,
  { unit, language }: { unit: Unit; language: Language },
): Block[] {
  const { view } = agendaWords[language];
  const bar = (label: string, point: GoalProgress["newest"], tone?: "me") =>
    point
      ? [{ label, value: point.value * (unit.factor ?? 1), display: displayNumber(point.value, unit, language), ...(tone ? { tone } : {}) }]
      : [];
  if (!baseline) return [];
  const [figure] = judged.figures;
  const later = newest && newest.period !== baseline.period ? newest : null;
  return [
    {
      kind: "bars",
      finding: view.tableOf(title),
      bars: [
        ...bar(view.bars.baseline(periodLabel(baseline.period, language)), baseline),
        ...(later ? bar(view.bars.newest(periodLabel(later.period, language)), later, "me") : []),
        ...(later ? bar(view.bars.line(periodLabel(later.period, language)), expected) : []),
        ...bar(view.bars.target(periodLabel(target.period, language)), target),
      ],
      source: figure ? `${figure.source.name}, ${figure.source.table}` : "",
    },
  ];
}

function moneyBlocks(money: AgendaTable, { budget, agenda }: RightAgenda, language: Language): Block[] {
  const { view } = agendaWords[language];
  if (agenda.actions.length === 0) return [];
  if (money.rows.length === 0) return [{ kind: "text", parts: [view.noBudget] }];
  const without: Block[] = budget.withoutAmount > 0 ? [{ kind: "text", parts: [view.withoutAmount(budget.withoutAmount)] }] : [];
  return [tableBlock(money), ...without];
}

async function sinceBlocks(context: Context, checked: RightAgenda): Promise<Block[]> {
  const { since } = checked;
  if (!since) return [];
  const title = agendaWords[context.language].view.since(since.version, periodLabel(since.date, context.language));
  const items = (await differencesInWords(context, checked)).map((line) => [line]);
  return section("versies", title, [{ kind: "list", items }]);
}
