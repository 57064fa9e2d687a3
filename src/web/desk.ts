import type { Hono, Context as HonoContext } from "hono";
import { comparisons } from "#domain/claims";
import { check, makeReference, type ReferenceChoice, readText } from "#domain/documents/operations";
import { isProblem } from "#operation";
import { writingText } from "#texts";
import { requestLimit } from "../api/index.ts";
import type { Page } from "./page.ts";
import { type Desk, writingPage } from "./pages/writing.tsx";
import { shownBlocks } from "./parts/blocks.tsx";
import { faultInWords } from "./parts/fault.tsx";

/** Previews that one address may ask in a minute: a page each, drawn at once and kept nowhere. */
const mostPreviews = 30;

const nothingChosen: ReferenceChoice = { measure: "unemployment-rate", region: "", comparison: "value", periods: "", fixed: false };

/** The desk as an author finds it. */
export const emptyDesk = (page: Page): Desk => ({ text: writingText[page.language].starts, choice: nothingChosen });

/** The editor's buttons: preview, reference and download. What an author types comes in a body, never in an address, and is not kept. */
export function deskRoutes(
  app: Hono,
  { contextOf, callerOf }: { contextOf: (c: HonoContext) => Promise<Page>; callerOf: (c: HonoContext) => string },
) {
  const allow = requestLimit(mostPreviews);
  for (const path of ["/schrijven", "/en/schrijven"])
    app.post(path, async (c) => {
      const page = await contextOf(c);
      allow(callerOf(c), page.language);
      const form = await c.req.parseBody();
      const field = (name: string) => (typeof form[name] === "string" ? form[name] : "");
      const text = field("tekst").replace(/\r\n?/g, "\n").slice(0, 50_000);
      if (field("doe") === "download") return download(c, text);
      const desk: Desk = { text, choice: choiceIn(field) };
      const shown = field("doe") === "verwijzing" ? await withReference(page, desk) : await withPreview(page, desk);
      return c.html(String(await writingPage(page, shown)), 200, { "cache-control": "no-store" });
    });
}

function choiceIn(field: (name: string) => string): ReferenceChoice {
  return {
    measure: field("cijfer").slice(0, 80),
    region: field("gebied").slice(0, 80),
    comparison: comparisons.find((one) => one === field("zegt")) ?? "value",
    periods: field("periode").slice(0, 60),
    fixed: field("vast") !== "",
  };
}

async function withReference(page: Page, desk: Desk): Promise<Desk> {
  try {
    const made = await makeReference(page.context, desk.choice);
    return { ...desk, made, text: `${desk.text.trimEnd()}\n\n${made.tag}\n` };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { ...desk, refused: faultInWords(error) };
  }
}

async function withPreview(page: Page, desk: Desk): Promise<Desk> {
  const checked = await check(page.context, { path: "tekst.md", text: desk.text });
  const { composed } = checked;
  const blocks = composed?.document.blocks ?? [];
  const shown = await shownBlocks(page, blocks);
  const drawn = new Set(shown.map(({ block }) => block));
  const missing = blocks.flatMap((block) =>
    block.kind === "figure" && !drawn.has(block) ? [`{{figure ${block.indicator} region=${block.region} view=${block.view}}}`] : [],
  );
  return { ...desk, checked, shown, missing };
}

/** The text as a file, named after its title. */
function download(c: HonoContext, text: string) {
  const { draft, language } = readText({ path: "tekst.md", text, changed: "", from: "own" }, "nl");
  const name = draft.front.title
    .normalize("NFD")
    .toLowerCase()
    .replace(/\{.*?\}/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return c.body(text, 200, {
    "content-type": "text/markdown; charset=utf-8",
    "content-disposition": `attachment; filename="${name || "tekst"}${language === "en" ? ".en" : ""}.md"`,
    "cache-control": "no-store",
  });
}
