import { differencesInWords, type RightAgenda } from "#domain/agenda/operations";
import { periodLabel } from "#domain/periods";
import type { AgendaTexts } from "#texts";
import type { Page } from "../page.ts";

interface SinceProps {
  page: Page;
  t: AgendaTexts;
  checked: RightAgenda;
}

/** What became different since the last version that says something else. */
export async function Since({ page, t, checked }: SinceProps) {
  const { since, agenda } = checked;
  const { view } = t;
  if (!since)
    return (
      <section aria-labelledby="versies">
        <h2 class="nl-heading nl-heading--level-2" id="versies">
          {t.versions.title}
        </h2>
        <p class="why">{view.same}</p>
      </section>
    );
  const lines = await differencesInWords(page.context, checked);
  return (
    <section aria-labelledby="versies">
      <h2 class="nl-heading nl-heading--level-2" id="versies">
        {view.since(since.version, periodLabel(since.date, page.language))}
      </h2>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p class="why">
        {agenda.versions.map(({ version, date, note }) => t.versions.one(version, periodLabel(date, page.language), note)).join(". ")}.
      </p>
    </section>
  );
}
