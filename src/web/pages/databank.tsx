import { inSentence } from "#domain/databank";
import { listIndicators, themes } from "#domain/databank/operations";
import { periodLabel } from "#domain/periods";
import type { Page } from "../page.ts";
import { document } from "../parts/layout.tsx";
import { formAction, KeepRegion } from "../parts/search-form.tsx";
import { indicatorPage } from "./indicator.tsx";

/** The databank: find an indicator; then filter it by region, period and breakdown (`indicator.tsx`). */
export async function databankPage(page: Page) {
  const { t, href, language } = page;
  const id = page.query.text("cijfer");
  if (id) return indicatorPage(page, id);
  const q = page.query.text("q");
  const all = await themes(page.context.warehouse);
  const nameOf = (id: string) => all.find((one) => one.id === id)?.[language === "nl" ? "title" : "title_en"] ?? id;
  const theme = page.query.choice(
    "onderwerp",
    all.map((one) => one.id),
    { otherwise: undefined, words: nameOf },
  );
  const { indicators } = await page.ask(listIndicators, { ...(q ? { q } : {}), ...(theme ? { theme } : {}) });
  return document({
    page,
    title: t.databank.title,
    children: (
      <div class="wrap">
        <h1 class="nl-heading nl-heading--level-1">{t.databank.title}</h1>
        <p class="lead">{t.databank.lead}</p>
        <form class="form" action={formAction(page, "/cijfers")}>
          <KeepRegion page={page} />
          <div>
            <label for="q">{t.databank.q}</label>
            <input id="q" type="search" name="q" value={q} maxlength={100} />
          </div>
          <div>
            <label for="onderwerp">{t.databank.theme}</label>
            <select id="onderwerp" name="onderwerp">
              <option value="">{t.databank.all}</option>
              {all.map((one) => (
                <option value={one.id} selected={one.id === theme}>
                  {nameOf(one.id)}
                </option>
              ))}
            </select>
          </div>
          <button class="nl-button nl-button--primary" type="submit">
            {t.databank.filter}
          </button>
        </form>
        <p role="status">{t.databank.found(indicators.length)}</p>
        {indicators.length === 0 ? <p class="hole">{t.databank.none}</p> : null}
        <ul class="cards">
          {indicators.map((one) => (
            <li class="card">
              <h2 class="nl-heading nl-heading--level-3">
                <a class="nl-link" href={href(`/cijfers?cijfer=${one.id}`)}>
                  {one.title}
                </a>
              </h2>
              <p>{one.definition}</p>
              {one.coverage ? (
                <p class="src">
                  {one.source}.{" "}
                  {one.coverage.from === one.coverage.until
                    ? periodLabel(one.coverage.from, language)
                    : `${periodLabel(one.coverage.from, language)} - ${periodLabel(one.coverage.until, language)}`}
                  . {one.coverage.regionTypes.map((type) => inSentence(t.typesMany[type as keyof typeof t.typesMany])).join(", ")}.
                  {one.dimensions.length > 0
                    ? ` ${t.databank.dims}: ${one.dimensions.map((name) => t.databank.dimNames[name]).join(", ")}.`
                    : ""}
                </p>
              ) : (
                <p class="src">{t.databank.empty}</p>
              )}
            </li>
          ))}
        </ul>
      </div>
    ),
  });
}
