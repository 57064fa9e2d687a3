import { agendaTables, termOf } from "#domain/agenda";
import type { RightAgenda } from "#domain/agenda/operations";
import type { AgendaTexts } from "#texts";
import type { Page } from "../page.ts";
import { DataTable } from "../parts/table.tsx";
import { TableSection } from "./table-section.tsx";
import { Timeline } from "./timeline.tsx";

interface ActionsProps {
  page: Page;
  t: AgendaTexts;
  checked: RightAgenda;
}

/** What is done: when, by whom, with what money. */
export function Actions({ page, t, checked }: ActionsProps) {
  const { agenda, budget } = checked;
  const { view } = t;
  const { actions, money } = agendaTables(checked, page.language);
  if (agenda.actions.length === 0)
    return (
      <section aria-labelledby="acties">
        <h2 class="nl-heading nl-heading--level-2" id="acties">
          {t.actions.title}
        </h2>
        <p class="why">{view.noActions}</p>
      </section>
    );
  return (
    <>
      <section aria-labelledby="acties">
        <h2 class="nl-heading nl-heading--level-2" id="acties">
          {t.actions.title}
        </h2>
        <h3 class="nl-heading nl-heading--level-3">{view.timeline}</h3>
        <Timeline actions={agenda.actions} plan={agenda.plan} term={(action) => termOf(action, page.language)} />
        <DataTable {...actions} titled />
      </section>
      <TableSection id="geld" table={money} />
      {money.rows.length === 0 ? <p class="why">{view.noBudget}</p> : null}
      {money.rows.length > 0 && budget.withoutAmount > 0 ? <p class="why">{view.withoutAmount(budget.withoutAmount)}</p> : null}
    </>
  );
}
