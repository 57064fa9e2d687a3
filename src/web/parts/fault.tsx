import { wholeSentence } from "#domain/databank";
import type { Lead, Problem } from "#operation";
import type { Page } from "../page.ts";

/** What is wrong, as a sentence for the reader: names of fields and operations are for programs. */
export function faultInWords({ message, issues }: Pick<Problem, "message" | "issues">): string {
  const told = issues.length > 0 ? issues.map((issue) => issue.message).join("; ") : message;
  return wholeSentence(told);
}

/** Where a page shows what an operation lists, and one thing of it. */
const pages: Readonly<Record<string, { all: string; one: (id: string) => string }>> = {
  "indicators.list": { all: "/cijfers", one: (id) => `/cijfers?cijfer=${encodeURIComponent(id)}` },
  "regions.list": { all: "/regios", one: (id) => `/regio/${id.toLowerCase()}` },
  "occupations.list": { all: "/beroepen", one: (id) => `/beroep/${id.slice(id.indexOf(":") + 1)}` },
  "datasets.list": { all: "/bronnen", one: (id) => `/bronnen#${id}` },
};

/** Links to what comes near to what is not there, and to all there is. */
export function LeadLinks({ page, lead }: { page: Page; lead: Lead | undefined }) {
  const { t, href } = page;
  const place = lead && pages[lead.list];
  if (!place) return null;
  return (
    <>
      {lead.near.length > 0 ? (
        <>
          <p>{t.error.near}</p>
          <ul>
            {lead.near.map(({ id, name }) => (
              <li>
                <a class="nl-link" href={href(place.one(id))}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>
        <a class="nl-link" href={href(place.all)}>
          {t.error.lists[lead.list] ?? t.error.home}
        </a>
      </p>
    </>
  );
}
