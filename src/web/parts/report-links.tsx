import { reportTexts } from "#texts";
import type { Page } from "../page.ts";

interface ReportLinksProps {
  page: Page;
  /** Path of what the reports are about. */
  about: string;
  name: string;
  reports: readonly ("report" | "factsheet" | "quickscan" | "quarterly")[];
}

const pathOf = { report: "rapport", factsheet: "factsheet", quickscan: "quickscan", quarterly: "kwartaalbericht" };

/** The reports that there are on the subject of a page. */
export function ReportLinks({ page, about, name, reports }: ReportLinksProps) {
  const t = reportTexts[page.language];
  return (
    <section aria-labelledby="rapporten">
      <h2 class="nl-heading nl-heading--level-2" id="rapporten">
        {t.read}
      </h2>
      <ul class="text">
        {reports.map((report) => (
          <li>
            <a class="nl-link" href={page.href(`${about}/${pathOf[report]}`)}>
              {t[report](name)}
            </a>
            . {t[`${report}Why`]}
          </li>
        ))}
      </ul>
    </section>
  );
}
