import type { Agenda } from "#domain/agenda";

type Action = Agenda["actions"][number];

interface TimelineProps {
  actions: readonly Action[];
  plan: Agenda["plan"];
  /** From when until when, in words. */
  term: (action: Action) => string;
}

/** A month counted from the year 0. */
const monthOf = (month: string, after = 0) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + after;

/** Each action as a bar over the years of the action plan and as far beyond them as actions run. The words beside it say the same. */
export function Timeline({ actions, plan, term }: TimelineProps) {
  const years = actions.flatMap(({ from, until }) => [Number(from.slice(0, 4)), Number(until.slice(0, 4))]);
  const [first, last] = [Math.min(plan.from, ...years), Math.max(plan.until, ...years)];
  const months = (last - first + 1) * 12;
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return (
    <div class="timeline">
      <ol class="years" aria-hidden="true">
        {ticks.map((year) => (
          <li>{year}</li>
        ))}
      </ol>
      <ul>
        {actions.map((action) => {
          const start = monthOf(action.from) - first * 12;
          const end = monthOf(action.until, 1) - first * 12;
          return (
            <li>
              <span>
                <b>{action.title}</b> <span class="src">{term(action)}</span>
              </span>
              <svg viewBox={`0 0 ${months} 10`} preserveAspectRatio="none" aria-hidden="true">
                {ticks.slice(1).map((year) => (
                  <line class="year" x1={(year - first) * 12} x2={(year - first) * 12} y1={0} y2={10} vector-effect="non-scaling-stroke" />
                ))}
                <rect class={`term ${action.status}`} x={start} width={end - start} y={1} height={8} />
              </svg>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
