import { listCorrections } from "#domain/corrections/operations";
import { databank } from "#domain/databank/operations";
import { requireRegion } from "#domain/regions/operations";
import type { Page } from "../page.ts";
import { ChangeList, Removals } from "../parts/change.tsx";
import { document } from "../parts/layout.tsx";
import { formAction, KeepRegion } from "../parts/search-form.tsx";

const perPage = 100;

/** The correction log: of everything, of one region, of one kind of figure; in short when much changed, a hundred lines at a time. */
export async function changesPage(page: Page) {
  const { t, language, href } = page;
  const region = page.query("gebied") ? await requireRegion(page.context, page.query("gebied")) : undefined;
  const indicator = page.query("cijfer");
  const offset = Math.max(0, Math.trunc(Number(page.query("vanaf")) || 0));
  const log = await page.ask(listCorrections, {
    limit: perPage,
    offset,
    ...(region ? { region: region.code } : {}),
    ...(indicator ? { indicator } : {}),
  });
  const everything = await page.ask(listCorrections, { limit: 1 });
  const { indicators } = await databank(page.context.warehouse);
  const kinds = [...new Map(everything.groups.map((group) => [group.indicator, group.title]))].sort((a, b) =>
    a[1].localeCompare(b[1], "nl"),
  );
  const filters = [region ? `gebied=${region.slug}` : "", indicator ? `cijfer=${encodeURIComponent(indicator)}` : ""].filter(Boolean);
  const at = (from: number) => href(`/wijzigingen?${[...filters, `vanaf=${from}`].join("&")}`);
  const named = indicators.get(indicator);
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
                  {kinds.map(([id, title]) => (
                    <option value={id} selected={id === indicator}>
                      {title}
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
              {named ? `: ${(language === "nl" ? named.title : named.title_en).toLowerCase()}` : ""}
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
            <p>
              {offset > 0 ? (
                <a class="nl-link" href={at(Math.max(0, offset - perPage))} rel="prev">
                  {t.changes.newer}
                </a>
              ) : null}{" "}
              {offset + perPage < log.total ? (
                <a class="nl-link" href={at(offset + perPage)} rel="next">
                  {t.changes.older}
                </a>
              ) : null}
            </p>
          </>
        )}
      </div>
    ),
  });
}
