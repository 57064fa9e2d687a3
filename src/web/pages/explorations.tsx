import { type LibraryText, textsOfKind } from "#domain/documents/operations";
import { readingText } from "#texts";
import type { Page } from "../page.ts";
import { document } from "../parts/layout.tsx";
import { NextSteps } from "../parts/next.tsx";
import { addressOfText, plainTitle } from "../parts/text-links.tsx";

/** All explorations and stories. */
export async function explorationsPage(page: Page) {
  const words = readingText[page.language];
  const lists = [
    { title: words.overview.explorations, texts: await textsOfKind(page.context, "verkenning") },
    { title: words.overview.stories, texts: await textsOfKind(page.context, "verhaal") },
  ];
  return document({
    page,
    title: words.overview.title,
    description: words.overview.lead,
    children: (
      <div class="wrap">
        <h1 class="nl-heading nl-heading--level-1">{words.overview.title}</h1>
        <p class="lead">{words.overview.lead}</p>
        {lists.map(({ title, texts }) => (
          <section>
            <h2 class="nl-heading nl-heading--level-2">{title}</h2>
            {texts.length === 0 ? <p class="hole">{words.overview.none}</p> : <TextCards page={page} texts={texts} />}
          </section>
        ))}
        <p>
          <a class="nl-link" href={page.href("/kennis")}>
            {words.knowledge.title}
          </a>
        </p>
        <NextSteps page={page} />
      </div>
    ),
  });
}

const TextCards = ({ page, texts }: { page: Page; texts: readonly LibraryText[] }) => (
  <ul class="cards">
    {texts.map((text) => (
      <li class="card" lang={text.language}>
        <h3 class="nl-heading nl-heading--level-3">
          <a class="nl-link" href={page.href(addressOfText(text))}>
            {plainTitle(text)}
          </a>
        </h3>
        <p>{text.draft.front.summary}</p>
      </li>
    ))}
  </ul>
);
