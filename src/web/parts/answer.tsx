import type { Answered, Near, Said } from "#domain/assistant";
import { periodLabel } from "#domain/periods";
import { type QuestionTexts, questionTexts } from "#texts";
import type { Page } from "../page.ts";
import { SourceList } from "./figure.tsx";

export const textsOf = (page: Page): QuestionTexts => questionTexts[page.language];

/** How a question was read: it stands before the answer, so that the reader can judge whether the answer is to it. */
export function ReadAs({ page, sentence }: { page: Page; sentence: string }) {
  return (
    <p class="read-as">
      <span class="hidden">{textsOf(page).read}: </span>
      {sentence}
    </p>
  );
}

/** The statements of an answer, the first large; each with who published its figure and when it is of. */
export function Statements({ page, answer }: { page: Page; answer: readonly Said[] }) {
  return (
    <ol class="statements">
      {answer.map((said) => (
        <li>
          <p>{said.text}</p>
          {said.own ? (
            <p class="src">
              {textsOf(page).reworded}: {said.own}
            </p>
          ) : null}
          <SourceLine page={page} said={said} />
        </li>
      ))}
    </ol>
  );
}

function SourceLine({ page, said }: { page: Page; said: Said }) {
  if (said.source.name === "") return null;
  return (
    <p class="src">
      {said.source.name}
      {said.period ? `, ${periodLabel(said.period, page.language)}` : ""}.{" "}
      {said.indicator && said.region ? (
        <a class="nl-link" href={page.href(`/cijfer/${said.indicator}/${said.region.slug}`)}>
          {textsOf(page).whole}
          <span class="hidden">: {said.text}</span>
        </a>
      ) : null}
    </p>
  );
}

/** What comes nearest to what was asked, each with why it is no answer. */
export function NearestTo({ page, nearest }: { page: Page; nearest: readonly Near[] }) {
  return (
    <>
      <h3 class="nl-heading nl-heading--level-3">{textsOf(page).nearest}</h3>
      <ul class="statements near">
        {nearest.map((said) => (
          <li>
            <p class="why">{said.why}</p>
            <p>{said.text}</p>
            <SourceLine page={page} said={said} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Why a question is not answered, what can be done instead, and who can help. */
export function Refused({ page, refused }: { page: Page; refused: NonNullable<Answered["refused"]> }) {
  const t = textsOf(page);
  return (
    <div class="refused" role="status">
      <p class="lead">{refused.why}</p>
      <p>
        <b>{t.cannot}.</b> {refused.cannot}
      </p>
      <p>
        <b>{t.can}.</b> {refused.can}
      </p>
      <h3 class="nl-heading nl-heading--level-3">{t.person}</h3>
      <ul>
        {refused.turnTo.map((who) => (
          <li>{who}</li>
        ))}
      </ul>
      <p>
        <a class="nl-link" href={page.href("/voor/inwoner")}>
          {t.seeAlso}
        </a>
      </p>
    </div>
  );
}

/** Readings to choose from, each a link that holds codes only. */
export function Choices({ page, choices }: { page: Page; choices: readonly { label: string; href: string }[] }) {
  if (choices.length === 0) return null;
  return (
    <ul class="choose">
      {choices.map(({ label, href }) => (
        <li>
          <a href={page.href(href)}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

/** Where the figures of an answer come from, folded up. */
export function AnswerSources({ page, sources }: { page: Page; sources: Answered["sources"] }) {
  const published = sources.filter(({ name }) => name !== "");
  if (published.length === 0) return null;
  return (
    <details class="sources">
      <summary>{textsOf(page).sources}</summary>
      <SourceList page={page} sources={published} />
    </details>
  );
}
