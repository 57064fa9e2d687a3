import { periodLabel } from "#domain/periods";
import { pathOf, type Subject } from "#domain/reports";
import { kinds, type ReportKind } from "#domain/reports/operations";
import { documentFormats } from "#publishing";
import { publishingTexts, reportTexts } from "#texts";
import type { Page } from "../page.ts";
import { Blocks, DocumentSources } from "../parts/blocks.tsx";
import { document as layout } from "../parts/layout.tsx";
import { NextSteps } from "../parts/next.tsx";

/** What each kind of report is called in an address: `/regio/twente/rapport`. */
export const reportNames: Readonly<Record<string, ReportKind>> = {
  rapport: "regio-in-beeld",
  factsheet: "factsheet",
  quickscan: "quickscan",
  kwartaalbericht: "quarterly",
};

/** A report as a page: what it says, what is in it, and the same as a file. `name` is what the address calls its kind. */
export async function documentPage(page: Page, name: string, subject: Subject) {
  const kind = reportNames[name];
  if (!kind || !(kinds[kind].about as readonly string[]).includes(subject.about)) return undefined;
  const { document } = await kinds[kind].write(page.context, subject);
  const { title, subtitle, blocks, made, snapshot } = document;
  const t = { ...publishingTexts[page.language], ...reportTexts[page.language] };
  const chapters = blocks.filter((block) => block.kind === "heading").filter(({ level }) => level === 2);
  const path = `${pathOf(subject)}/${name}`;
  return layout({
    page,
    title,
    description: subtitle,
    canonical: path,
    children: (
      <div class="wrap">
        <p class="crumb">
          <a class="nl-link" href={page.href(subject.about === "sector" ? "/sectoren" : pathOf(subject))}>
            {subject.about === "sector" ? t.sectors : subject.about === "region" ? subject.region.name : subject.name}
          </a>
        </p>
        <h1 class="nl-heading nl-heading--level-1">{title}</h1>
        <p class="lead">{subtitle}</p>
        <p class="src">{t.made(periodLabel(made.slice(0, 10), page.language), snapshot)}</p>
        <nav class="take" aria-label={t.takeAlong}>
          <ul>
            {documentFormats.map((format) => (
              <li>
                <a class="nl-link" href={page.href(`${path}.${format}`)} download>
                  {t.asFile[format]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {chapters.length > 3 ? (
          <ul class="toc" aria-label={t.contents}>
            {chapters.map(({ id, text }) => (
              <li>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
          </ul>
        ) : null}
        <div class="report">
          <Blocks page={page} blocks={blocks} />
        </div>
        <DocumentSources page={page} document={document} />
        <NextSteps page={page} />
      </div>
    ),
  });
}
