import { setImmediate as nextRound } from "node:timers/promises";
import { promisify } from "node:util";
import { gzip as compress } from "node:zlib";
import { Hono, type Context as HonoContext } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { trimTrailingSlash } from "hono/trailing-slash";
import { audiences } from "#domain/instruments";
import type { Region } from "#domain/regions";
import { regionIndex, requireRegion } from "#domain/regions/operations";
import { subjectOf } from "#domain/reports/operations";
import { isProblem, type Language, Problem, traceOf } from "#operation";
import { openPress } from "#publishing";
import { textsIn } from "#texts";
import { fixedResponse, newQueue, newShelf, requestLimit, statusOf, tagOf } from "../api/index.ts";
import type { Radar } from "../radar.ts";
import { agendaExamplePage, agendaPage, agendaRoutes } from "./agenda/routes.ts";
import { assetRoutes } from "./assets.ts";
import { deskRoutes, emptyDesk } from "./desk.ts";
import { type FileRoute, feedRoutes } from "./feeds/index.ts";
import { type Page, pageOf } from "./page.ts";
import { audiencePage } from "./pages/audience.tsx";
import { changesPage } from "./pages/changes.tsx";
import { comparePage } from "./pages/compare.tsx";
import { databankPage } from "./pages/databank.tsx";
import { documentPage } from "./pages/document.tsx";
import { embedFigure, embedHeadline, embedMap, embedOccupations } from "./pages/embed.tsx";
import { explorationPage, storyPage } from "./pages/exploration.tsx";
import { explorationsPage } from "./pages/explorations.tsx";
import { figurePage } from "./pages/figure.tsx";
import { homePage } from "./pages/home.tsx";
import { instrumentsPage } from "./pages/instruments.tsx";
import { knowledgePage, termPage } from "./pages/knowledge.tsx";
import { mapPage } from "./pages/map.tsx";
import { newsPage } from "./pages/news.tsx";
import { occupationBySlug, occupationPage } from "./pages/occupation.tsx";
import { occupationsPage } from "./pages/occupations.tsx";
import { aboutPage, accessibilityPage, apiPage, errorPage } from "./pages/plain.tsx";
import { questionPage } from "./pages/question.tsx";
import { regionPage } from "./pages/region.tsx";
import { regionsPage } from "./pages/regions.tsx";
import { receiveReport, reportPage } from "./pages/report.tsx";
import { searchPage } from "./pages/search.tsx";
import { sectorsPage } from "./pages/sectors.tsx";
import { sourcesPage } from "./pages/sources.tsx";
import { writingPage } from "./pages/writing.tsx";
import { writingStatusPage } from "./pages/writing-status.tsx";
import { type ReportRoute, reportFiles } from "./report-files.ts";

/** What reports there are about, by the beginning of their address. */
const reportRoutes: readonly ReportRoute[] = [
  { at: "/regio", subject: (context, region) => subjectOf(context, { region }) },
  { at: "/beroep", subject: (context, occupation) => subjectOf(context, { occupation }) },
  { at: "/sector", subject: (context, sector) => subjectOf(context, { sector }) },
];

type Body = Promise<unknown> | unknown;
type Handler = (page: Page, c: HonoContext) => Body;

/** Room for pages that were made lately: every region's page (some 120 kB, both forms) and as many others. What differs in its address only takes the place of others, never more. */
const mostBytesKept = 112_000_000;
/** Pages are drawn two at a time, in the order they were asked for: all at once the first would be ready no sooner than the last, and one by one a page
 * with many figures would hold up all others. */
const line = { atOnce: 2, waiting: 500 };
const cookieName = "regio";
const gzip = promisify(compress);

/** A page as it was made for one snapshot: plain, and compressed beside the main thread. */
interface KeptPage {
  bytes: Uint8Array;
  gzip: Uint8Array;
  tag: string;
  /** The bytes that it takes, both forms together. */
  whole: Promise<number>;
}

async function keptPage(text: string): Promise<KeptPage> {
  const bytes = new TextEncoder().encode(text);
  const packed = await gzip(bytes);
  return { bytes, gzip: packed, tag: tagOf(bytes), whole: Promise.resolve(bytes.length + packed.length) };
}

/** Changes with every text that is written, changed or taken away. */
const stateOfTexts = async ({ context }: Page) => (await context.texts()).map(({ path, changed }) => `${path} ${changed}`).join(" ");

/** The pages, in Dutch at the root and in English under `/en`. */
export function webRoutes(radar: Radar, { callerOf = () => "local" }: { callerOf?: (c: HonoContext) => string } = {}): Hono {
  const app = new Hono();
  // A few reports a minute from one address is plenty.
  const allowReport = requestLimit(10);
  const kept = newShelf<KeptPage>(mostBytesKept);
  const press = openPress({ threads: 1 });
  const drawing = newQueue({ ...line, busy: { nl: () => textsIn("nl").error.busy, en: () => textsIn("en").error.busy } });

  const drawn = async (draw: () => Body, language: Language): Promise<unknown> => {
    const leave = await drawing.turn(language);
    try {
      // A page whose figures are known is drawn in one go. Before each, what is ready must get the chance to leave.
      await nextRound();
      return await draw();
    } finally {
      leave();
    }
  };

  const contextOf = async (c: HonoContext, region = ""): Promise<Page> => {
    const url = new URL(c.req.url);
    // A form that is posted takes the region of the reader along as a form that is not.
    if (region) url.searchParams.set("regio", region.slice(0, 80));
    const language: Language = url.pathname === "/en" || url.pathname.startsWith("/en/") ? "en" : "nl";
    const path = `${language === "en" ? url.pathname.slice(3) || "/" : url.pathname}${url.search}`;
    return pageOf({ radar, language, t: textsIn(language), url, path, cookie: getCookie(c, cookieName) ?? "" });
  };

  /** What a handler makes, once per snapshot, address and `reader`. */
  const made = async (c: HonoContext, { page, handler, reader }: { page: Page; handler: Handler; reader: string }) => {
    const { id, fingerprint } = page.context.warehouse.snapshot;
    const name = [id, fingerprint, page.language, page.path, reader].join(" ");
    const { bytes, gzip, tag } = await kept.take(name, async () => {
      const body = await drawn(() => handler(page, c), page.language);
      if (body === undefined) throw new Problem("not-found", "");
      return keptPage(String(body));
    });
    return { body: bytes, gzip, tag, snapshot: id };
  };

  /** A page for reading: rendered once per snapshot, address and remembered region, and per state of what people wrote (`edited`). */
  const answer = async (c: HonoContext, handler: Handler, edited?: (page: Page) => Promise<string>) => {
    const page = await contextOf(c);
    const reader = [page.remembered?.slug ?? "", (await edited?.(page)) ?? ""].join(" ");
    return fixedResponse(c, {
      ...(await made(c, { page, handler, reader })),
      mediaType: "text/html; charset=utf-8",
      vary: "Cookie",
      cacheControl: page.remembered ? "private, no-cache" : "public, max-age=60",
    });
  };

  const page = (path: string, handler: Handler, edited?: (page: Page) => Promise<string>) => {
    for (const full of path === "/" ? ["/", "/en"] : [path, `/en${path}`]) app.get(full, (c) => answer(c, handler, edited));
  };
  const text = (path: string, handler: Handler) => page(path, handler, stateOfTexts);
  /** Something to fetch or send, the same for every reader. */
  const file: FileRoute = (path, mediaType, handler, { headers = {}, edited } = {}) => {
    for (const full of [path, `/en${path}`])
      app.get(full, async (c) => {
        const page = await contextOf(c);
        const { created } = page.context.warehouse.snapshot;
        const content = await made(c, { page, handler, reader: (await edited?.(page)) ?? "" });
        // What follows the texts too has no one time: its tag says whether it changed.
        return fixedResponse(c, { ...content, mediaType, vary: "", ...(edited ? {} : { modified: created }) }, headers);
      });
  };
  const regionAt = async (at: Page, c: HonoContext, name = "slug"): Promise<Region> => requireRegion(at.context, c.req.param(name) ?? "");

  // Addresses as people type them: with a slash at the end, or one word too short.
  app.use(trimTrailingSlash());
  for (const prefix of ["", "/en"]) {
    for (const [from, to] of [
      ["/regio", "/regios"],
      ["/beroep", "/beroepen"],
      ["/cijfer", "/cijfers"],
      ["/sector", "/sectoren"],
      ["/verkenning", "/verkenningen"],
      ["/verhaal", "/verkenningen"],
      ["/verhalen", "/verkenningen"],
      ["/schrijf", "/schrijven"],
    ])
      app.get(`${prefix}${from}`, (c) => c.redirect(`${prefix}${to}${new URL(c.req.url).search}`, 301));
  }
  assetRoutes(app, radar);
  text("/", homePage);
  page("/regios", regionsPage);
  text("/regio/:slug", async (at, c) => regionPage(at, await regionAt(at, c)));
  page("/regio/:slug/nieuws", async (at, c) => newsPage(at, await regionAt(at, c)));
  feedRoutes(file, { regionAt, edited: stateOfTexts });
  page("/cijfer/:indicator/:slug", async (at, c) => figurePage(at, c.req.param("indicator") ?? "", await regionAt(at, c)));
  page("/beroepen", occupationsPage);
  page("/beroep/:slug", async (at, c) => {
    const code = await occupationBySlug(at, c.req.param("slug") ?? "");
    return code ? occupationPage(at, code) : undefined;
  });
  page("/sectoren", sectorsPage);
  for (const { at, subject } of reportRoutes)
    text(`${at}/:slug/:report{[a-z]+}`, async (here, c) =>
      documentPage(here, c.req.param("report") ?? "", await subject(here.context, c.req.param("slug") ?? "")),
    );
  reportFiles(app, radar, { routes: reportRoutes, press });
  page("/vergelijk", comparePage);
  page("/kaart", mapPage);
  page("/cijfers", databankPage);
  page("/bronnen", sourcesPage);
  page("/instrumenten", instrumentsPage);
  page("/wijzigingen", changesPage);
  page("/agenda", agendaPage);
  page("/agenda/voorbeeld", agendaExamplePage);
  agendaRoutes(app, { contextOf, drawn, press });
  text("/verkenningen", explorationsPage);
  text("/verkenning/:slug", (at, c) => explorationPage(at, c.req.param("slug") ?? ""));
  text("/verhaal/:slug", (at, c) => storyPage(at, c.req.param("slug") ?? ""));
  page("/schrijven", (at) => writingPage(at, emptyDesk(at)));
  text("/schrijven/stand", writingStatusPage);
  deskRoutes(app, { contextOf, callerOf });
  text("/kennis", knowledgePage);
  text("/kennis/:slug", (at, c) => termPage(at, c.req.param("slug") ?? ""));
  page("/over", aboutPage);
  page("/toegankelijkheid", accessibilityPage);
  page("/api", apiPage);
  text("/zoek", searchPage);
  page("/vraag", (at) => questionPage(at));
  page("/voor/:wie", (at, c) => {
    const who = audiences.find((one) => one === c.req.param("wie"));
    return who ? audiencePage(at, who) : undefined;
  });
  page("/melding", (at) => reportPage(at, { form: { page: at.query.text("pagina"), message: "", contact: "" } }));
  page("/embed/cijfer/:indicator/:slug", async (at, c) => embedFigure(at, c.req.param("indicator") ?? "", await regionAt(at, c)));
  page("/embed/regio/:slug/:kop", async (at, c) => embedHeadline(at, await regionAt(at, c), c.req.param("kop") ?? ""));
  page("/embed/kaart", embedMap);
  page("/embed/beroepen", embedOccupations);

  for (const path of ["/melding", "/en/melding"]) {
    app.post(path, async (c) => {
      allowReport(callerOf(c), c.req.path.startsWith("/en/") ? "en" : "nl");
      const form = await c.req.parseBody();
      const text = (name: string) => (typeof form[name] === "string" ? form[name] : "");
      const { body, status } = await receiveReport(await contextOf(c), {
        page: text("pagina"),
        message: text("bericht"),
        contact: text("contact"),
      });
      return c.html(String(await body), status, { "cache-control": "no-store" });
    });
  }
  // A question may be personal: it is posted, so that its words stand in no address, and its answer is kept nowhere.
  for (const path of ["/vraag", "/en/vraag"]) {
    app.post(path, async (c) => {
      const form = await c.req.parseBody();
      const text = (name: string) => (typeof form[name] === "string" ? form[name] : "");
      const at = await contextOf(c, text("regio"));
      const body = await drawn(() => questionPage(at, { question: text("vraag"), after: text("na") }), at.language);
      return c.html(String(body), 200, { "cache-control": "no-store" });
    });
  }
  // Remembers a region because the reader asked for it, or forgets it; the cookie holds its name and nothing else.
  app.post("/mijn-regio", async (c) => {
    const form = await c.req.parseBody();
    const { bySlug } = await regionIndex(radar.context({ role: "public", language: "nl" }).warehouse);
    const slug = typeof form.regio === "string" && bySlug.has(form.regio) ? form.regio : "";
    setCookie(c, cookieName, slug, {
      path: "/",
      httpOnly: true,
      sameSite: "Lax",
      maxAge: slug ? 60 * 60 * 24 * 180 : 0,
      secure: radar.config.baseUrl.startsWith("https:"),
    });
    const back = typeof form.terug === "string" && /^\/(?![/\\])/.test(form.terug) ? form.terug : "/";
    return c.redirect(back, 303);
  });

  // Last of all routes, because what is mounted here answers with the whole site's own page.
  app.all("*", async (c) => c.html(String(await errorPage(await contextOf(c), "notFound")), 404));
  app.onError(async (error, c) => {
    const at = await contextOf(c);
    if (isProblem(error)) {
      return c.html(String(await errorPage(at, error.code === "not-found" ? "notFound" : "refused", error)), statusOf[error.code]);
    }
    console.error(traceOf(error));
    return c.html(String(await errorPage(at, "bug")), 500);
  });
  return app;
}
