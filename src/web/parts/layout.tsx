import { html } from "hono/html";
import type { Child } from "hono/jsx";
import { periodLabel } from "#domain/periods";
import { newsTexts } from "#texts";
import type { Page } from "../page.ts";
import { stylesheetVersion } from "../theme/index.ts";
import { Misunderstood } from "./misunderstood.tsx";
import { KeepRegion } from "./search-form.tsx";

const menu = [
  ["regions", "/regios", ["/regio"]],
  ["occupations", "/beroepen", ["/beroep"]],
  ["compare", "/vergelijk", []],
  ["map", "/kaart", []],
  ["databank", "/cijfers", ["/cijfer/"]],
  ["instruments", "/instrumenten", []],
  ["ask", "/vraag", []],
] as const;

export interface LayoutProps {
  page: Page;
  title: string;
  description?: string;
  children?: Child;
  /** Pages that search engines should not keep, such as search results. */
  hidden?: boolean;
  /** The one address of what more addresses lead to, without the language. */
  canonical?: string;
  /** The feed that tells what changes here; without one that of all regions. */
  feed?: Feed;
  /** Path of a picture that a link to this page shows, of 1200 by 630. */
  card?: string;
  /** A page that says that there is none: what else stands in its address means nothing. */
  broken?: boolean;
  /** Address of the one script of a page that people work on; a page for reading has none. */
  script?: string;
}

interface Feed {
  title: string;
  /** Path with its language. */
  href: string;
}

/** A feed for the head of a page: who follows the page finds it there. */
export const feedOf = ({ language }: Page, title: string, path: string): Feed => ({
  title,
  href: `${language === "en" ? "/en" : ""}${path}`,
});

/** The whole document: head, header with the menu and the chosen region, main, footer with the snapshot. */
export function document({ page, title, description, children, hidden, canonical, broken, feed, card, script }: LayoutProps) {
  const { t, language, href, path } = page;
  const bare = path.split("?")[0] ?? "/";
  const lasting = canonical ?? bare;
  const other = language === "nl" ? `/en${path.replace(/^\/(?=\?|$)/, "")}` : path;
  const { baseUrl } = page.radar.config;
  const followed = feed ?? feedOf(page, newsTexts[language].feedTitleAll, "/feed.atom");
  const current = (at: string, under: readonly string[]) =>
    bare === at || under.some((start) => bare.startsWith(start)) ? "page" : undefined;
  const body = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{title === t.site ? `${t.site} - ${t.tagline}` : `${title} - ${t.site}`}</title>
        {description ? <meta name="description" content={description} /> : null}
        {hidden ? <meta name="robots" content="noindex" /> : null}
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={`/assets/radar-${stylesheetVersion}.css`} />
        <link rel="preload" href="/assets/font.woff2" as="font" type="font/woff2" crossorigin="anonymous" />
        <link rel="icon" href="/assets/logo.svg" type="image/svg+xml" />
        <link rel="canonical" href={`${baseUrl}${language === "en" ? `/en${lasting === "/" ? "" : lasting}` : lasting}`} />
        {card ? <Card title={title} picture={`${baseUrl}${language === "en" ? "/en" : ""}${card}`} /> : null}
        <link rel="alternate" type="application/atom+xml" title={followed.title} href={followed.href} />
        <link rel="alternate" hreflang="nl" href={`${baseUrl}${lasting}`} />
        <link rel="alternate" hreflang="en" href={`${baseUrl}/en${lasting === "/" ? "" : lasting}`} />
        {script ? <script type="module" src={script} /> : null}
      </head>
      <body>
        <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
          {t.skip}
        </a>
        <header class="site">
          <div class="wrap">
            <a class="logo" href={href("/")}>
              <Logo />
              {t.site}
            </a>
            <nav aria-label={t.menu}>
              <ul class="menu">
                {menu.map(([key, at, under]) => (
                  <li>
                    <a href={href(key === "regions" && page.region ? `/regio/${page.region.slug}` : at)} aria-current={current(at, under)}>
                      {t.nav[key]}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <form class="search" role="search" aria-label={t.search.button} action={page.language === "en" ? "/en/zoek" : "/zoek"}>
              <input type="search" name="q" aria-label={t.search.placeholder} placeholder={t.search.placeholder} maxlength={100} />
              <KeepRegion page={page} />
              <button type="submit">{t.search.button}</button>
            </form>
          </div>
          {page.remembered ? (
            <div class="wrap mine">
              <a class="nl-link" href={href(`/regio/${page.remembered.slug}`)}>
                {t.myRegion(page.remembered.name)}
              </a>
              <form method="post" action="/mijn-regio">
                <input type="hidden" name="terug" value={page.here} />
                <button class="plain" type="submit">
                  {t.forget}
                </button>
              </form>
            </div>
          ) : null}
        </header>
        <main id="inhoud" tabindex={-1}>
          {broken ? null : <Misunderstood page={page} />}
          {children}
        </main>
        <footer class="foot">
          <div class="up">
            <a href="#inhoud">
              <svg viewBox="0 0 12 12" aria-hidden="true">
                <path d="M2 8 6 4 10 8" />
              </svg>
              <span>{t.toTop}</span>
            </a>
          </div>
          <div class="wrap">
            <Edition page={page} /> {t.footer.open}
            <ul>
              <li>
                <a class="nl-link" href={href("/wijzigingen")}>
                  {t.footer.changes}
                </a>
              </li>
              <li>
                <a class="nl-link" href={href("/bronnen")}>
                  {t.footer.sources}
                </a>
              </li>
              <li>
                <a class="nl-link" href={href("/verkenningen")}>
                  {t.footer.reading}
                </a>
              </li>
              <li>
                <a class="nl-link" href={href("/kennis")}>
                  {t.footer.knowledge}
                </a>
              </li>
              <li>
                <a class="nl-link" href={href("/over")}>
                  {t.footer.about}
                </a>
              </li>
              <li>
                <a class="nl-link" href={href("/toegankelijkheid")}>
                  {t.footer.accessibility}
                </a>
              </li>
              <li>
                <a class="nl-link" href={href("/api")}>
                  {t.footer.api}
                </a>
              </li>
              <li>
                <a class="nl-link" href={href(`/melding?pagina=${encodeURIComponent(bare)}`)}>
                  {t.footer.report}
                </a>
              </li>
              <li>
                <a class="nl-link" href={other} lang={language === "nl" ? "en" : "nl"} hreflang={language === "nl" ? "en" : "nl"}>
                  {t.otherLanguage}
                </a>
              </li>
            </ul>
          </div>
        </footer>
      </body>
    </html>
  );
  return html`<!doctype html>${body}`;
}

/** What a message or a timeline shows of a link. */
function Card({ title, picture }: { title: string; picture: string }) {
  return (
    <>
      <meta property="og:title" content={title} />
      <meta property="og:image" content={picture} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

/** Which edition of the figures a reader looks at. */
function Edition({ page }: { page: Page }) {
  const { id, created } = page.context.warehouse.snapshot;
  return <>{page.t.footer.snapshot(id, periodLabel(created.slice(0, 10), page.language))}</>;
}

function Logo() {
  return (
    <svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true">
      <g fill="none" class="ring" stroke-width="2.4">
        <path d="M15 27A12 12 0 1 1 27 15" />
        <path d="M15 21.5A6.5 6.5 0 1 1 21.5 15" />
      </g>
      <path d="M15 15 25 5" class="hand" stroke-width="2.8" stroke-linecap="round" />
      <circle cx="15" cy="15" r="2.4" class="hand" />
    </svg>
  );
}
