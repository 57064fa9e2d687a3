import type { Child } from "hono/jsx";
import type { Checked } from "#domain/documents/operations";
import { writingText } from "#texts";
import type { Page } from "../page.ts";
import { DataTable } from "./table.tsx";

/** What was found in a text: faults, sentences with figures, numbers without, charts that nobody has figures for, and what reads badly. */
export function Findings({ page, checked, missing }: { page: Page; checked: Checked; missing: readonly string[] }) {
  const words = writingText[page.language];
  const { faults, claims, numerals, ways, warnings } = checked;
  return (
    <>
      {faults.length > 0 ? (
        <div class="error" role="alert">
          <p>{words.faults}</p>
          <ul>
            {faults.map(({ line, message, value }) => (
              <li>
                {words.line} {line}: {message} {value ? <code>{value}</code> : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Found title={words.claims}>
        {claims.length === 0 ? (
          <p class="hole">{words.noClaims}</p>
        ) : (
          <DataTable
            caption={words.claims}
            titled
            head={[words.line, words.state, words.sentence, words.sealed]}
            rows={claims.map(({ line, state, why, text, sealed }) => [
              line,
              [words.states[state], why].filter(Boolean).join(". "),
              text,
              sealed,
            ])}
          />
        )}
      </Found>
      {numerals.length > 0 ? (
        <Found title={words.numerals}>
          <p class="text">{words.numeralsLead}</p>
          <Lines word={words.line} found={numerals} />
        </Found>
      ) : null}
      {ways.length > 0 ? (
        <Found title={words.ways}>
          <p class="text">{words.waysLead}</p>
          <Lines word={words.line} found={ways} />
        </Found>
      ) : null}
      {missing.length > 0 ? (
        <Found title={words.pictures}>
          <p class="text">{words.picturesLead}</p>
          <ul>
            {missing.map((tag) => (
              <li>
                <code>{tag}</code>
              </li>
            ))}
          </ul>
        </Found>
      ) : null}
      <Found title={words.readability}>
        {warnings.length === 0 ? (
          <p>{words.readable}</p>
        ) : (
          <DataTable
            caption={words.readability}
            titled
            head={[words.line, words.word, words.advice]}
            rows={warnings.map(({ line, text, message }) => [line || "", text, message])}
          />
        )}
      </Found>
    </>
  );
}

const Found = ({ title, children }: { title: string; children: Child }) => (
  <section>
    <h2 class="nl-heading nl-heading--level-2">{title}</h2>
    {children}
  </section>
);

/** What was found, each with its line. */
const Lines = ({ word, found }: { word: string; found: readonly { line: number; text: string }[] }) => (
  <ul>
    {found.map(({ line, text }) => (
      <li>
        {word} {line}: <b>{text}</b>
      </li>
    ))}
  </ul>
);
