import type { z } from "zod";
import type { listCorrections } from "#domain/corrections/operations";
import { displayFigure, formatNumber, sourceWord } from "#domain/databank";
import { databank } from "#domain/databank/operations";
import { periodLabel, periodPhrase } from "#domain/periods";
import { cellInWords } from "#figures";
import type { Page } from "../page.ts";

type Log = z.output<typeof listCorrections.output>;
type Correction = Log["corrections"][number];

/** One line of the correction log: what, where, when, from what to what. */
async function Change({ page, change }: { page: Page; change: Correction }) {
  const { t, language, href } = page;
  const { indicators, units } = await databank(page.context.warehouse);
  const unit = units.get(change.unit);
  const side = ({ value, text, status }: Correction["before"]) => {
    const shown = unit ? displayFigure({ value, text }, unit, language) : sourceWord(text, language);
    if (shown !== "") return shown;
    // Without value or word, and not missing: it was taken out of the log, because it or a part of it is hidden now.
    if (!["suppressed", "missing", ""].includes(status)) return t.changes.hidden;
    return t.status[status as keyof typeof t.status] || t.changes.nothing;
  };
  const detail = await cellInWords(page, change);
  return (
    <>
      {indicators.has(change.indicator) ? (
        <a class="nl-link" href={href(`/cijfer/${change.indicator}/${change.region.code.toLowerCase()}`)}>
          {change.title}
        </a>
      ) : (
        change.title
      )}
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

/** One line of the log, with its date in front. */
function ChangeLine({ page, change }: { page: Page; change: Correction }) {
  return (
    <li>
      <time datetime={change.changed}>{periodLabel(change.changed, page.language)}</time>
      <span>
        <Change page={page} change={change} />
      </span>
    </li>
  );
}

/** Lines of the log, as they come. */
export function ChangeList({ page, corrections }: { page: Page; corrections: readonly Correction[] }) {
  return (
    <ul class="news">
      {corrections.map((change) => (
        <ChangeLine page={page} change={change} />
      ))}
    </ul>
  );
}

/** Sets that were taken out as a whole; nothing when there are none. */
export function Removals({ page, removed }: { page: Page; removed: Log["removed"] }) {
  if (removed.length === 0) return null;
  return (
    <ul class="news">
      {removed.map(({ name, changed, figures }) => (
        <li>
          <time datetime={changed}>{periodLabel(changed, page.language)}</time>
          <span>{page.t.changes.removed(name, formatNumber(figures, 0, page.language))}</span>
        </li>
      ))}
    </ul>
  );
}

/** What one edition changed of one indicator, in one line: the change itself when it is the only one. */
export function ChangeGroup({
  page,
  group,
  corrections,
}: {
  page: Page;
  group: Log["groups"][number];
  corrections: readonly Correction[];
}) {
  const only = corrections.find((change) => change.snapshot === group.snapshot && change.indicator === group.indicator);
  if (group.figures === 1 && only) return <ChangeLine page={page} change={only} />;
  return (
    <li>
      <time datetime={group.changed}>{periodLabel(group.changed, page.language)}</time>
      <span>
        <a class="nl-link" href={page.href(`/wijzigingen?cijfer=${group.indicator}`)}>
          {group.title}
        </a>
        : {page.t.changes.group(group.figures, group.regions)}
      </span>
    </li>
  );
}

/** What became of figures shown here before; nothing when none changed. */
export function Changes({ page, log, all }: { page: Page; log: Log; all: string }) {
  if (log.total === 0) return null;
  return (
    <section aria-labelledby="gewijzigd">
      <h2 class="nl-heading nl-heading--level-2" id="gewijzigd">
        {page.t.changes.title}
      </h2>
      <ChangeList page={page} corrections={log.corrections} />
      {log.total > log.corrections.length ? (
        <p>
          <a class="nl-link" href={page.href(all)}>
            {page.t.changes.all(log.total)}
          </a>
        </p>
      ) : null}
    </section>
  );
}
