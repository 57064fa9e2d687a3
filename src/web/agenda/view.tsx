import { type Agenda, agendaTables, briefOf } from "#domain/agenda";
import type { RightAgenda } from "#domain/agenda/operations";
import { databank } from "#domain/databank/operations";
import { regionIndex } from "#domain/regions/operations";
import { type AgendaTexts, agendaTexts } from "#texts";
import type { Page } from "../page.ts";
import { Badge } from "../parts/figure.tsx";
import { document } from "../parts/layout.tsx";
import { formAction } from "../parts/search-form.tsx";
import { Actions } from "./actions-view.tsx";
import { agendaPath } from "./editor.tsx";
import { Doing, TakeAlong } from "./fields.tsx";
import { GoalCard } from "./goal-view.tsx";
import { Since } from "./since-view.tsx";
import { TableSection } from "./table-section.tsx";

/** An agenda for reading: how each goal stands, what is done for it, what it costs, and what became different. No script, and ready for paper. */
export async function viewPage(page: Page, checked: RightAgenda, concept = "") {
  const t = agendaTexts[page.language];
  const { agenda } = checked;
  const { view } = t;
  const years = ({ from, until }: Agenda["period"]) => view.years(from, until);
  const { byCode, bySlug } = await regionIndex(page.context.warehouse);
  const tables = agendaTables(checked, page.language);
  const { units } = await databank(page.context.warehouse);
  const region = byCode.get(agenda.region.toUpperCase()) ?? bySlug.get(agenda.region.toLowerCase());
  return document({
    page,
    title: agenda.title,
    hidden: true,
    children: (
      <div class="wrap agenda-view">
        <h1 class="nl-heading nl-heading--level-1">{agenda.title}</h1>
        <p class="lead">{view.subtitle(region?.name ?? agenda.region, years(agenda.period), years(agenda.plan))}</p>
        {agenda.example ? (
          <p class="hole">
            <Badge tone="est">{page.t.status.synthetic}</Badge> {t.exampleWhy}
          </p>
        ) : null}
        <Toolbar page={page} t={t} agenda={agenda} concept={concept} />
        <section aria-labelledby="kort">
          <h2 class="nl-heading nl-heading--level-2" id="kort">
            {view.brief}
          </h2>
          <p>{briefOf(checked, page.language)}</p>
        </section>
        <section aria-labelledby="doelen">
          <h2 class="nl-heading nl-heading--level-2" id="doelen">
            {t.goals.title}
          </h2>
          <div class="figures">
            {checked.progress.map((progress, at) => {
              const unit = units.get(progress.indicator.unit);
              return unit ? <GoalCard {...{ page, t, progress, agenda, unit, goal: agenda.goals[at] }} /> : null;
            })}
          </div>
        </section>
        <Actions page={page} t={t} checked={checked} />
        <TableSection id="partners" table={tables.partners} />
        <TableSection id="risicos" table={tables.risks} />
        <Since page={page} t={t} checked={checked} />
      </div>
    ),
  });
}

/** The agenda goes along, so that who reads can go on with it. */
function Toolbar({ page, t, agenda, concept }: { page: Page; t: AgendaTexts; agenda: Agenda; concept: string }) {
  return (
    <form class="toolbar" method="post" action={formAction(page, agendaPath)} aria-label={t.view.toolbar}>
      <input type="hidden" name="agenda" value={JSON.stringify(agenda)} />
      <input type="hidden" name="concept" value={concept} />
      <p class="buttons">
        <Doing what="bewerk">{agenda.example ? t.useExample : t.view.edit}</Doing>
        <TakeAlong page={page} t={t} />
      </p>
    </form>
  );
}
