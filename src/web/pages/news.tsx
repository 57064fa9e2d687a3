import type { z } from "zod";
import { type Change, yearEarlier } from "#domain/changes";
import { notableChanges } from "#domain/changes/operations";
import { periodLabel } from "#domain/periods";
import { nameInSentence, phraseOf, type Region } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import { isProblem } from "#operation";
import { newsTexts } from "#texts";
import type { Page } from "../page.ts";
import { StatusBadge } from "../parts/figure.tsx";
import { document, feedOf } from "../parts/layout.tsx";
import { formAction, KeepRegion } from "../parts/search-form.tsx";

type Notable = z.output<typeof notableChanges.output>;

const most = 20;
/** Years that can be chosen to look back to. */
const yearsBack = 8;

/** What changed in the figures of a region: since the edition before, or since what a reader chooses. */
export async function newsPage(page: Page, region: Region) {
  const { t, language, href, context } = page;
  const words = newsTexts[language];
  const index = await regionIndex(context.warehouse);
  const name = nameInSentence(index, region, language);
  const choices = await choicesOf(page);
  const [previous] = choices;
  const standard = previous?.value ?? yearEarlier;
  const given = page.query.text("sinds");
  const { notable, since } = await changesSince(page, region, { given, standard, choices });
  // An edition in which nothing moved says nothing about how the region stands.
  const year = given === "" && notable.compared === "edition" && notable.changes.length === 0 ? await inYear(page, region) : undefined;
  const title = words.title(phraseOf(index, region, language));
  return document({
    page,
    title,
    description: notable.changes[0]?.sentence ?? words.lead,
    feed: feedOf(page, words.feedTitle(name), `/regio/${region.slug}/feed.atom`),
    children: (
      <div class="wrap">
        <p class="crumb">
          <a class="nl-link" href={href(`/regio/${region.slug}`)}>
            {t.region.title(phraseOf(index, region, language))}
          </a>
        </p>
        <h1 class="nl-heading nl-heading--level-1">{title}</h1>
        <p class="lead">{words.lead}</p>
        {previous?.isEdition ? null : <p class="hole">{words.first}</p>}
        <form class="form" action={formAction(page, `/regio/${region.slug}/nieuws`)}>
          <KeepRegion page={page} />
          <div>
            <label for="sinds">{words.choose}</label>
            <select id="sinds" name="sinds">
              {choices.map(({ value, label }) => (
                <option value={value} selected={value === since}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <button class="nl-button nl-button--primary" type="submit">
            {words.show}
          </button>
        </form>
        <p role="status">{notable.note}</p>
        <Told page={page} notable={notable} name={name} />
        {year ? (
          <section aria-labelledby="jaar">
            <h2 class="nl-heading nl-heading--level-2" id="jaar">
              {words.yearEarlier}
            </h2>
            <Told page={page} notable={year} name={name} />
          </section>
        ) : null}
        <details>
          <summary>{words.why}</summary>
          <p class="text">{words.rule}</p>
        </details>
        <section aria-labelledby="volgen">
          <h2 class="nl-heading nl-heading--level-2" id="volgen">
            {words.links}
          </h2>
          <ul>
            <li>
              <a class="nl-link" href={href(`/regio/${region.slug}/feed.atom`)} type="application/atom+xml">
                {words.feed}
              </a>
            </li>
            <li>
              <a class="nl-link" href={href(`/regio/${region.slug}/digest.html`)}>
                {words.digest}
              </a>{" "}
              (
              <a class="nl-link" href={href(`/regio/${region.slug}/digest.txt`)}>
                {words.digestText}
              </a>
              ). {words.digestHow}
            </li>
            <li>
              <a class="nl-link" href={href(`/regio/${region.slug}/kwartaalbericht`)}>
                {words.quarterly}
              </a>
            </li>
            <li>
              <a class="nl-link" href={href(`/regio/${region.slug}/infographic.png`)}>
                {words.infographic}
              </a>{" "}
              (
              <a class="nl-link" href={href(`/regio/${region.slug}/infographic.svg`)}>
                SVG
              </a>
              ,{" "}
              <a class="nl-link" href={href(`/regio/${region.slug}/deelbeeld.png`)}>
                {words.wide}
              </a>
              )
            </li>
            <li>
              <a class="nl-link" href={href(`/wijzigingen?gebied=${region.slug}`)}>
                {words.log}
              </a>
            </li>
          </ul>
        </section>
      </div>
    ),
  });
}

interface Choice {
  value: string;
  label: string;
  isEdition: boolean;
}

/** What can be looked back to: editions before the one in use, a year earlier, and years. */
async function choicesOf({ context, language }: Page): Promise<Choice[]> {
  const words = newsTexts[language];
  const { id } = context.warehouse.snapshot;
  const kept = (await context.editions()).map(({ snapshot }) => snapshot.id);
  const year = Number(id.slice(0, 4));
  return [
    ...kept.slice(kept.indexOf(id) + 1).map((value) => ({ value, label: words.sinceEdition(value), isEdition: true })),
    { value: yearEarlier, label: words.yearEarlier, isEdition: false },
    ...Array.from({ length: yearsBack }, (_, at) => String(year - 1 - at)).map((value) => ({
      value,
      label: words.sincePeriod(value),
      isEdition: false,
    })),
  ];
}

/** The changes since what was asked; what cannot be looked back to is told, and the page shows the usual. */
async function changesSince(
  page: Page,
  region: Region,
  { given, standard, choices }: { given: string; standard: string; choices: readonly Choice[] },
): Promise<{ notable: Notable; since: string }> {
  const ask = async (since: string) => ({
    notable: await page.ask(notableChanges, { since, region: region.code, limit: most, small: since === yearEarlier }),
    since,
  });
  if (given === "") return ask(standard);
  return ask(given).catch((error: unknown) => {
    if (!isProblem(error)) throw error;
    const offered = choices.slice(0, 5).map(({ value, label }) => ({ value, words: label }));
    page.query.strange({
      name: "sinds",
      value: given,
      choices: offered,
      instead: choices.find(({ value }) => value === standard)?.label ?? "",
    });
    return ask(standard);
  });
}

const inYear = (page: Page, region: Region): Promise<Notable> =>
  page.ask(notableChanges, { since: yearEarlier, region: region.code, limit: most, small: true });

function Told({ page, notable, name }: { page: Page; notable: Notable; name: string }) {
  const words = newsTexts[page.language];
  if (notable.changes.length === 0)
    return <p class="hole">{notable.compared === "edition" ? words.nothing(name) : words.nothingEarlier(name)}</p>;
  return (
    <ol class="told">
      {notable.changes.map((change) => (
        <One page={page} change={change} />
      ))}
    </ol>
  );
}

function One({ page, change }: { page: Page; change: Change }) {
  const words = newsTexts[page.language];
  const figure = change.after ?? change.before;
  return (
    <li>
      <h3 class="nl-heading nl-heading--level-3">{change.headline}</h3>
      <p>{change.sentence}</p>
      <p class="src">{words.whyNotable(change.why.join("; "))}</p>
      <p class="src">
        {figure && change.after ? <StatusBadge page={page} status={figure.status} /> : null}{" "}
        {change.source ? `${change.source.name}, ${periodLabel(figure?.period ?? "", page.language)}. ` : ""}
        {change.after ? (
          <a class="nl-link" href={page.href(change.link)}>
            {words.read}
            <span class="hidden">: {change.headline}</span>
          </a>
        ) : null}
      </p>
    </li>
  );
}
