import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import type { ClaimInput } from "#domain/claims";
import { databank } from "#domain/databank/operations";
import { compose, isStated, readText } from "#domain/documents/operations";
import { listOccupations, occupationPicture } from "#domain/occupations/operations";
import { regionPicture } from "#domain/picture/operations";
import type { Region } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import type { Subject } from "#domain/reports";
import { kinds, listSectors, type ReportSpec } from "#domain/reports/operations";
import { buildFigure, type Reader, regionBlocks, type View } from "#figures";
import { type Context, call, type TextFile } from "#operation";
import { textsIn } from "#texts";

/** Where readers meet a sentence. */
export const Place = z.object({
  kind: z.enum(["page", "text", "report"]),
  title: z.string(),
  /** Path on the radar, without language; of a text in a file also where in it. */
  path: z.string(),
});

/** A sentence that the radar shows, as a claim that states nothing yet. */
export interface Statement {
  place: z.output<typeof Place>;
  claim: ClaimInput;
  /** An author wrote down what it says: that is judged, also on the first edition. */
  stated?: boolean;
}

/** Every sentence with a figure that the radar publishes on these figures. */
export async function published(context: Context): Promise<Statement[]> {
  const { all } = await regionIndex(context.warehouse);
  const reader: Reader = {
    context,
    language: context.language,
    t: textsIn(context.language),
    href: String,
    ask: (op, input) => call(op, context, input),
  };
  const regions = all.filter(({ code }) => code !== "CR99");
  const found = await inTurns(regions, async (region) => [...(await headlinesOf(context, region)), ...(await picturesOf(reader, region))]);
  const written = await inTurns(await context.texts(), (file) => inText(context, file));
  const reported = await inTurns(await subjectsOf(context, regions), (subject) => inReports(context, subject));
  const work = (await call(listOccupations, context, {})).occupations;
  return [found, written, reported, await inTurns(work, ({ code }) => occupationOf(context, code))].flat(2);
}

/** How many are looked up at once: as many as the warehouse answers at once. */
const atOnce = 4;

/** Does the same for each, some at a time; in between others on this machine get their turn. */
export async function inTurns<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < list.length; at += atOnce) {
    await setImmediate();
    results.push(...(await Promise.all(list.slice(at, at + atOnce).map(work))));
  }
  return results;
}

/** The headlines of a region's page: the figure, and what stands beside it. */
async function headlinesOf(context: Context, region: Region): Promise<Statement[]> {
  const { headlines } = await call(regionPicture, context, { region: region.code });
  const { indicators } = await databank(context.warehouse);
  return headlines.map(({ indicator, region: of, period, compared, earlier, title }): Statement => {
    const about = { measure: indicator, regions: [of.code] };
    const place = { kind: "page" as const, title: `${region.name}: ${title}`, path: `/regio/${region.slug}#kort` };
    const comparison = indicators.get(indicator)?.compare === "share" ? "share" : "reference";
    if (compared) return { place, claim: { ...about, periods: [period], comparison, reference: compared.region.code } };
    if (earlier) return { place, claim: { ...about, periods: [earlier.period, period], comparison: "change" } };
    return { place, claim: { ...about, periods: [period] } };
  });
}

/** Pictures that a claim can tell; none says whom a region is like, or how its ages are spread. */
const told = new Set<View>(["trend", "sector", "members", "provinces"]);

/** What stands above the pictures of a region's page. */
async function picturesOf(reader: Reader, region: Region): Promise<Statement[]> {
  const found: Statement[] = [];
  const { indicators } = await databank(reader.context.warehouse);
  for (const { theme, figures } of regionBlocks)
    for (const [indicator, view] of figures) {
      if (!told.has(view) || !indicators.has(indicator)) continue;
      const figure = await buildFigure(reader, indicator, region, view);
      if (!figure?.claim) continue;
      found.push({
        place: { kind: "page", title: `${region.name}: ${figure.finding}`, path: `/regio/${region.slug}#${theme}` },
        claim: figure.claim,
      });
    }
  return found;
}

/** The figures of an occupation's page. */
async function occupationOf(context: Context, code: string): Promise<Statement[]> {
  const { occupation, wage, tension, forecast, employment } = await call(occupationPicture, context, { occupation: code });
  return [...wage, ...tension, ...forecast, ...employment].map(({ indicator, title, period, occupation: of }) => ({
    place: { kind: "page", title: `${occupation.name}: ${title}`, path: `/beroep/${occupation.slug}` },
    claim: { measure: indicator, periods: [period], breakdown: { occupation: of } },
  }));
}

/** The sentences of a text that people wrote, in its own language. */
async function inText(context: Context, file: TextFile): Promise<Statement[]> {
  const { draft, language } = readText(file, context.language);
  const { told } = await compose({ ...context, language }, draft, { id: file.path, path: file.path });
  return told.map(({ reference: { claim, ofChosen, tag }, said }): Statement => {
    const place = { kind: "text" as const, title: draft.front.title, path: `${file.path}:${tag.line}` };
    return isStated(claim) && !ofChosen ? { place, claim, stated: true } : { place, claim: said.judged.claim };
  });
}

/** What reports are about that are made for everyone: the labour-market regions and the sectors of the country. */
async function subjectsOf(context: Context, regions: readonly Region[]): Promise<Subject[]> {
  const country = regions.find(({ type }) => type === "land");
  const sectors = country ? (await listSectors(context)).map((sector) => ({ about: "sector" as const, region: country, ...sector })) : [];
  const ofRegions = regions.filter(({ type }) => type === "arbeidsmarktregio").map((region) => ({ about: "region" as const, region }));
  return [...ofRegions, ...sectors];
}

/** The sentences of every kind of report on a subject. */
async function inReports(context: Context, subject: Subject): Promise<Statement[]> {
  const found: Statement[] = [];
  for (const { about, write } of Object.values(kinds) as readonly ReportSpec[]) {
    if (!about.includes(subject.about)) continue;
    const { document, claims } = await write(context, subject);
    found.push(...claims.map(({ claim }) => ({ place: { kind: "report" as const, title: document.title, path: document.path }, claim })));
  }
  return found;
}
