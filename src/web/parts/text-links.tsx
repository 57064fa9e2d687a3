import type { LibraryText } from "#domain/documents/operations";
import type { Page } from "../page.ts";

/** Where a text of a kind stands. */
export const addressOfText = ({ kind, slug }: Pick<LibraryText, "kind" | "slug">) =>
  kind === "verhaal" ? `/verhaal/${slug}` : kind === "verkenning" ? `/verkenning/${slug}` : `/kennis/${slug}`;

/** Links to texts, by title. */
export const TextLinks = ({ page, texts, columns = false }: { page: Page; texts: readonly LibraryText[]; columns?: boolean }) => (
  <ul {...(columns ? { class: "columns" } : {})}>
    {texts.map((text) => (
      <li>
        <a class="nl-link" href={page.href(addressOfText(text))} {...(text.language === page.language ? {} : { lang: text.language })}>
          {plainTitle(text)}
        </a>
      </li>
    ))}
  </ul>
);

/** The title of a text in a list, where no region is chosen. */
export const plainTitle = ({ draft }: LibraryText) => draft.front.title.replace(/\s*\{(in-)?region\}/g, "");
