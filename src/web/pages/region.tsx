import { listCorrections } from "#domain/corrections/operations";
import { textsOfKind } from "#domain/documents/operations";
import { reportOn } from "#domain/instruments/operations";
import { regionPicture } from "#domain/picture/operations";
import { municipalitiesOf, nameInSentence, type Region } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import { buildFigure, type FigureModel, regionBlocks } from "#figures";
import { newsTexts } from "#texts";
import { AgendaLink } from "../agenda/link.tsx";
import { FigureOf } from "../figures/index.ts";
import type { Page } from "../page.ts";
import { Changes } from "../parts/change.tsx";
import { HeadlineCard } from "../parts/headline.tsx";
import { document, feedOf } from "../parts/layout.tsx";
import { NextSteps } from "../parts/next.tsx";
import { topOpenings } from "../parts/openings.tsx";
import { RegionFamily } from "../parts/region-family.tsx";
import { ReportLinks } from "../parts/report-links.tsx";
import { Tension } from "../parts/tension-section.tsx";
import { TextLinks } from "../parts/text-links.tsx";

/** How work and learning stand in one region: in words first, then by theme, then what is missing and what one can do. */
export async function regionPage(page: Page, region: Region) {
  const { t, href } = page;
  const picture = await page.ask(regionPicture, { region: region.code });
  const index = await regionIndex(page.context.warehouse);
  const themed = await Promise.all(
    regionBlocks.map(async ({ theme, figures }) => ({
      theme,
      figures: (await Promise.all(figures.map(([indicator, view]) => buildFigure(page, indicator, region, view)))).filter(
        (figure) => figure !== undefined,
      ),
    })),
  );
  const log = await page.ask(listCorrections, { region: region.code, limit: 10 });
  const report = await reportOn(page.context.warehouse, [region.code, ...region.parents.filter((code) => code.startsWith("SV"))]);
  const municipalities = region.type === "gemeente" ? 0 : municipalitiesOf(index.byCode, region.code).length;
  const title = t.region.title(picture.region.phrase);
  const words = newsTexts[page.language];
  const name = nameInSentence(index, region, page.language);
  // A page opens with what is of the region itself, be it one sentence.
  const own = picture.headlines.filter(({ nearest }) => !nearest);
  const lead = (own.length > 0 ? own : picture.headlines)
    .slice(0, 2)
    .map((headline) => headline.sentence.split(/(?<=\.) /)[0])
    .join(" ");
  return document({
    page,
    title,
    canonical: `/regio/${region.slug}`,
    description: lead,
    card: `/regio/${region.slug}/deelbeeld.png`,
    feed: feedOf(page, words.feedTitle(name), `/regio/${region.slug}/feed.atom`),
    children: (
      <>
        <div class="wrap">
          <p class="crumb">
            {t.region.crumb(t.types[region.type], region.code)}
            {municipalities > 0 ? `, ${t.region.municipalities(municipalities)}` : ""}
            {picture.region.provinces.length > 0 ? (
              <>
                {" "}
                in{" "}
                {picture.region.provinces.map((province, at) => (
                  <>
                    {at > 0 ? (at === picture.region.provinces.length - 1 ? ` ${t.and} ` : ", ") : ""}
                    <a class="nl-link" href={href(`/regio/${province.slug}`)}>
                      {province.name}
                    </a>
                  </>
                ))}
              </>
            ) : null}
            .{" "}
            <a class="nl-link" href={href("/regios")}>
              {t.region.other}
            </a>
          </p>
          <h1 class="nl-heading nl-heading--level-1">{title}</h1>
          <p class="lead">{lead}</p>
          {page.remembered?.code === region.code ? null : (
            <form class="remember" method="post" action="/mijn-regio">
              <input type="hidden" name="regio" value={region.slug} />
              <input type="hidden" name="terug" value={page.here} />
              <button class="plain" type="submit">
                {t.remember(region.name)}
              </button>{" "}
              <span class="src">{t.rememberWhy}</span>
            </form>
          )}
          <ul class="toc" aria-label={t.region.contents}>
            {themed.map(({ theme }) => (
              <li>
                <a href={`#${theme}`}>{themeTitle(page, theme)}</a>
              </li>
            ))}
            <li>
              <a href="#ontbreekt">{t.region.missing}</a>
            </li>
          </ul>
          <h2 class="nl-heading nl-heading--level-2" id="kort">
            {t.region.headlines}
          </h2>
          <p>
            <a class="nl-link" href={href(`/regio/${region.slug}/nieuws`)}>
              {words.toNews(name)}
            </a>
          </p>
          <ul class="brief">
            {picture.headlines.map((headline) => (
              <HeadlineCard page={page} headline={headline} asked={region.slug} />
            ))}
          </ul>
          {
            await Promise.all(
              themed.map(async ({ theme, figures }) => (
                <section aria-labelledby={theme}>
                  <h2 class="nl-heading nl-heading--level-2" id={theme}>
                    {t.blocks[theme as keyof typeof t.blocks]}
                  </h2>
                  {theme === "beroepen" ? await Occupations({ page, region }) : null}
                  {theme === "krapte" ? (
                    await Tension({ page, region, figures })
                  ) : (
                    <div class="figures">
                      {figures.map((figure, at) => (
                        <FigureOf page={page} figure={figure} {...(saidBefore(figure, figures.slice(0, at), t.why) ? { why: "" } : {})} />
                      ))}
                    </div>
                  )}
                </section>
              )),
            )
          }
          <section aria-labelledby="ontbreekt">
            <h2 class="nl-heading nl-heading--level-2" id="ontbreekt">
              {t.region.missing}
            </h2>
            {picture.gaps.length > 0 ? <p class="text">{t.region.missingLead(name)}</p> : null}
            {picture.gaps.map((gap) => (
              <div class="hole">
                <h3 class="nl-heading nl-heading--level-3">{gap.title}</h3>
                <p class="nl-paragraph">{gap.why}</p>
              </div>
            ))}
          </section>
          {report.length > 0 ? (
            <section aria-labelledby="rapport">
              <h2 class="nl-heading nl-heading--level-2" id="rapport">
                {t.region.fromReport}
              </h2>
              <p class="text">{t.region.fromReportLead}</p>
              <ReportFacts facts={report.slice(0, 5)} />
              {report.length > 5 ? (
                <details>
                  <summary>{t.region.fromReportMore(report.length - 5)}</summary>
                  <ReportFacts facts={report.slice(5)} />
                </details>
              ) : null}
            </section>
          ) : null}
          <ReportLinks page={page} about={`/regio/${region.slug}`} name={region.name} reports={["report", "factsheet", "quarterly"]} />
          <section aria-labelledby="lees-ook">
            <h2 class="nl-heading nl-heading--level-2" id="lees-ook">
              {t.footer.reading}
            </h2>
            <TextLinks page={page} texts={await textsOfKind(page.context, "verkenning", "verhaal")} columns />
          </section>
          <AgendaLink page={page} region={region} />
          <Changes page={page} log={log} all={`/wijzigingen?gebied=${region.slug}`} />
          <RegionFamily page={page} region={region} index={index} />
          <NextSteps page={page} />
        </div>
      </>
    ),
  });
}

/** Why an indicator matters is said once in a block, unless this way of looking has words of its own. */
const saidBefore = ({ indicator, view }: FigureModel, before: readonly FigureModel[], why: Readonly<Record<string, string>>) =>
  why[`${indicator.id}-${view}`] === undefined &&
  before.some((one) => one.indicator.id === indicator.id && why[`${one.indicator.id}-${one.view}`] === undefined);

const themeTitle = (page: Page, theme: string) =>
  ({
    werk: ["Werk", "Work"],
    krapte: ["Krapte", "Tension"],
    beroepen: ["Beroepen", "Occupations"],
    onderwijs: ["Onderwijs", "Education"],
    "brede-welvaart": ["Brede welvaart", "Broad prosperity"],
    bevolking: ["Bevolking", "Population"],
  })[theme]?.[page.language === "nl" ? 0 : 1] ?? theme;

function ReportFacts({ facts }: { facts: Awaited<ReturnType<typeof reportOn>> }) {
  return (
    <dl class="facts" lang="nl">
      {facts.map((fact) => (
        <>
          <dt>{fact.name}</dt>
          <dd>
            {fact.description} ({fact.section})
          </dd>
        </>
      ))}
    </dl>
  );
}

/** No figures by occupation for the region: say so, show the country's. */
async function Occupations({ page, region }: { page: Page; region: Region }) {
  const { t, href, language } = page;
  return (
    <>
      {region.code === "NL01" ? null : (
        <div class="hole">
          <h3 class="nl-heading nl-heading--level-3">
            {language === "nl" ? `Voor ${region.name} is er geen cijfer per beroep` : `There is no figure by occupation for ${region.name}`}
          </h3>
          <p class="nl-paragraph">
            {t.occupations.notRegional}{" "}
            <a class="nl-link" href={href("/beroepen")}>
              {t.occupation.all}
            </a>
          </p>
        </div>
      )}
      <div class="figures">{await topOpenings(page)}</div>
    </>
  );
}
