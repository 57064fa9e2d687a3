import type { z } from "zod";
import { inSentence, titleOf } from "#domain/databank";
import { listIndicators, themes } from "#domain/databank/operations";
import { periodLabel } from "#domain/periods";
import type { Page } from "../page.ts";
import { FoldedGroup } from "../parts/fold.tsx";
import { document } from "../parts/layout.tsx";
import { formAction, KeepRegion } from "../parts/search-form.tsx";
import { indicatorPage } from "./indicator.tsx";

type IndicatorInfo = z.output<typeof listIndicators.output>["indicators"][number];
type Theme = Awaited<ReturnType<typeof themes>>[number];

/** With more than so many kinds of figure, the page begins as the themes alone. */
const mostOpen = 12;

/** The databank: find an indicator; then filter it by region, period and breakdown (`indicator.tsx`). */
export async function databankPage(page: Page) {
  const { t, language } = page;
  const id = page.query.text("cijfer");
  if (id) return indicatorPage(page, id);
  const q = page.query.text("q");
  const all = await themes(page.context.warehouse);
  const theme = page.query.choice(
    "onderwerp",
    all.map((one) => one.id),
    { otherwise: undefined, words: (id) => all.filter((one) => one.id === id).map((one) => titleOf(one, language))[0] ?? id },
  );
  const { indicators } = await page.ask(listIndicators, { ...(q ? { q } : {}), ...(theme ? { theme } : {}) });
  const groups = byTheme(indicators, all, theme);
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
                  {titleOf(one, language)}
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
        {groups.map(([about, members]) => (
          <FoldedGroup
            title={about ? titleOf(about, language) : t.databank.otherTheme}
            count={members.length}
            open={indicators.length <= mostOpen || groups.length === 1}
          >
            {members.map((one) => (
              <IndicatorItem page={page} indicator={one} />
            ))}
          </FoldedGroup>
        ))}
      </div>
    ),
  });
}

/** Indicators by theme, in the order of the themes: each stands once, under the theme that was asked for or else its first. */
function byTheme(
  indicators: readonly IndicatorInfo[],
  all: readonly Theme[],
  asked: string | undefined,
): [Theme | undefined, IndicatorInfo[]][] {
  const groups = Map.groupBy(indicators, (one) => (asked !== undefined && one.themes.includes(asked) ? asked : one.themes[0]));
  return [...all, undefined].flatMap((theme): [Theme | undefined, IndicatorInfo[]][] => {
    const members = theme ? groups.get(theme.id) : [...groups].flatMap(([id, rest]) => (all.some((one) => one.id === id) ? [] : rest));
    return members && members.length > 0 ? [[theme, members]] : [];
  });
}

/** One kind of figure: what it is, of when, of which regions, and how it can be broken down. */
function IndicatorItem({ page, indicator }: { page: Page; indicator: IndicatorInfo }) {
  const { t, href, language } = page;
  const { coverage } = indicator;
  return (
    <li>
      <h3 class="nl-heading nl-heading--level-3">
        <a class="nl-link" href={href(`/cijfers?cijfer=${indicator.id}`)}>
          {indicator.title}
        </a>
      </h3>
      <p>{indicator.definition}</p>
      {coverage ? (
        <p class="src">
          {indicator.source}. {[...new Set([coverage.from, coverage.until])].map((period) => periodLabel(period, language)).join(" - ")}.{" "}
          {coverage.regionTypes.map((type) => inSentence(t.typesMany[type as keyof typeof t.typesMany])).join(", ")}.
          {indicator.dimensions.length > 0
            ? ` ${t.databank.dims}: ${indicator.dimensions.map((name) => t.databank.dimNames[name]).join(", ")}.`
            : ""}
        </p>
      ) : (
        <p class="src">{t.databank.empty}</p>
      )}
    </li>
  );
}
