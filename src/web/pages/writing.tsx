import { comparisons } from "#domain/claims";
import { listIndicators } from "#domain/databank/operations";
import type { Checked, ReferenceChoice } from "#domain/documents/operations";
import { writingText } from "#texts";
import type { Page } from "../page.ts";
import type { ShownBlock } from "../parts/blocks.tsx";
import { Findings } from "../parts/findings.tsx";
import { document } from "../parts/layout.tsx";
import { Preview } from "../parts/preview.tsx";

/** What lies on the desk of an author; nothing of it is kept. */
export interface Desk {
  text: string;
  choice: ReferenceChoice;
  /** What was found in the text, when a preview was asked. */
  checked?: Checked;
  shown?: ShownBlock[];
  /** Charts of the text that nobody has figures for. */
  missing?: string[];
  /** The reference that was made just now, or why it could not be. */
  made?: { tag: string; text: string };
  refused?: string;
}

/** The editor: works without script, because every button sends the text along and gets it back. */
export async function writingPage(page: Page, desk: Desk) {
  const words = writingText[page.language];
  return document({
    page,
    title: words.title,
    description: words.lead,
    children: (
      <div class="wrap">
        <h1 class="nl-heading nl-heading--level-1">{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {desk.checked ? null : <HowItWorks page={page} />}
        <form class="desk" method="post" action={page.language === "en" ? "/en/schrijven" : "/schrijven"}>
          <label for="tekst">{words.text}</label>
          <textarea id="tekst" name="tekst" rows={20} maxlength={50_000} spellcheck={true} lang={desk.checked?.language ?? page.language}>
            {desk.text}
          </textarea>
          <p class="buttons">
            <button class="nl-button nl-button--primary" type="submit" name="doe" value="voorbeeld">
              {words.preview}
            </button>
            <button class="nl-button" type="submit" name="doe" value="download">
              {words.download}
            </button>
          </p>
          {await ReferenceForm({ page, desk })}
        </form>
        {desk.checked ? <Findings page={page} checked={desk.checked} missing={desk.missing ?? []} /> : null}
        {desk.checked && desk.shown ? <Preview page={page} checked={desk.checked} shown={desk.shown} /> : null}
        {desk.checked ? <HowItWorks page={page} /> : null}
      </div>
    ),
  });
}

function HowItWorks({ page }: { page: Page }) {
  const { how } = writingText[page.language];
  return (
    <section class="flow" aria-labelledby="hoe">
      <h2 class="nl-heading nl-heading--level-2" id="hoe">
        {how.title}
      </h2>
      <ol class="text">
        {how.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p>{how.kept}</p>
      <p>{how.change}</p>
      <p>
        <a class="nl-link" href={page.href("/schrijven/stand")}>
          {how.status}
        </a>
      </p>
    </section>
  );
}

/** Makes a reference out of choices, for who does not want to learn how it is written. */
async function ReferenceForm({ page, desk: { choice, made, refused } }: { page: Page; desk: Desk }) {
  const words = writingText[page.language];
  const { reference } = words;
  const known = (await page.ask(listIndicators, {})).indicators.filter(({ coverage }) => coverage !== null);
  return (
    <details class="choices" open={made !== undefined || refused !== undefined}>
      <summary>{reference.title}</summary>
      <p>{reference.lead}</p>
      {refused ? (
        <p class="error" role="alert">
          {refused}
        </p>
      ) : null}
      {made ? (
        <div class="ok" role="status">
          <p>{reference.made}</p>
          <p>
            <code class="code">{made.tag}</code>
          </p>
          <p>{made.text}</p>
        </div>
      ) : null}
      <div class="form">
        <div>
          <label for="cijfer">{reference.measure}</label>
          <select id="cijfer" name="cijfer">
            {known.map(({ id, title }) => (
              <option value={id} selected={id === choice.measure}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for="gebied">{reference.region}</label>
          <input id="gebied" name="gebied" value={choice.region} maxlength={80} aria-describedby="gebied-uitleg" />
          <p class="src" id="gebied-uitleg">
            {reference.chosen}
          </p>
        </div>
        <div>
          <label for="zegt">{reference.comparison}</label>
          <select id="zegt" name="zegt">
            {comparisons.map((comparison) => (
              <option value={comparison} selected={comparison === choice.comparison}>
                {words.comparisons[comparison]}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for="periode">{reference.periods}</label>
          <input id="periode" name="periode" value={choice.periods} maxlength={60} placeholder="2023, 2024" />
        </div>
      </div>
      <p>
        <label class="tick">
          <input type="checkbox" name="vast" value="ja" checked={choice.fixed} /> {reference.fixed}
        </label>
      </p>
      <button class="nl-button" type="submit" name="doe" value="verwijzing">
        {reference.make}
      </button>
    </details>
  );
}
