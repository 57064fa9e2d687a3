import type { Page } from "../page.ts";

/** An address for a form of this language, without the query that a form would drop. */
export const formAction = (page: Page, path: string): string => page.href(path).split("?")[0] ?? path;

/** Carries the chosen region along with a form; nothing when the cookie does so already. */
export function KeepRegion({ page }: { page: Page }) {
  const { region, remembered } = page;
  return region && remembered?.code !== region.code ? <input type="hidden" name="regio" value={region.slug} /> : null;
}

interface SearchFormProps {
  page: Page;
  /** Id of the field: one a page. */
  id: string;
  label?: string;
  q?: string;
  placeholder?: string;
  /** Where it leads and what it is named there; the site's own search when absent. */
  action?: string;
}

/** One box to search with, with its label and button. */
export function SearchForm({ page, id, label, q = "", placeholder = "", action = "/zoek" }: SearchFormProps) {
  const { t } = page;
  return (
    <form class="form one" action={formAction(page, action)} role="search" aria-label={label ?? t.search.placeholder}>
      <div>
        <label for={id}>{label ?? t.search.placeholder}</label>
        <input id={id} type="search" name="q" value={q} placeholder={placeholder} maxlength={100} />
      </div>
      <KeepRegion page={page} />
      <button class="nl-button nl-button--primary" type="submit">
        {t.search.button}
      </button>
    </form>
  );
}
