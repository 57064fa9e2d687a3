import type { z } from "zod";
import { sourceWord } from "#domain/databank";
import { databank } from "#domain/databank/operations";
import { listOccupations, occupationPicture } from "#domain/occupations/operations";
import { periodLabel } from "#domain/periods";
import { firstOfOnePlace } from "#domain/picture";
import { tensionClasses } from "#domain/tension";
import { TensionScale } from "#figures";
import type { Language } from "#operation";
import type { Page } from "../page.ts";
import { Badge, SourceList, StatusBadge } from "../parts/figure.tsx";
import { document } from "../parts/layout.tsx";
import { BigNumber } from "../parts/number.tsx";
import { ReportLinks } from "../parts/report-links.tsx";

type Picture = z.output<typeof occupationPicture.output>;
type Figure = Picture["employment"][number];

interface FigureCardProps {
  page: Page;
  title: string;
  figures: readonly Figure[];
  level: "h2" | "h3" | "h4";
}

/** One occupation group: people, pay, tension, what the future brings, and work that resembles it. */
export async function occupationPage(page: Page, given: string) {
  const { t, href, language } = page;
  const picture = await page.ask(occupationPicture, { occupation: given });
  const { occupation } = picture;
  const { indicators } = await databank(page.context.warehouse);
  const lead = leadOf(picture);
  const edition = editionInWords(page, occupation);
  /** Figures of groups of 2025 that are other work stand under the names of those. */
  const forecasts =
    occupation.edition === "same"
      ? [{ about: "", figures: picture.forecast }]
      : occupation.edition2025.map(({ code, name }) => ({
          about: t.occupation.about(name, bare(code)),
          figures: picture.forecast.filter((figure) => figure.occupation === code),
        }));
  const pick = (list: Figure[], id: string) => list.find((figure) => figure.indicator === id);
  const uwv = pick(picture.tension, "tension");
  const place = tensionClasses.find((name) => name === uwv?.text);
  return document({
    page,
    title: occupation.name,
    canonical: `/beroep/${occupation.slug}`,
    description: lead,
    children: (
      <div class="wrap">
        <p class="crumb">
          {t.occupation.crumb(bare(occupation.code), occupation.class)}{" "}
          {occupation.words.length > 0 ? (
            <>
              {t.occupation.also} <i>{occupation.words.slice(0, 6).join(", ")}</i>
            </>
          ) : null}
        </p>
        <h1 class="nl-heading nl-heading--level-1">{occupation.name}</h1>
        <p class="lead">{lead}</p>
        {edition ? <p class="text">{edition}</p> : null}
        <ul class="brief">
          <FigureCard page={page} title={t.occupation.work} figures={picture.employment} level="h2" />
          <FigureCard page={page} title={t.occupation.wage} figures={picture.wage} level="h2" />
        </ul>
        <section aria-labelledby="krapte">
          <h2 class="nl-heading nl-heading--level-2" id="krapte">
            {t.occupation.tension}
          </h2>
          {picture.tension.length === 0 ? <p class="hole">{t.occupation.gap}</p> : null}
          <div class="figures">
            {picture.tension.map((figure) => (
              <div class="fig">
                <p class="finding">{figure.sentence}</p>
                {figure.indicator === "tension" && place ? (
                  <TensionScale at={place} label={t.tension.scale} number={figure.display} language={language} />
                ) : (
                  <BigNumber {...largeOf(figure, language)} />
                )}
                {figure.indicator === "current-situation" && figure.text ? (
                  <p class="why">{t.occupation.roaWord(sourceWord(figure.text, language))}</p>
                ) : null}
                <Around page={page} figure={figure} />
              </div>
            ))}
          </div>
        </section>
        <section aria-labelledby="toekomst">
          <h2 class="nl-heading nl-heading--level-2" id="toekomst">
            {t.occupation.future}
          </h2>
          {picture.forecast.length === 0 ? <p class="hole">{t.occupation.gap}</p> : null}
          {forecasts.map(({ about, figures }) => (
            <>
              {about && figures.length > 0 ? <h3 class="nl-heading nl-heading--level-3">{about}</h3> : null}
              <ul class="brief">
                {figures.map((figure) => (
                  <FigureCard page={page} title={figure.title} figures={[figure]} level={about ? "h4" : "h3"} />
                ))}
              </ul>
            </>
          ))}
        </section>
        <section aria-labelledby="lijkt">
          <h2 class="nl-heading nl-heading--level-2" id="lijkt">
            {t.occupation.similar}
          </h2>
          <p>{picture.similar.length > 0 ? t.occupation.similarWhy : t.occupation.noSimilar}</p>
          <ul class="toc">
            {picture.similar.map((one) => (
              <li>
                <a href={href(`/beroep/${one.slug}`)}>{one.name}</a>
              </li>
            ))}
          </ul>
        </section>
        <ReportLinks page={page} about={`/beroep/${occupation.slug}`} name={occupation.name} reports={["factsheet", "quickscan"]} />
        <section class="next" aria-labelledby="verder">
          <h2 class="nl-heading nl-heading--level-2" id="verder">
            {t.next.title}
          </h2>
          <ul>
            <li>
              <a href={href("/voor/inwoner")}>
                {t.next.work[0]}
                <span>{t.next.work[1]}</span>
              </a>
            </li>
            <li>
              <a href={href("/beroepen")}>
                {t.occupation.all}
                <span>{t.occupations.title}</span>
              </a>
            </li>
            <li>
              <a href={href("/voor/werkgever")}>
                {t.next.people[0]}
                <span>{t.next.people[1]}</span>
              </a>
            </li>
          </ul>
        </section>
      </div>
    ),
  });

  /** The first figure large, the others as sentences; its title stands at the level that follows on the heading above it. */
  function FigureCard({ page, title, figures, level: Title }: FigureCardProps) {
    const [first, ...others] = figures;
    if (!first)
      return (
        <li>
          <Title class="nl-heading nl-heading--level-3">{title}</Title>
          <p>{t.occupation.gap}</p>
        </li>
      );
    return (
      <li>
        <Title class="nl-heading nl-heading--level-3">{title}</Title>
        <BigNumber {...largeOf(first, language)} />
        <p>{first.sentence}</p>
        {others.map((figure) => (
          <p class="src">{figure.sentence}</p>
        ))}
        <Around page={page} figure={first} />
      </li>
    );
  }

  function Around({ page, figure }: { page: Page; figure: Figure }) {
    const indicator = indicators.get(figure.indicator);
    return (
      <div class="src">
        {figure.occupation !== occupation.code && !figure.occupation.startsWith("brc2025:") ? <Badge>{t.occupation.wider}</Badge> : null}{" "}
        <StatusBadge page={page} status={figure.status} /> {figure.source.name}, {periodLabel(figure.period, language)}.{" "}
        <Badge tone="soft">{t.badges.country}</Badge>
        <details>
          <summary>
            {t.region.sourceAndMeaning}
            <span class="hidden">: {figure.title}</span>
          </summary>
          {indicator ? (
            <p>
              <b>{t.figure.definition}</b> {language === "nl" ? indicator.definition : indicator.definition_en}
            </p>
          ) : null}
          <SourceList page={page} sources={[figure.source]} />
        </details>
      </div>
    );
  }
}

/** What stands large: the figure, its word behind it. A bare number on a scale of its own says nothing to most readers; there the word goes first. */
function largeOf({ display, text, value }: Figure, language: Language): { display: string; word?: string } {
  if (!text || value === null) return { display };
  const word = sourceWord(text, language);
  return /^-?[\d.,]+$/.test(display) ? { display: word, word: display } : { display, word };
}

/** A code without its classification. */
const bare = (code: string) => code.slice(code.indexOf(":") + 1);

/** What the page opens with: how tight it is, when that is known of the very same work and not long ago, else how many people do it. */
function leadOf({ occupation, tension, employment }: Picture): string {
  const ofThis = tension.find((figure) => occupation.edition === "same" || figure.occupation === occupation.code);
  const candidates = [ofThis, employment[0]].flatMap((figure) => (figure ? [{ observation: figure }] : []));
  return firstOfOnePlace(candidates)?.observation.sentence ?? "";
}

/** What edition 2025 made of the group; empty when nothing changed. */
function editionInWords({ t, language }: Page, { name, edition, edition2025, mergedWith }: Picture["occupation"]): string {
  const list = new Intl.ListFormat(language === "nl" ? "nl" : "en-GB");
  const quoted = (groups: readonly { name: string }[]) => list.format(groups.map((group) => `‘${group.name}’`));
  const names = quoted(edition2025);
  const renamed = edition2025.some((group) => group.name !== name);
  if (edition === "same") return renamed ? t.occupation.edition.same(names) : "";
  if (edition !== "changed") return t.occupation.edition[edition](names);
  if (edition2025.length > 1) return t.occupation.edition.changedSplit(names);
  if (mergedWith.length > 0) return t.occupation.edition.merged(names, quoted(mergedWith));
  return renamed ? t.occupation.edition.changed(names) : t.occupation.edition.renumbered();
}

/** Code of an occupation page by its address; undefined when there is no such group. */
export async function occupationBySlug(page: Page, slug: string): Promise<string | undefined> {
  const { occupations } = await page.ask(listOccupations, {});
  return occupations.find((one) => one.slug === slug || one.slug.startsWith(`${slug}-`))?.code;
}
