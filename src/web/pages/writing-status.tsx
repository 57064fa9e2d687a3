import { type Checked, check } from "#domain/documents/operations";
import type { TextFile } from "#operation";
import { writingText } from "#texts";
import type { Page } from "../page.ts";
import { document, feedOf } from "../parts/layout.tsx";
import { type Cell, DataTable } from "../parts/table.tsx";

/** What authors are told: every text with a sentence that was mended or withdrawn, a reference that is not right, or a number without a figure. */
export async function writingStatusPage(page: Page) {
  const words = writingText[page.language];
  const told: { file: TextFile; checked: Checked }[] = [];
  let fine = 0;
  for (const file of await page.context.texts()) {
    const checked = await check(page.context, file);
    if (hasNews(checked)) told.push({ file, checked });
    else fine += 1;
  }
  return document({
    page,
    title: words.status.title,
    description: words.status.lead,
    feed: feedOf(page, words.status.title, "/schrijven/feed.atom"),
    children: (
      <div class="wrap">
        <p class="crumb">
          <a class="nl-link" href={page.href("/schrijven")}>
            {words.title}
          </a>
        </p>
        <h1 class="nl-heading nl-heading--level-1">{words.status.title}</h1>
        <p class="lead">{words.status.lead}</p>
        <p class="src">{words.status.edition(page.context.warehouse.snapshot.id)}</p>
        {told.map(({ file, checked }) => (
          <section>
            <h2 class="nl-heading nl-heading--level-2" lang={checked.language}>
              {checked.title}
            </h2>
            <p class="src">content/{file.path}</p>
            <DataTable caption={checked.title} titled head={[words.line, words.status.what, words.sentence]} rows={newsOf(page, checked)} />
          </section>
        ))}
        <p role="status">{told.length === 0 ? words.status.allFine : words.status.fine(fine)}</p>
      </div>
    ),
  });
}

const hasNews = ({ claims, numerals, faults }: Checked) =>
  claims.some(({ mark }) => mark !== "") || numerals.length > 0 || faults.length > 0;

function newsOf(page: Page, { claims, numerals, faults }: Checked): Cell[][] {
  const words = writingText[page.language].status;
  return [
    ...faults.map(({ line, message, value }) => ({ line, what: words.fault, now: `${message} ${value}` })),
    ...claims
      .filter(({ mark }) => mark !== "")
      .map(({ line, mark, why, text }) => ({ line, what: `${mark === "mended" ? words.mended : words.withdrawn}. ${why}`, now: text })),
    ...numerals.map(({ line, text }) => ({ line, what: words.numeral, now: text })),
  ]
    .sort((a, b) => a.line - b.line)
    .map(({ line, what, now }) => [line, what, now]);
}
