import type { z } from "zod";
import type { listCorrections } from "#domain/corrections/operations";
import { displayValue } from "#domain/databank";
import { databank } from "#domain/databank/operations";
import { periodLabel, periodPhrase } from "#domain/periods";
import type { Page } from "../page.ts";

type Correction = z.output<typeof listCorrections.output>["corrections"][number];

/** One line of the correction log: what, where, when, from what to what. */
export async function Change({ page, change }: { page: Page; change: Correction }) {
  const { t, language, href } = page;
  const { units } = await databank(page.context.warehouse);
  const unit = units.get(change.unit);
  const side = ({ value, text, status }: Correction["before"]) =>
    value !== null && unit ? displayValue(value, unit, language) : text || t.status[status as keyof typeof t.status] || t.changes.nothing;
  const detail = [change.occupation, change.sector, change.education, change.sex, change.age, change.other].filter(Boolean).join(", ");
  return (
    <>
      <a class="nl-link" href={href(`/cijfer/${change.indicator}/${change.region.code.toLowerCase()}`)}>
        {change.title}
      </a>
      , {change.region.name}
      {detail ? ` (${detail})` : ""}, {periodPhrase(change.period, language)}:{" "}
      {change.kind === "withdrawn" ? (
        <>
          {side(change.before)} {"→"} {t.changes.withdrawn}
        </>
      ) : (
        <>
          {side(change.before)} {"→"} <b>{side(change.after)}</b>
          {change.kind === "status" ? ` (${t.status[change.after.status as keyof typeof t.status]})` : ""}
        </>
      )}
    </>
  );
}

/** What became of figures shown here before; nothing when none changed. */
export function Changes({ page, corrections }: { page: Page; corrections: readonly Correction[] }) {
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="gewijzigd">
      <h2 class="nl-heading nl-heading--level-2" id="gewijzigd">
        {page.t.changes.title}
      </h2>
      <ul class="news">
        {corrections.map((change) => (
          <li>
            <time datetime={change.changed}>{periodLabel(change.changed, page.language)}</time>
            <span>
              <Change page={page} change={change} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
