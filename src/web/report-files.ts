import type { Hono, Context as HonoContext } from "hono";
import type { Subject } from "#domain/reports";
import { kinds } from "#domain/reports/operations";
import { type Context, type Language, Problem } from "#operation";
import { documentFormats, documentMediaTypes, openPress, publishReport } from "#publishing";
import { reportTexts } from "#texts";
import { fixedResponse, newQueue, newShelf, tagOf } from "../api/index.ts";
import type { Radar } from "../radar.ts";
import { reportNames } from "./pages/document.tsx";

/** Room for files that were made lately. */
const shelfBytes = 64_000_000;
/** One at a time: readers of pages go first, and the press is quick. */
const line = { atOnce: 1, waiting: 40, busy: { nl: reportTexts.nl.busy, en: reportTexts.en.busy } };

interface MadeFile {
  bytes: Uint8Array;
  whole: Promise<number>;
}

/** A way to what an address is about: `/beroep/:slug` leads to an occupation. */
export interface ReportRoute {
  at: string;
  subject(context: Context, slug: string): Promise<Subject>;
}

/** The reports as files, beside their pages: `/regio/twente/rapport.pdf`. Made once per edition, one after the other, and kept. */
export function reportFiles(app: Hono, radar: Radar, routes: readonly ReportRoute[]): void {
  const shelf = newShelf<MadeFile>(shelfBytes);
  const queue = newQueue(line);
  const press = openPress({ threads: 1 });
  const answer = async (c: HonoContext, { language, route }: { language: Language; route: ReportRoute }) => {
    const [name = "", ending] = (c.req.param("file") ?? "").split(".");
    const format = documentFormats.find((one) => one === ending);
    const kind = reportNames[name];
    const context = radar.context({ role: "public", language });
    const subject = await route.subject(context, c.req.param("slug") ?? "");
    if (!kind || !format || !(kinds[kind].about as readonly string[]).includes(subject.about)) throw new Problem("not-found", "");
    const { id: snapshot, fingerprint } = context.warehouse.snapshot;
    const changed =
      (await context.texts())
        .map((text) => text.changed)
        .sort()
        .at(-1) ?? "";
    const filename = `${kind}-${c.req.param("slug")}-${snapshot}.${format}`;
    const { bytes } = await shelf.take([filename, fingerprint, changed, language].join(" "), async () => {
      const leave = await queue.turn(language);
      try {
        const made = await publishReport(context, { kind, subject, format, press, baseUrl: radar.config.baseUrl });
        return { bytes: made.bytes, whole: Promise.resolve(made.bytes.length) };
      } finally {
        leave();
      }
    });
    return fixedResponse(c, { body: bytes, tag: tagOf(bytes), mediaType: documentMediaTypes[format], snapshot, vary: "", filename });
  };
  for (const [prefix, language] of [
    ["", "nl"],
    ["/en", "en"],
  ] as const)
    for (const route of routes) app.get(`${prefix}${route.at}/:slug/:file{[a-z]+\\.[a-z]+}`, (c) => answer(c, { language, route }));
}
