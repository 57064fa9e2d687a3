import { listCorrections } from "#domain/corrections/operations";
import { inSentence, titleOf } from "#domain/databank";
import { databank } from "#domain/databank/operations";
import type { Page } from "../page.ts";
import { ChangeList, Removals } from "../parts/change.tsx";
import { document } from "../parts/layout.tsx";
import { offsetOf, Pager } from "../parts/pager.tsx";
import { ReadLately } from "../parts/read-lately.tsx";
import { formAction, KeepRegion } from "../parts/search-form.tsx";

const perPage = 100;

/** The correction log: of everything, of one region, of one kind of figure; in short when much changed, a hundred lines at a time. */
export async function changesPage(page: Page) {
  const { t, language, href } = page;
  const region = await page.place("gebied");
  const everything = await page.ask(listCorrections, { limit: 1 });
  const { indicators } = await databank(page.context.warehouse);
  // What changed may be of an indicator that there is no more.
  const titles = new Map([
    ...[...indicators.values()].map((one): [string, string] => [one.id, titleOf(one, language)]),
    ...everything.groups.map((group): [string, string] => [group.indicator, group.title]),
  ]);
  const inWords = (id: string) => titles.get(id) ?? id;
  const indicator = page.query.choice("cijfer", [...titles.keys()], { otherwise: "", words: inWords });
  const part = { ...(region ? { region: region.code } : {}), ...(indicator ? { indicator } : {}) };
  const { total } = await page.ask(listCorrections, { ...part, limit: 1 });
  const offset = offsetOf(page, total);
  const log = await page.ask(listCorrections, { ...part, limit: perPage, offset });
  const changed = new Set([...everything.groups.map((group) => group.indicator), ...(indicator ? [indicator] : [])]);
  const kinds = [...changed].sort((a, b) => inWords(a).localeCompare(inWords(b), language));
  const filters = [region ? `gebied=${region.slug}` : "", indicator ? `cijfer=${encodeURIComponent(indicator)}` : ""].filter(Boolean);
  const at = (from: number) => href(`/wijzigingen?${[...filters, `vanaf=${from}`].join("&")}`);
  return document({
    page,
    title: t.changes.title,
    children: (
      <div class="wrap">
        <h1 class="nl-heading nl-heading--level-1">{t.changes.title}</h1>
        <p class="lead">{t.changes.lead}</p>
        <Removals page={page} removed={log.removed} />
        {everything.total === 0 ? (
          <p class="hole">{t.changes.none}</p>
        ) : (
          <>
            <form class="form" action={formAction(page, "/wijzigingen")}>
              <KeepRegion page={page} />
              <div>
                <label for="cijfer">{t.compare.indicator}</label>
                <select id="cijfer" name="cijfer">
                  <option value="">{t.changes.everyKind}</option>
                  {kinds.map((id) => (
                    <option value={id} selected={id === indicator}>
                      {inWords(id)}
                    </option>
                  ))}
                </select>
              </div>
              <div>
                <label for="gebied">{t.changes.where}</label>
                <input id="gebied" name="gebied" value={region?.name ?? ""} maxlength={80} />
              </div>
              <button class="nl-button nl-button--primary" type="submit">
                {t.databank.filter}
              </button>
            </form>
            <p role="status">
              {t.changes.found(log.total)}
              {indicator ? `: ${inSentence(inWords(indicator))}` : ""}
              {region ? `, ${region.name}` : ""}.
            </p>
            {filters.length === 0 && log.groups.length > 1 ? (
              <ul>
                {log.groups.slice(0, 40).map((group) => (
                  <li>
                    <a class="nl-link" href={href(`/wijzigingen?cijfer=${group.indicator}`)}>
                      {group.title}
                    </a>
                    : {t.changes.group(group.figures, group.regions)}
                  </li>
                ))}
              </ul>
            ) : null}
            <ChangeList page={page} corrections={log.corrections} />
            <Pager page={page} total={log.total} perPage={perPage} offset={offset} at={at} />
          </>
        )}
        {filters.length === 0 && offset === 0 ? (
          <section aria-labelledby="gelezen">
            <h2 class="nl-heading nl-heading--level-2" id="gelezen">
              {t.changes.readTitle}
            </h2>
            <p>{t.changes.read}</p>
            {await ReadLately({ page, most: 20 })}
            <p>
              <a class="nl-link" href={href("/bronnen")}>
                {t.footer.sources}
              </a>
            </p>
          </section>
        ) : null}
      </div>
    ),
  });
}
