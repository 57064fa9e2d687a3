export interface Bar {
  label: string;
  value: number;
  display: string;
  tone?: "me" | "nl";
  href?: string;
}

/** How high so many bars are on a phone, where each name stands above its bar. */
export const barsHeight = (count: number): number => count * 42;

/** Bars from zero with the name before and the number after; below zero they run from the middle. Reads as a list without the picture. */
export function BarChart({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(0, ...bars.map((bar) => Math.abs(bar.value))) || 1;
  const both = bars.some((bar) => bar.value < 0);
  return (
    <ul class="bars">
      {bars.map((bar) => {
        const width = (Math.abs(bar.value) / most) * (both ? 50 : 100);
        const from = both ? (bar.value < 0 ? 50 - width : 50) : 0;
        return (
          <li>
            <span class="name">
              {bar.href ? (
                <a class="nl-link" href={bar.href}>
                  {bar.label}
                </a>
              ) : (
                bar.label
              )}
            </span>
            <svg aria-hidden="true">
              <rect class={`bar ${bar.tone ?? ""}`} x={`${from.toFixed(1)}%`} width={`${width.toFixed(1)}%`} height="100%" rx="3" />
            </svg>
            <b>{bar.display}</b>
          </li>
        );
      })}
    </ul>
  );
}
