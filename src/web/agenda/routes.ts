import type { Hono, Context as HonoContext } from "hono";
import { agendaExample, checkAgenda } from "#domain/agenda/operations";
import type { Document } from "#domain/documents";
import { regionIndex } from "#domain/regions/operations";
import { type Language, Problem } from "#operation";
import { documentFormats, mediaTypes, type Press, publishDocument } from "#publishing";
import { agendaTexts, reportTexts } from "#texts";
import { newQueue } from "../../api/index.ts";
import type { Page } from "../page.ts";
import { emptyDraft } from "./draft.ts";
import { agendaPath, editorPage } from "./editor.tsx";
import { measuresFor, receiveAgenda, type Sent } from "./receive.ts";
import { viewPage } from "./view.tsx";

interface Surroundings {
  contextOf: (c: HonoContext) => Promise<Page>;
  /** Draws in turn with all other pages. */
  drawn: (draw: () => unknown, language: Language) => Promise<unknown>;
  press: Press;
}

/** What the form of an agenda may carry: a file of the largest size, and beside it what stands in the form. */
export const mostBytesOfForm = 4_000_000;
export const isAgendaAddress = (path: string): boolean => /^(\/en)?\/agenda(\.\w+)?$/.test(path);

/** An agenda to make, empty but for the region of the reader. */
export async function agendaPage(page: Page) {
  const { region, context, language } = page;
  const year = context.now().getFullYear();
  const council = region?.type === "arbeidsmarktregio" ? region : undefined;
  const title = council ? `${agendaTexts[language].title} ${council.name} ${year}-${year + 4}` : "";
  const draft = emptyDraft({ year, title, ...(council ? { region: council.code } : {}) });
  return editorPage(page, { draft, measures: await measuresFor(page, draft), fresh: true });
}

/** A made-up agenda of the reader's region, or of one of which there are many figures. */
export async function agendaExamplePage(page: Page) {
  const { bySlug, all } = await regionIndex(page.context.warehouse);
  const region = page.region ?? bySlug.get("twente") ?? all[0];
  if (!region) throw new Problem("not-found", "", [], { list: "regions.list", near: [] });
  const { agenda } = await page.ask(agendaExample, { region: region.code });
  const checked = await page.ask(checkAgenda, { agenda });
  if (!checked.agenda) throw new Error(`the example of ${region.code} is not right: ${JSON.stringify(checked.faults)}`);
  return viewPage(page, { ...checked, agenda: checked.agenda });
}

/** Where the form comes in: it goes back as a page, or leaves as a file, and nothing of it stays. */
export function agendaRoutes(app: Hono, { contextOf, drawn, press }: Surroundings): void {
  const busy = { nl: reportTexts.nl.busy, en: reportTexts.en.busy };
  const queue = newQueue({ atOnce: 1, waiting: 40, busy });
  const published = async (page: Page, document: Document, format: (typeof documentFormats)[number]) => {
    const leave = await queue.turn(page.language);
    try {
      return await publishDocument(page.context, document, { format, press, baseUrl: page.radar.config.baseUrl });
    } finally {
      leave();
    }
  };
  const answer = async (c: HonoContext, format?: (typeof documentFormats)[number]) => {
    const page = await contextOf(c);
    const answer = await receiveAgenda(page, { ...(await sentIn(c)), ...(format ? { doing: "document" } : {}) });
    if ("page" in answer) return c.html(String(await drawn(() => answer.page, page.language)), answer.status, noStore);
    if ("document" in answer && format) {
      const bytes = await published(page, answer.document, format);
      return c.body(bytes as Uint8Array<ArrayBuffer>, 200, fileHeaders(mediaTypes[format], `${answer.document.id}.${format}`));
    }
    if ("download" in answer) return c.body(answer.download, 200, fileHeaders("application/json; charset=utf-8", answer.name));
    throw new Error("a document without a form");
  };
  for (const prefix of ["", "/en"]) {
    app.post(`${prefix}${agendaPath}`, (c) => answer(c));
    for (const format of documentFormats) app.post(`${prefix}${agendaPath}.${format}`, (c) => answer(c, format));
  }
}

const noStore = { "cache-control": "no-store" };
const fileHeaders = (mediaType: string, name: string) => ({
  ...noStore,
  "content-type": mediaType,
  "content-disposition": `attachment; filename="${name}"`,
});

/** What was sent: the form, or the file by itself. */
async function sentIn(c: HonoContext): Promise<Sent> {
  if (/^application\/json\b/.test(c.req.header("content-type") ?? "")) return { doing: "bekijk", fields: [["agenda", await c.req.text()]] };
  const body = await c.req.parseBody({ all: true });
  const fields = Object.entries(body).flatMap(([name, value]) =>
    [value].flat().flatMap((one): [string, string][] => (typeof one === "string" ? [[name, one]] : [])),
  );
  const file = [body.bestand].flat().find((one) => one instanceof File);
  const doing = fields.findLast(([name]) => name === "doe")?.[1] ?? "";
  return { doing, fields: fields.filter(([name]) => name !== "doe"), ...(file ? { file } : {}) };
}
