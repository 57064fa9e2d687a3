import type { Hono, Context as HonoContext } from "hono";
import type { Subject } from "#domain/reports";
import { kinds, type ReportKind } from "#domain/reports/operations";
import { type Context, type Language, Problem } from "#operation";
import { mediaTypes, type PosterShape, type Press, pictureFormats, publishReport, reportFormats } from "#publishing";
import { reportTexts } from "#texts";
import { fixedResponse, newQueue, newShelf, tagOf } from "../api/index.ts";
import type { Radar } from "../radar.ts";
import { reportNames } from "./pages/document.tsx";

/** What the files of pictures are called: `/regio/twente/infographic.png`, and what a link shows of itself. */
const pictures: Readonly<Record<string, { kind: ReportKind; shape: PosterShape }>> = {
  infographic: { kind: "infographic", shape: "tall" },
  deelbeeld: { kind: "infographic", shape: "wide" },
};
/** A picture shown by itself has its typeface and colours in it, and reaches nothing. */
const pictureHeaders = {
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'",
};

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
export function reportFiles(app: Hono, radar: Radar, { routes, press }: { routes: readonly ReportRoute[]; press: Press }): void {
  const shelf = newShelf<MadeFile>(shelfBytes);
  const queue = newQueue(line);
  const answer = async (c: HonoContext, { language, route }: { language: Language; route: ReportRoute }) => {
    const [name = "", ending] = (c.req.param("file") ?? "").split(".");
    const format = reportFormats.find((one) => one === ending);
    const picture = pictures[name];
    const kind = picture?.kind ?? reportNames[name];
    const context = radar.context({ role: "public", language });
    const subject = await route.subject(context, c.req.param("slug") ?? "");
    if (!kind || !format || !isMade(kinds[kind], { subject, format })) throw new Problem("not-found", "");
    const { id: snapshot, fingerprint } = context.warehouse.snapshot;
    const changed =
      (await context.texts())
        .map((text) => text.changed)
        .sort()
        .at(-1) ?? "";
    const filename = `${picture ? name : kind}-${c.req.param("slug")}-${snapshot}.${format}`;
    const { bytes } = await shelf.take([filename, fingerprint, changed, language].join(" "), async () => {
      const leave = await queue.turn(language);
      try {
        const made = await publishReport(context, {
          ...{ kind, subject, format, press, baseUrl: radar.config.baseUrl },
          ...(picture ? { shape: picture.shape } : {}),
        });
        return { bytes: made.bytes, whole: Promise.resolve(made.bytes.length) };
      } finally {
        leave();
      }
    });
    const fixed = { body: bytes, tag: tagOf(bytes), mediaType: mediaTypes[format], snapshot, vary: "" };
    // A picture is shown where it is; a text is for the disk.
    return (pictureFormats as readonly string[]).includes(format)
      ? fixedResponse(c, fixed, pictureHeaders)
      : fixedResponse(c, { ...fixed, filename });
  };
  for (const [prefix, language] of [
    ["", "nl"],
    ["/en", "en"],
  ] as const)
    for (const route of routes) app.get(`${prefix}${route.at}/:slug/:file{[a-z]+\\.[a-z]+}`, (c) => answer(c, { language, route }));
}

/** Whether a kind of report is about this, and comes in this form. */
const isMade = (
  { about, formats }: { about: readonly string[]; formats: readonly string[] },
  { subject, format }: { subject: Subject; format: string },
): boolean => about.includes(subject.about) && formats.includes(format);
