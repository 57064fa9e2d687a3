import type { Child } from "hono/jsx";
import type { z } from "zod";
import type { Answered } from "#domain/assistant";
import { askQuestion } from "#domain/assistant/operations";
import { inSentence } from "#domain/databank";
import { findTexts, textsOfKind } from "#domain/documents/operations";
import { periodLabel } from "#domain/periods";
import { regionIndex } from "#domain/regions/operations";
import { search } from "#domain/search/operations";
import { questionTexts } from "#texts";
import type { Page } from "../page.ts";
import { NearestTo, ReadAs, Refused, Statements } from "../parts/answer.tsx";
import { Badge } from "../parts/figure.tsx";
import { document } from "../parts/layout.tsx";
import { SearchForm } from "../parts/search-form.tsx";
import { addressOfText, plainTitle } from "../parts/text-links.tsx";

type Found = z.output<typeof search.output>;

/** One box for a municipality, a region, an occupation or a subject: the answer when there is one, then every kind of find in its own list. */
export async function searchPage(page: Page) {
  const { t } = page;
  const q = page.query.text("q").trim().slice(0, 100);
  const told = q ? await page.ask(askQuestion, { question: q, ...(page.region ? { region: page.region.code } : {}) }) : undefined;
  const found = q ? await page.ask(search, { q, ...(page.region ? { region: page.region.code } : {}) }) : undefined;
  return document({
    page,
    title: q ? t.search_.title(q) : t.search.label,
    hidden: true,
    children: (
      <div class="wrap">
        <h1 class="nl-heading nl-heading--level-1">{q ? t.search_.title(q) : t.search.label}</h1>
        <SearchForm page={page} id="zoek" q={q} />
        {told && isTold(told) ? <Told page={page} told={told} /> : null}
        {found ? await Finds({ page, found, q, told: told !== undefined && isTold(told) }) : <p>{t.search_.empty}</p>}
      </div>
    ),
  });
}

/** Whether the words were a question that was read: then its answer stands on top, instead of what the figures say on each word. */
const isTold = ({ reading, answer, nearest = [], refused }: Answered): boolean =>
  (reading?.measure != null && (answer.length > 0 || nearest.length > 0)) || (refused !== undefined && refused.kind !== "unknown");

/** The answer to a question that was typed in the search box: how it was read, the answer, and where to go on. */
function Told({ page, told: { reading, answer, nearest = [], refused, link } }: { page: Page; told: Answered }) {
  const t = questionTexts[page.language];
  return (
    <article class="answer" aria-labelledby="antwoord">
      <h2 class="nl-heading nl-heading--level-2" id="antwoord">
        {refused ? t.notUnderstood : t.answer}
      </h2>
      {reading ? <ReadAs page={page} sentence={reading.sentence} /> : null}
      <Statements page={page} answer={answer.slice(0, mostStatements)} />
      {refused ? <Refused page={page} refused={refused} /> : null}
      {nearest.length > 0 ? <NearestTo page={page} nearest={nearest} /> : null}
      <p>
        <a class="nl-link" href={page.href(link || "/vraag")}>
          {link ? t.wrong : t.askYourself}
        </a>
      </p>
    </article>
  );
}

const mostStatements = 3;

async function Finds({ page, found, q, told: isAnswered }: { page: Page; found: Found; q: string; told: boolean }) {
  const { t, href } = page;
  const { answers, regions, occupations, indicators, instruments, notes } = found;
  const place = regions[0]?.region ?? page.region;
  const texts = findTexts(await textsOfKind(page.context, "verkenning", "verhaal", "begrip", "methode"), q, { inText: false }).slice(0, 5);
  const nothing = [answers, regions, occupations, indicators, instruments, texts].every((list) => list.length === 0);
  return (
    <>
      {notes.map((note) => (
        <p class="hole" role="status">
          {note}
        </p>
      ))}
      {nothing && !isAnswered ? await WaysOn({ page, told: notes.length > 0 }) : null}
      {isAnswered ? null : <Answers page={page} answers={answers} />}
      <List
        title={t.search_.regions}
        lines={regions.map(({ region, why }) => ({
          words: region.name,
          to: href(`/regio/${region.slug}`),
          more: `${inSentence(t.types[region.type])}${why === region.type ? "" : `; ${why}`}`,
        }))}
      />
      <List
        title={t.search_.occupations}
        lines={occupations.map((hit) => ({ words: hit.name, to: href(`/beroep/${hit.slug}`), more: hit.why }))}
      />
      <List
        title={t.search_.figures}
        lines={indicators.map((one) => ({
          words: one.title,
          to: href(place && one.coverage ? `/cijfer/${one.id}/${place.slug}` : `/cijfers?cijfer=${one.id}`),
          more: one.coverage ? "" : t.search_.notYet,
        }))}
      />
      <List
        title={t.footer.reading}
        lines={texts.map((text) => ({ words: plainTitle(text), to: href(addressOfText(text)), more: text.draft.front.summary }))}
      />
      <List
        title={t.search_.instruments}
        lines={instruments.map((one) => ({ words: one.name, to: href(`/instrumenten?q=${encodeURIComponent(one.name)}`), more: "" }))}
      />
    </>
  );
}

/** What the figures say, each with its source and where to read on. */
function Answers({ page, answers }: { page: Page; answers: Found["answers"] }) {
  const { t, href, language } = page;
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="antwoord">
      <h2 class="nl-heading nl-heading--level-2" id="antwoord">
        {t.search_.answers}
      </h2>
      <ul class="brief">
        {answers.map((answer) => (
          <li>
            <p>{answer.sentence}</p>
            <p class="src">
              {answer.wider ? <Badge>{t.occupation.wider}</Badge> : null} {answer.source.name}, {periodLabel(answer.period, language)}.{" "}
              <a class="nl-link" href={href(whereOf(answer))}>
                {t.search_.more}
                <span class="hidden">: {answer.title}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The page on which an answer stands with all around it. */
function whereOf({ indicator, region, occupation, dim }: Found["answers"][number]): string {
  if (occupation) return `/beroep/${occupation.slice(occupation.indexOf(":") + 1)}`;
  return dim ? `/cijfers?cijfer=${indicator}&gebied=${region.slug}&per=${dim}` : `/cijfer/${indicator}/${region.slug}`;
}

interface Line {
  words: string;
  to: string;
  /** Why it is here; empty when there is nothing to say. */
  more: string;
}

function List({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h2 class="nl-heading nl-heading--level-2">{title}</h2>
      <ul>
        {lines.map(({ words, to, more }) => (
          <li>
            <a class="nl-link" href={to}>
              {words}
            </a>
            {more ? <span class="src"> ({more})</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Nothing was found: the ways to all there is, and the regions themselves. */
async function WaysOn({ page, told }: { page: Page; told: boolean }): Promise<Child> {
  const { t, href } = page;
  const { all } = await regionIndex(page.context.warehouse);
  const regions = all.filter(({ type }) => type === "arbeidsmarktregio").sort((a, b) => a.name.localeCompare(b.name, "nl"));
  return (
    <>
      {told ? null : (
        <p class="hole" role="status">
          {t.search_.none}
        </p>
      )}
      <ul>
        {(["occupations.list", "indicators.list"] as const).map((list) => (
          <li>
            <a class="nl-link" href={href(list === "occupations.list" ? "/beroepen" : "/cijfers")}>
              {t.error.lists[list]}
            </a>
          </li>
        ))}
      </ul>
      <h2 class="nl-heading nl-heading--level-2">{t.home.map}</h2>
      <ul class="columns">
        {regions.map(({ name, slug }) => (
          <li>
            <a class="nl-link" href={href(`/regio/${slug}`)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
