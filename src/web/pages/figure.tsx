import { listCorrections } from "#domain/corrections/operations";
import { definitionOf, inSentence, titleOf } from "#domain/databank";
import { nearestWith, requireIndicator, series } from "#domain/databank/operations";
import { comparePeriods, periodLabel } from "#domain/periods";
import { nameInSentence, phraseOf, publishedAs, type Region, twinsOf } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import { buildFigure, type View, views } from "#figures";
import { isProblem } from "#operation";
import { apiBase } from "../../api/index.ts";
import { FigureOf, figurePath } from "../figures/index.ts";
import type { Page } from "../page.ts";
import { Changes } from "../parts/change.tsx";
import { SourceList, StatusBadge } from "../parts/figure.tsx";
import { document } from "../parts/layout.tsx";
import { Nearest } from "../parts/nearest.tsx";
import { NextSteps } from "../parts/next.tsx";
import { BigNumber } from "../parts/number.tsx";

const viewNames: Record<View, { nl: string; en: string }> = {
  trend: { nl: "door de tijd", en: "over time" },
  sector: { nl: "per sector", en: "by sector" },
  age: { nl: "per leeftijd", en: "by age" },
  similar: { nl: "naast regio's die erop lijken", en: "beside similar regions" },
  members: { nl: "binnen de regio", en: "within the region" },
  provinces: { nl: "per provincie", en: "by province" },
};

/** The permanent page of one indicator for one region: the figure, every picture there is of it, and all that is known about it. */
export async function figurePage(page: Page, indicatorId: string, region: Region) {
  const { t, href, language } = page;
  const indicator = await requireIndicator(page.context, indicatorId);
  const index = await regionIndex(page.context.warehouse);
  const { found, of } = await newestSeries(page, indicatorId, [region, ...twinsOf(index, region.code)]);
  const published = found ? of : await nearestWith(page.context, { indicator: indicatorId, region });
  const figures = (await Promise.all(views.map((view) => buildFigure(page, indicatorId, region, view)))).filter(
    (figure) => figure !== undefined,
  );
  const available = figures.map((figure) => figure.view);
  const view = page.query.choice("als", available, { otherwise: undefined, words: (one) => viewNames[one][language] });
  const log = await page.ask(listCorrections, { region: region.code, indicator: indicatorId, limit: 20 });
  const built = view ? figures.filter((figure) => figure.view === view) : figures;
  // What is drawn through time is of a wider region when the region's own figure is stale beside it: then the large number says so.
  const newer = figures.find(
    ({ view, place, period }) => view === "trend" && found && place.code !== of.code && comparePeriods(period, found.latest.period) > 0,
  );
  const title = titleOf(indicator, language);
  const heading = `${title} ${phraseOf(index, region, language)}`;
  const definition = definitionOf(indicator, language);
  return document({
    page,
    title: heading,
    canonical: `/cijfer/${indicatorId}/${region.slug}`,
    description: definition,
    children: (
      <div class="wrap">
        <p class="crumb">
          <a class="nl-link" href={href(`/regio/${region.slug}`)}>
            {region.name}
          </a>{" "}
          /{" "}
          <a class="nl-link" href={href("/cijfers")}>
            {t.nav.databank}
          </a>
        </p>
        <h1 class="nl-heading nl-heading--level-1">{heading}</h1>
        {found ? (
          <div class="card">
            <BigNumber display={found.latest.display} />
            <p>{found.latest.sentence}</p>
            {newer ? (
              <p>
                <a class="nl-link" href={href(`/cijfer/${indicatorId}/${newer.place.slug}`)}>
                  {t.nearest.newer(nameInSentence(index, newer.place, language), periodLabel(newer.period, language))}
                </a>
              </p>
            ) : null}
            <p class="src">
              <StatusBadge page={page} status={found.latest.status} /> {found.source.name}, {periodLabel(found.latest.period, language)}.
            </p>
            <SourceList page={page} sources={[found.source]} />
            {of.code === region.code ? null : <p class="src">{publishedAs(index, of, language)}</p>}
            {found.notes.map((note) => (
              <p class="src">{note}</p>
            ))}
          </div>
        ) : (
          <div class="hole">
            <p class="nl-paragraph">{t.nearest.none(inSentence(title), phraseOf(index, region, language))}</p>
            {await Nearest({ page, indicator, region })}
          </div>
        )}
        <h2 class="nl-heading nl-heading--level-2">{t.figure.definition}</h2>
        <p class="text">{definition}</p>
        {available.length > 1 ? (
          <ul class="toc">
            <li>
              <a href={href(`/cijfer/${indicatorId}/${region.slug}`)} aria-current={view === undefined ? "true" : undefined}>
                {language === "nl" ? "alles" : "all"}
              </a>
            </li>
            {available.map((one) => (
              <li>
                <a href={href(figurePath(indicatorId, region.slug, one))} aria-current={one === view ? "true" : undefined}>
                  {viewNames[one][language]}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        {built.length > 0 ? (
          <>
            <h2 class="nl-heading nl-heading--level-2">{language === "nl" ? "In beeld" : "In pictures"}</h2>
            <div class="figures">
              {built.map((figure) => (
                <FigureOf page={page} figure={figure} />
              ))}
            </div>
          </>
        ) : null}
        <p>
          <a class="nl-link" href={href(`/cijfers?cijfer=${indicatorId}`)}>
            {t.databank.title}: {title}
          </a>
          {published ? (
            <>
              {" "}
              ·{" "}
              <a class="nl-link" href={`${apiBase}/indicators/${indicatorId}/series?region=${published.code}`}>
                JSON
              </a>
            </>
          ) : null}
        </p>
        <Changes page={page} log={log} all={`/wijzigingen?gebied=${region.slug}&cijfer=${indicatorId}`} />
        <NextSteps page={page} />
      </div>
    ),
  });
}

/** The series of an area under the name of which the newest figure was published; none when there is none under any. */
async function newestSeries(page: Page, indicator: string, names: readonly Region[]) {
  const asked = await Promise.all(
    names.map((of) =>
      page.ask(series, { indicator, region: of.code }).then(
        (found) => ({ found, of }),
        (error: unknown) => {
          if (!isProblem(error)) throw error;
          return { found: undefined, of };
        },
      ),
    ),
  );
  const period = ({ found }: (typeof asked)[number]) => found?.latest.period ?? "";
  const [newest] = [...asked].sort((a, b) => comparePeriods(period(b), period(a)));
  if (!newest) throw new Error(`no name to ask ${indicator} of`);
  return newest;
}
