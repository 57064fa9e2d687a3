import { compose, type LibraryText, textsOfKind } from "#domain/documents/operations";
import { periodLabel } from "#domain/periods";
import { readingText } from "#texts";
import type { Page } from "../page.ts";
import { type ShownBlock, ShownBlockOf, shownBlocks } from "../parts/blocks.tsx";
import { SourceList } from "../parts/figure.tsx";
import { document } from "../parts/layout.tsx";
import { NextSteps } from "../parts/next.tsx";
import { RegionChoice } from "../parts/region-choice.tsx";
import { addressOfText, TextLinks } from "../parts/text-links.tsx";

/** A subject explored in words and pictures, for the region that the reader chooses; undefined when there is no such text. */
export async function explorationPage(page: Page, slug: string) {
  const text = (await textsOfKind(page.context, "verkenning")).find((one) => one.slug === slug);
  return text && readingPage(page, text, { choice: true });
}

/** A story: text and pictures in turn, the picture beside its text where there is room. */
export async function storyPage(page: Page, slug: string) {
  const text = (await textsOfKind(page.context, "verhaal")).find((one) => one.slug === slug);
  return text && readingPage(page, text, { scenes: true, choice: text.draft.references.some((one) => "ofChosen" in one && one.ofChosen) });
}

/** A text with everything around it: who wrote it and when, the choice of a region, sources, and what else there is to read. */
async function readingPage(page: Page, text: LibraryText, { choice = false, scenes = false }: { choice?: boolean; scenes?: boolean }) {
  const { language } = page;
  const words = readingText[language];
  const path = addressOfText(text);
  // A text in another language says its figures in that language too.
  const composed = await compose({ ...page.context, language: text.language }, text.draft, {
    ...{ id: text.slug, path },
    region: choice ? page.region : undefined,
  });
  const { title, subtitle, blocks, sources } = composed.document;
  const shown = await shownBlocks(page, blocks);
  const { author, date } = text.draft.front;
  return document({
    page,
    title,
    description: subtitle,
    children: (
      <div class="wrap">
        <article lang={text.language}>
          <h1 class="nl-heading nl-heading--level-1">{title}</h1>
          <p class="lead">{subtitle}</p>
          {author || date ? <p class="src">{words.by(author, date && periodLabel(date, language))}</p> : null}
          {text.language === language ? null : (
            <p class="remark" lang={language}>
              {words.onlyDutch}
            </p>
          )}
          {choice ? <div lang={language}>{await RegionChoice({ page, path, region: composed.region })}</div> : null}
          {composed.faults.length > 0 ? (
            <p class="remark" lang={language}>
              {words.fault}
            </p>
          ) : null}
          {scenes ? <Scenes page={page} shown={shown} /> : <Flow page={page} shown={shown} />}
        </article>
        {sources.length > 0 ? (
          <details class="sources">
            <summary>{words.sources}</summary>
            <SourceList page={page} sources={sources} />
          </details>
        ) : null}
        {await More({ page, than: text })}
        <NextSteps page={page} />
      </div>
    ),
  });
}

const Flow = ({ page, shown }: { page: Page; shown: readonly ShownBlock[] }) => (
  <div class="flow">
    {shown.map((one) => (
      <ShownBlockOf page={page} shown={one} />
    ))}
  </div>
);

/** What is told beside one picture: the blocks before it, from the last picture or heading on. */
interface Scene {
  told: ShownBlock[];
  figure?: ShownBlock;
}

function scenesOf(shown: readonly ShownBlock[]): Scene[] {
  const scenes: Scene[] = [];
  let open: Scene | undefined;
  for (const one of shown) {
    const opens = one.block.kind === "heading" && one.block.level === 2;
    if (!open || open.figure || (opens && open.told.length > 0)) {
      open = { told: [] };
      scenes.push(open);
    }
    if (one.figure) open.figure = one;
    else open.told.push(one);
  }
  return scenes;
}

const Scenes = ({ page, shown }: { page: Page; shown: readonly ShownBlock[] }) => (
  <>
    {scenesOf(shown).map(({ told, figure }) => (
      <section class={figure ? "scene" : "flow"}>
        <div class="told">
          {told.map((one) => (
            <ShownBlockOf page={page} shown={one} />
          ))}
        </div>
        {figure ? (
          <div class="seen">
            <ShownBlockOf page={page} shown={figure} />
          </div>
        ) : null}
      </section>
    ))}
  </>
);

/** The other explorations and stories. */
async function More({ page, than }: { page: Page; than: LibraryText }) {
  const words = readingText[page.language];
  const others = (await textsOfKind(page.context, "verkenning", "verhaal")).filter(
    (one) => one.slug !== than.slug || one.kind !== than.kind,
  );
  return (
    <section aria-labelledby="lees-ook">
      <h2 class="nl-heading nl-heading--level-2" id="lees-ook">
        {words.more}
      </h2>
      <TextLinks page={page} texts={others} />
      <p>
        <a class="nl-link" href={page.href("/kennis")}>
          {words.knowledge.title}
        </a>
      </p>
    </section>
  );
}
