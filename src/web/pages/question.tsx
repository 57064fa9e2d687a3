import { type Answered, type Asked, askedIn } from "#domain/assistant";
import { answerQuestion, askQuestion } from "#domain/assistant/operations";
import { requireRegion } from "#domain/regions/operations";
import { buildFigure, type View } from "#figures";
import { isProblem } from "#operation";
import { FigureOf } from "../figures/index.ts";
import type { Page } from "../page.ts";
import { AnswerSources, Choices, NearestTo, ReadAs, Refused, Statements, textsOf } from "../parts/answer.tsx";
import { CorrectReading } from "../parts/correct-reading.tsx";
import { document } from "../parts/layout.tsx";
import { QuestionForm } from "../parts/question-form.tsx";
import { DataTable } from "../parts/table.tsx";

/** What somebody posted: the words, and the link of what was asked before. */
export interface Posted {
  question: string;
  after: string;
}

/** A question and its answer, as a conversation: what was asked before, the question, how it was read, the answer, and a box to go on. */
export async function questionPage(page: Page, posted?: Posted) {
  const t = textsOf(page);
  const question = posted?.question.trim().slice(0, 300) ?? page.query.text("q").trim();
  const asked = posted || question ? undefined : readLink(page);
  const before = posted?.after ? askedInLink(posted.after) : undefined;
  const answered = question
    ? await page.ask(askQuestion, { question, ...(page.region ? { region: page.region.code } : {}), ...(before ? { before } : {}) })
    : asked
      ? await answerTo(page, asked)
      : undefined;
  return document({
    page,
    title: answered?.reading ? answered.reading.sentence : t.title,
    description: t.lead,
    canonical: "/vraag",
    hidden: answered !== undefined,
    children: (
      <div class="wrap talk">
        <h1 class="nl-heading nl-heading--level-1">{t.title}</h1>
        {answered ? null : <p class="lead">{t.lead}</p>}
        {before ? await Before({ page, before }) : null}
        {question ? (
          <div class="said-by-you">
            <h2 class="hidden">{t.you}</h2>
            <p>{question}</p>
          </div>
        ) : null}
        {answered ? await Answer({ page, answered }) : null}
        <QuestionForm page={page} after={answered?.reading?.measure ? answered.link : ""} />
        <p class="src">
          {t.privacy} {page.radar.config.llm ? t.withModel : t.noModel}
        </p>
        {answered?.answer.length ? null : <Examples page={page} />}
      </div>
    ),
  });
}

const askedInLink = (link: string): Asked | undefined => {
  const query = new URLSearchParams(link.split("?")[1] ?? "");
  return askedIn((name) => query.get(name) ?? "") ?? undefined;
};

/** What the address asks; a place to compare with comes from its own field of the form. */
function readLink(page: Page): Asked | undefined {
  const asked = askedIn((name) => page.query.text(name));
  const beside = page.query.text("naast");
  if (!asked || beside === "") return asked ?? undefined;
  const places = [...asked.places.slice(0, 1), [beside]];
  return { ...asked, places, intent: ["value", "rank", "definition"].includes(asked.intent) ? "compare" : asked.intent };
}

/** The answer to a link; of one that asks what is not there nothing, and the page says so. */
async function answerTo(page: Page, asked: Asked): Promise<Answered | undefined> {
  return page.ask(answerQuestion, { asked }).catch((error: unknown) => {
    if (!isProblem(error)) throw error;
    page.query.strange({ name: "cijfer", value: asked.measure, choices: [], instead: textsOf(page).title });
    return undefined;
  });
}

async function Before({ page, before }: { page: Page; before: Asked }) {
  const answered = await answerTo(page, before);
  if (!answered?.reading) return null;
  return (
    <p class="before">
      {textsOf(page).before}:{" "}
      <a class="nl-link" href={page.href(answered.link)}>
        {answered.reading.sentence}
      </a>
    </p>
  );
}

async function Answer({ page, answered }: { page: Page; answered: Answered }) {
  const t = textsOf(page);
  const { reading, answer, clarify, nearest = [], refused, alternatives, sources } = answered;
  return (
    <article class="answer" aria-labelledby="antwoord">
      <h2 class="nl-heading nl-heading--level-2" id="antwoord">
        {refused ? t.notUnderstood : (clarify?.question ?? t.answer)}
      </h2>
      {reading ? <ReadAs page={page} sentence={reading.sentence} /> : null}
      {clarify ? <Choices page={page} choices={clarify.choices} /> : null}
      {answer.length > 0 ? <Statements page={page} answer={answer} /> : null}
      {reading && !clarify && answer.length === 0 ? <p class="lead">{t.none}</p> : null}
      {refused ? <Refused page={page} refused={refused} /> : null}
      {nearest.length > 0 ? <NearestTo page={page} nearest={nearest} /> : null}
      {(await Shown({ page, answered })) ?? <AnswerSources page={page} sources={sources} />}
      {reading?.measure ? (
        await Correct({ page, answered })
      ) : alternatives.length > 0 ? (
        <Choices page={page} choices={alternatives} />
      ) : null}
    </article>
  );
}

/** A longer table is folded up: the statements above it say what was asked. */
const mostRows = 12;

/** The picture of the answer with all around it, else its table; nothing when there is one figure only. */
async function Shown({ page, answered: { chart, table, sources } }: { page: Page; answered: Answered }) {
  if (chart) {
    const region = await requireRegion(page.context, chart.region.code);
    const figure = await buildFigure(page, chart.indicator, region, chart.view as View);
    if (figure) return <FigureOf page={page} figure={figure} />;
  }
  if (!table || table.rows.length < 2) return null;
  return (
    <>
      {table.rows.length > mostRows ? (
        <details>
          <summary>{page.t.figure.table}</summary>
          <DataTable {...table} />
        </details>
      ) : (
        <DataTable {...table} />
      )}
      <AnswerSources page={page} sources={sources} />
    </>
  );
}

/** The reading to mend: other readings of the same words as links, every part of it as a choice, and the link that lasts. */
async function Correct({ page, answered: { reading, link, alternatives } }: { page: Page; answered: Answered }) {
  const t = textsOf(page);
  const asked = askedInLink(link);
  return (
    <section class="mend" aria-labelledby="anders">
      <h3 class="nl-heading nl-heading--level-3" id="anders">
        {t.wrong}
      </h3>
      <Choices page={page} choices={alternatives} />
      {asked && reading?.measure ? (
        <details>
          <summary>{t.correct}</summary>
          {await CorrectReading({ page, asked, indicator: reading.measure.id })}
        </details>
      ) : null}
      <p>
        <a class="nl-link" href={page.href(link)}>
          {t.link}
        </a>
      </p>
    </section>
  );
}

function Examples({ page }: { page: Page }) {
  const t = textsOf(page);
  return (
    <>
      <h2 class="nl-heading nl-heading--level-2">{t.examples}</h2>
      <ul class="choose">
        {t.tries.map((question) => (
          <li>
            <a href={page.href(`/vraag?q=${encodeURIComponent(question)}`)}>{question}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
