import type { z } from "zod";
import { audiences } from "#domain/instruments";
import { listInstruments } from "#domain/instruments/operations";
import type { Page } from "../page.ts";
import { document } from "../parts/layout.tsx";
import { formAction, KeepRegion } from "../parts/search-form.tsx";

type Instrument = z.output<typeof listInstruments.output>["instruments"][number];

/** The landscape: what exists already, for whom, with which answers. */
export async function instrumentsPage(page: Page) {
  const { t } = page;
  const [q, audience, question] = [page.query("q"), page.query("wie"), page.query("vraag")];
  const { instruments } = await page.ask(listInstruments, {
    ...(q ? { q } : {}),
    ...(audience ? { audience } : {}),
    ...(question ? { question } : {}),
  });
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
        <ul class="cards">
          {instruments.map((one) => (
            <InstrumentCard page={page} instrument={one} />
          ))}
        </ul>
      </div>
    ),
  });
}

export function InstrumentCard({ page, instrument }: { page: Page; instrument: Instrument }) {
  const { t } = page;
  const facts: [string, string][] = [
    [t.instruments.owner, instrument.owner],
    [t.instruments.audience, instrument.audience.join(", ")],
    [t.instruments.answers, instrument.questions.join(" ")],
    [t.instruments.data, instrument.data.join(", ")],
    [t.instruments.frequency, instrument.frequency],
    [t.instruments.horizon, instrument.horizon],
    [t.instruments.ai, instrument.usesAi],
    [t.instruments.skills, instrument.skills],
    [t.instruments.law, instrument.law],
    [t.instruments.limits, instrument.limits],
    [t.instruments.section, instrument.section],
  ];
  return (
    <li class="card" lang="nl" id={instrument.id}>
      <h3 class="nl-heading nl-heading--level-3">{instrument.name}</h3>
      <p class="src">
        {instrument.kind}. {instrument.regionScope}.
      </p>
      <dl class="facts">
        {facts
          .filter(([, text]) => text && text !== "onbekend")
          .map(([name, text]) => (
            <>
              <dt>{name}</dt>
              <dd>{text}</dd>
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
    </li>
  );
}
