import { listIndicators } from "#domain/databank/operations";
import { compose, findTexts, type LibraryText, textsOfKind } from "#domain/documents/operations";
import { readingText } from "#texts";
import type { Page } from "../page.ts";
import { ShownBlockOf, shownBlocks } from "../parts/blocks.tsx";
import { SourceList } from "../parts/figure.tsx";
import { document } from "../parts/layout.tsx";
import { SearchForm } from "../parts/search-form.tsx";
import { addressOfText, plainTitle, TextLinks } from "../parts/text-links.tsx";

/** Figures beside the words that were found, at most. */
const mostFigures = 8;

/** The knowledge base: words and methods, with a search that finds figures by their definition too. */
export async function knowledgePage(page: Page) {
  const words = readingText[page.language].knowledge;
  const q = page.query.text("q");
  const [terms, methods] = [await textsOfKind(page.context, "begrip"), await textsOfKind(page.context, "methode")];
  const found = { terms: findTexts(terms, q), methods: findTexts(methods, q) };
  const figures = q === "" ? [] : (await page.ask(listIndicators, { q })).indicators.slice(0, mostFigures);
  const count = found.terms.length + found.methods.length;
  return document({
    page,
    title: words.title,
    description: words.lead,
    hidden: q !== "",
    children: (
      <div class="wrap">
        <h1 class="nl-heading nl-heading--level-1">{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <SearchForm page={page} id="q" q={q} label={words.search} action="/kennis" />
        <p role="status">{words.found(count)}</p>
        {count === 0 && figures.length === 0 ? (
          <p class="hole">
            {words.none}{" "}
            <a class="nl-link" href={page.href(`/cijfers?q=${encodeURIComponent(q)}`)}>
              {words.inFigures}
            </a>
          </p>
        ) : null}
        <TermList page={page} title={words.terms} texts={found.terms} />
        <TermList page={page} title={words.methods} texts={found.methods} />
        {figures.length > 0 ? (
          <section>
            <h2 class="nl-heading nl-heading--level-2">{words.figures}</h2>
            <p class="text">{words.figuresLead}</p>
            <dl class="facts">
              {figures.map(({ id, title, definition }) => (
                <>
                  <dt>
                    <a class="nl-link" href={page.href(`/cijfers?cijfer=${id}`)}>
                      {title}
                    </a>
                  </dt>
                  <dd>{definition}</dd>
                </>
              ))}
            </dl>
          </section>
        ) : null}
      </div>
    ),
  });
}

function TermList({ page, title, texts }: { page: Page; title: string; texts: readonly LibraryText[] }) {
  if (texts.length === 0) return null;
  return (
    <section>
      <h2 class="nl-heading nl-heading--level-2">{title}</h2>
      <dl class="facts">
        {texts.map((text) => (
          <>
            <dt lang={text.language}>
              <a class="nl-link" href={page.href(addressOfText(text))}>
                {plainTitle(text)}
              </a>
            </dt>
            <dd lang={text.language}>{text.draft.front.summary}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}

/** One word or method explained; undefined when there is none of that name. */
export async function termPage(page: Page, slug: string) {
  const all = await textsOfKind(page.context, "begrip", "methode");
  const text = all.find((one) => one.slug === slug);
  if (!text) return undefined;
  const words = readingText[page.language];
  const context = { ...page.context, language: text.language };
  const { document: composed, faults } = await compose(context, text.draft, { id: slug, path: addressOfText(text), region: page.region });
  const shown = await shownBlocks(page, composed.blocks);
  return document({
    page,
    title: composed.title,
    description: composed.subtitle,
    children: (
      <div class="wrap">
        <p class="crumb">
          <a class="nl-link" href={page.href("/kennis")}>
            {words.knowledge.all}
          </a>
        </p>
        <article lang={text.language}>
          <h1 class="nl-heading nl-heading--level-1">{composed.title}</h1>
          <p class="lead">{composed.subtitle}</p>
          {text.language === page.language ? null : (
            <p class="remark" lang={page.language}>
              {words.onlyDutch}
            </p>
          )}
          {faults.length > 0 ? (
            <p class="remark" lang={page.language}>
              {words.fault}
            </p>
          ) : null}
          <div class="flow">
            {shown.map((one) => (
              <ShownBlockOf page={page} shown={one} />
            ))}
          </div>
        </article>
        {composed.sources.length > 0 ? (
          <details class="sources">
            <summary>{words.sources}</summary>
            <SourceList page={page} sources={composed.sources} />
          </details>
        ) : null}
        <h2 class="nl-heading nl-heading--level-2">{words.more}</h2>
        <TextLinks page={page} texts={all.filter((one) => one !== text && one.kind === text.kind)} columns />
      </div>
    ),
  });
}
