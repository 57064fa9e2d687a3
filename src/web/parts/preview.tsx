import type { Checked } from "#domain/documents/operations";
import { writingText } from "#texts";
import type { Page } from "../page.ts";
import { type ShownBlock, ShownBlockOf } from "./blocks.tsx";

/** A text as its reader will see it. */
export function Preview({ page, checked, shown }: { page: Page; checked: Checked; shown: readonly ShownBlock[] }) {
  const words = writingText[page.language];
  return (
    <section aria-labelledby="zo-ziet">
      <h2 class="nl-heading nl-heading--level-2" id="zo-ziet">
        {words.seen}
      </h2>
      <article class="sheet" lang={checked.language}>
        <p class="sheet-title">{checked.composed?.document.title || checked.title}</p>
        <p class="lead">{checked.composed?.document.subtitle}</p>
        <div class="flow">
          {shown.map((one) => (
            <ShownBlockOf page={page} shown={one} />
          ))}
        </div>
      </article>
    </section>
  );
}
