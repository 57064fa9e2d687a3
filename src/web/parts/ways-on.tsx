import type { Page } from "../page.ts";

interface WaysOnProps {
  page: Page;
  /** What the links have in common. */
  title: string;
  links: readonly { to: string; words: string }[];
  /** Where all there is can be seen. */
  all: { to: string; words: string };
}

/** Where to go from what is not there: what comes near, when there is any, and all there is. */
export function WaysOn({ page, title, links, all }: WaysOnProps) {
  return (
    <>
      {links.length > 0 ? (
        <>
          <p>{title}</p>
          <ul>
            {links.map(({ to, words }) => (
              <li>
                <a class="nl-link" href={page.href(to)}>
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>
        <a class="nl-link" href={page.href(all.to)}>
          {all.words}
        </a>
      </p>
    </>
  );
}
