import type { Problem } from "#operation";
import { aboutText, accessibilityText, apiText } from "#texts";
import { addressOf, apiBase } from "../../api/index.ts";
import { operations } from "../../operations.ts";
import type { Page } from "../page.ts";
import { faultInWords, LeadLinks } from "../parts/fault.tsx";
import { document } from "../parts/layout.tsx";
import { SearchForm } from "../parts/search-form.tsx";

interface Prose {
  title: string;
  lead: string;
  sections: readonly { title: string; text: readonly string[] }[];
}

function Sections({ prose }: { prose: Prose }) {
  return (
    <>
      <h1 class="nl-heading nl-heading--level-1">{prose.title}</h1>
      <p class="lead">{prose.lead}</p>
      {prose.sections.map((section) => (
        <section class="text">
          <h2 class="nl-heading nl-heading--level-2">{section.title}</h2>
          {section.text.map((line) => (
            <p class="nl-paragraph">{line}</p>
          ))}
        </section>
      ))}
    </>
  );
}

/** How the radar works with figures, people's data and AI. */
export function aboutPage(page: Page) {
  const prose = aboutText(page.radar.config.operator)[page.language];
  return document({
    page,
    title: prose.title,
    children: (
      <div class="wrap">
        <Sections prose={prose} />
      </div>
    ),
  });
}

/** The accessibility statement: a template that the operator completes; it claims nothing that was not examined. */
export function accessibilityPage(page: Page) {
  const prose = accessibilityText(page.radar.config.operator)[page.language];
  return document({
    page,
    title: prose.title,
    children: (
      <div class="wrap">
        <Sections prose={prose} />
      </div>
    ),
  });
}

/** The API in words people can read: every operation with its address and an example that works. */
export function apiPage(page: Page) {
  const { language } = page;
  const prose = apiText[language];
  return document({
    page,
    title: prose.title,
    children: (
      <div class="wrap">
        <Sections prose={prose} />
        <p>
          <a class="nl-link" href={`${apiBase}/openapi.json`}>
            OpenAPI 3.1
          </a>{" "}
          ·{" "}
          <a class="nl-link" href={`${apiBase}/catalogue`}>
            DCAT-AP-NL 3
          </a>
        </p>
        <ul class="cards">
          {operations
            .filter((op) => op.access === "public" && op.http)
            .map((op) => {
              const address = addressOf(op);
              const example = exampleOf(op.http ?? "", op.example as Record<string, unknown>);
              return (
                <li class="card" id={op.name}>
                  <h2 class="nl-heading nl-heading--level-3">{op.name}</h2>
                  <p>{language === "nl" ? op.summary : op.summaryEn}</p>
                  <code class="code">
                    {address?.method} {apiBase}
                    {address?.path}
                  </code>
                  {address?.method === "GET" ? (
                    <p>
                      <a class="nl-link" href={example}>
                        {language === "nl" ? "Voorbeeld" : "Example"}
                        <span class="hidden">: {op.name}</span>
                      </a>
                    </p>
                  ) : null}
                </li>
              );
            })}
        </ul>
      </div>
    ),
  });
}

function exampleOf(http: string, example: Record<string, unknown>): string {
  const used = new Set<string>();
  const path = (http.split(" ")[1] ?? "").replace(/\{(\w+)\}/g, (_, name: string) => {
    used.add(name);
    return encodeURIComponent(String(example[name] ?? ""));
  });
  const query = new URLSearchParams(
    Object.entries(example)
      .filter(([name]) => !used.has(name))
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(",") : String(value)]),
  );
  return `${apiBase}${path}${query.size > 0 ? `?${query}` : ""}`;
}

/** A page that is not there, or that broke: says so, and offers the ways on. */
export function errorPage(page: Page, kind: "notFound" | "refused" | "bug", problem?: Problem) {
  const { t, href } = page;
  const title = { notFound: t.error.notFound, refused: t.error.refused, bug: t.error.bug }[kind];
  return document({
    page,
    title,
    hidden: true,
    broken: true,
    children: (
      <div class="wrap">
        <h1 class="nl-heading nl-heading--level-1">{title}</h1>
        <p class="lead">
          {problem?.message ? faultInWords(problem) : kind === "notFound" ? t.error.notFoundLead : kind === "bug" ? t.error.bugLead : ""}
        </p>
        <LeadLinks page={page} lead={problem?.lead} />
        <SearchForm page={page} id="zoek" />
        <p>
          <a class="nl-link" href={href("/regios")}>
            {t.region.other}
          </a>{" "}
          ·{" "}
          <a class="nl-link" href={href("/")}>
            {t.error.home}
          </a>
        </p>
      </div>
    ),
  });
}
