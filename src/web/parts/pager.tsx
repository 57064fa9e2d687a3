import type { Page } from "../page.ts";

interface PagerProps {
  page: Page;
  /** How many rows there are, how many fit on a page, and the place of the first that shows, counted from 0. */
  total: number;
  perPage: number;
  offset: number;
  /** The address, with its language, of the page that begins at a place. */
  at: (offset: number) => string;
}

/** The place of the first row, as `vanaf` in the address says; the first of all when there are not so many. */
export function offsetOf({ query }: Page, total: number): number {
  const asked = query.count("vanaf");
  if (asked === 0 || asked < total) return asked;
  query.strange({ name: "vanaf", value: String(asked), choices: [{ value: "0", words: "0" }], instead: "" });
  return 0;
}

/** Which part of a long list this is, with the way to the parts before and after it; nothing when all of it shows. */
export function Pager({ page, total, perPage, offset, at }: PagerProps) {
  const { paging } = page.t;
  const next = offset + perPage;
  if (total <= perPage && offset === 0) return null;
  return (
    <nav class="pager" aria-label={paging.label}>
      {offset > 0 ? (
        <a class="nl-link" href={at(Math.max(0, offset - perPage))} rel="prev">
          {paging.before(Math.min(perPage, offset))}
        </a>
      ) : null}
      <span>{paging.shown(offset + 1, Math.min(next, total), total)}</span>
      {next < total ? (
        <a class="nl-link" href={at(next)} rel="next">
          {paging.after(Math.min(perPage, total - next))}
        </a>
      ) : null}
    </nav>
  );
}
