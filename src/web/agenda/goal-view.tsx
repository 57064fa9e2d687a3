import { type Agenda, type GoalProgress, stateOf } from "#domain/agenda";
import { displayNumber, type Unit } from "#domain/databank";
import { periodLabel } from "#domain/periods";
import { axisFormat, LineChart, placeInTime } from "#figures";
import type { AgendaTexts } from "#texts";
import type { Page } from "../page.ts";
import { Badge, SourceList, StatusBadge } from "../parts/figure.tsx";
import { DataTable } from "../parts/table.tsx";

interface GoalCardProps {
  page: Page;
  t: AgendaTexts;
  progress: GoalProgress;
  agenda: Agenda;
  goal: Agenda["goals"][number] | undefined;
  unit: Unit;
}

const tones: Readonly<Record<string, "tight" | "est" | "soft" | undefined>> = {
  behind: "est",
  away: "tight",
  missed: "tight",
  "no-newer": "soft",
  "other-method": "soft",
  "no-baseline": "soft",
};

/** One goal: how it stands, in words and as a line to its target, with its figures, their sources, and the actions for it. */
export function GoalCard({ page, t, progress, agenda, goal, unit }: GoalCardProps) {
  const { view } = t;
  const state = stateOf(progress);
  const { judged, region } = progress;
  const actions = agenda.actions.filter((action) => action.goals.includes(progress.goal));
  const [figure] = judged.figures;
  return (
    <figure class="fig" id={progress.goal}>
      <figcaption>
        {progress.title} <Badge tone={tones[state]}>{view.states[state]}</Badge>
      </figcaption>
      <p>
        {judged.text} {progress.sentence}
      </p>
      <CourseChart page={page} t={t} progress={progress} unit={unit} />
      {goal?.why ? <p class="why">{goal.why}</p> : null}
      <p class="src">
        {figure ? <StatusBadge page={page} status={figure.status} /> : null} {progress.indicator.title}, {region.name}
        {figure ? `. ${figure.source.name}, ${periodLabel(figure.period, page.language)}.` : "."}
      </p>
      {actions.length > 0 ? (
        <p class="why">
          {view.actionsFor}: {actions.map(({ title }) => title).join("; ")}.
        </p>
      ) : null}
      <div class="actions">
        <details>
          <summary>{page.t.figure.table}</summary>
          <DataTable
            caption={view.tableOf(progress.title)}
            head={[view.table.period, view.table.figure]}
            rows={[...progress.points, { ...progress.target, display: `${progress.target.display} (${view.target})` }].map(
              ({ period, display }) => [periodLabel(period, page.language), display],
            )}
          />
        </details>
        {judged.figures.length > 0 ? (
          <details class="sources">
            <summary>{page.t.figure.sources}</summary>
            <SourceList page={page} sources={judged.figures.map(({ source }) => source)} />
          </details>
        ) : null}
        <a class="nl-link" href={page.href(`/cijfer/${progress.indicator.id}/${region.slug}`)}>
          {page.t.databank.inPictures}
        </a>
      </div>
    </figure>
  );
}

/** The figures from the baseline on, and a dashed line to the target; nothing without a baseline. */
function CourseChart({ page, t, progress, unit }: Omit<GoalCardProps, "agenda" | "goal">) {
  const { points, target, title } = progress;
  if (points.length === 0) return null;
  const place = ({ period, value }: (typeof points)[number]) => ({
    ...{ period, run: "", value: value * (unit.factor ?? 1), display: displayNumber(value, unit, page.language) },
    ...placeInTime(period, page.language),
  });
  const drawn = points.map(place);
  return (
    <>
      <LineChart
        points={drawn}
        target={place(target)}
        label={`${t.view.chart(title)} ${progress.judged.text} ${progress.sentence}`}
        format={axisFormat([...drawn, place(target)], page.language)}
      />
      <ul class="legend">
        <li>
          <svg viewBox="0 0 18 12" aria-hidden="true">
            <path class="course" d="M0 6H18" />
          </svg>
          {t.view.legend.figures}
        </li>
        <li>
          <svg viewBox="0 0 18 12" aria-hidden="true">
            <path class="course towards" d="M0 6H18" />
          </svg>
          {t.view.legend.line}
        </li>
      </ul>
    </>
  );
}
