import type { z } from "zod";
import { audiences } from "#domain/instruments";
import { listInstruments } from "#domain/instruments/operations";
import type { Page } from "../page.ts";
import { Fold, FoldedGroup, groupsOf } from "../parts/fold.tsx";
import { document } from "../parts/layout.tsx";
import { formAction, KeepRegion } from "../parts/search-form.tsx";

type Instrument = z.output<typeof listInstruments.output>["instruments"][number];

/** With more than so many instruments, the page begins as the kinds alone. */
const mostOpen = 25;

/** The landscape: what exists already, for whom, with which answers. */
export async function instrumentsPage(page: Page) {
  const { t } = page;
  const [q, question] = [page.query.text("q"), page.query.text("vraag")];
  const audience = page.query.choice("wie", audiences, { otherwise: undefined, words: (who) => t.instruments.audiences[who] ?? who });
  const { instruments } = await page.ask(listInstruments, {
    ...(q ? { q } : {}),
    ...(audience ? { audience } : {}),
    ...(question ? { question } : {}),
  });
  const groups = groupsOf(instruments, ({ kind }) => kind);
  return document({
    page,
    title: t.instruments.title,
    children: (
      <div class="wrap">
        <h1 class="nl-heading nl-heading--level-1">{t.instruments.title}</h1>
        <p class="lead">{t.instruments.lead}</p>
        <form class="form" action={formAction(page, "/instrumenten")}>
          <KeepRegion page={page} />
          <div>
            <label for="q">{t.instruments.q}</label>
            <input id="q" type="search" name="q" value={q} maxlength={100} />
          </div>
          <div>
            <label for="wie">{t.instruments.audience}</label>
            <select id="wie" name="wie">
              <option value="">{t.instruments.everyone}</option>
              {audiences.map((who) => (
                <option value={who} selected={who === audience}>
                  {t.instruments.audiences[who]}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label for="vraag">{t.instruments.question}</label>
            <input id="vraag" name="vraag" value={question} maxlength={200} />
          </div>
          <button class="nl-button nl-button--primary" type="submit">
            {t.search.button}
          </button>
        </form>
        <p role="status">{t.instruments.found(instruments.length)}</p>
        {instruments.length === 0 ? <p class="hole">{t.instruments.none}</p> : null}
        {groups.map(([kind, members]) => (
          <FoldedGroup title={kind} count={members.length} open={instruments.length <= mostOpen || groups.length === 1}>
            {members.map((one) => (
              <InstrumentCard page={page} instrument={one} grouped open={instruments.length === 1} />
            ))}
          </FoldedGroup>
        ))}
      </div>
    ),
  });
}

interface InstrumentCardProps {
  page: Page;
  instrument: Instrument;
  /** Its kind is the heading that it stands under. */
  grouped?: boolean;
  open?: boolean;
}

/** One instrument: its name, and what is known about it to open. */
export function InstrumentCard({ page, instrument, grouped = false, open = false }: InstrumentCardProps) {
  const { t } = page;
  const facts: [name: string, text: string, language?: "nl"][] = [
    [t.instruments.owner, instrument.owner, "nl"],
    [t.instruments.audience, instrument.audience.map((who) => t.instruments.audiences[who] ?? who).join(", ")],
    [t.instruments.answers, instrument.questions.join(" ")],
    [t.instruments.data, instrument.data.join(", "), "nl"],
    [t.instruments.frequency, instrument.frequency],
    [t.instruments.horizon, instrument.horizon],
    [t.instruments.ai, instrument.usesAi],
    [t.instruments.skills, instrument.skills],
    [t.instruments.law, instrument.law],
    [t.instruments.limits, instrument.limits],
    [t.instruments.section, instrument.section],
  ];
  return (
    <Fold
      id={instrument.id}
      title={instrument.name}
      short={[grouped ? "" : instrument.kind, instrument.regionScope]
        .filter(Boolean)
        .map((part) => `${part}.`)
        .join(" ")}
      lang="nl"
      open={open}
    >
      <dl class="facts">
        {facts
          .filter(([, text]) => text && text !== t.instruments.unknown)
          .map(([name, text, language]) => (
            <>
              <dt>{name}</dt>
              <dd lang={language}>{text}</dd>
            </>
          ))}
      </dl>
      {instrument.link.startsWith("http") ? (
        <p>
          <a class="nl-link" href={instrument.link} rel="external">
            {t.instruments.link}
            <span class="hidden">: {instrument.name}</span>
          </a>
        </p>
      ) : null}
    </Fold>
  );
}
