import { wholeSentence } from "#domain/databank";
import type { Lead, Problem } from "#operation";
import type { Page } from "../page.ts";
import { WaysOn } from "./ways-on.tsx";

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
  const { t } = page;
  const place = lead && pages[lead.list];
  if (!place) return null;
  return (
    <WaysOn
      page={page}
      title={t.error.near}
      links={lead.near.map(({ id, name }) => ({ to: place.one(id), words: name }))}
      all={{ to: place.all, words: t.error.lists[lead.list] ?? t.error.home }}
    />
  );
}
