import type { Child } from "hono/jsx";

interface GroupProps {
  title: string;
  count: number;
  /** Whether its items show at once; a long list begins as its headings alone. */
  open: boolean;
  children?: Child;
}

/** A heading with its items under it, to open and close: the headings of a long list are its table of contents. */
export function FoldedGroup({ title, count, open, children }: GroupProps) {
  return (
    <details class="group" open={open}>
      <summary>
        <h2 class="nl-heading nl-heading--level-2">{title}</h2> <span class="src">({count})</span>
      </summary>
      <ul class="folds">{children}</ul>
    </details>
  );
}

interface FoldProps {
  id: string;
  title: string;
  /** The language of the title, where that is not the one of the page. */
  lang?: "nl";
  /** What a reader needs to know whether to open it. */
  short?: string;
  /** Begins opened, as the only find does. */
  open?: boolean;
  children?: Child;
}

/** One item of a long list: its name shows, the rest opens. A link to its id opens it too. */
export function Fold({ id, title, short, lang, open = false, children }: FoldProps) {
  return (
    <li>
      <details class="fold" open={open}>
        <summary>
          <h3 class="nl-heading nl-heading--level-3" lang={lang}>
            {title}
          </h3>
          {short ? <span class="src">{short}</span> : null}
        </summary>
        <div class="folded" id={id}>
          {children}
        </div>
      </details>
    </li>
  );
}

/** Items by group, the largest group first. */
export function groupsOf<T>(items: readonly T[], groupOf: (item: T) => string): [string, T[]][] {
  return [...Map.groupBy(items, groupOf)].sort((a, b) => b[1].length - a[1].length);
}
