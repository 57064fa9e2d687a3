import { z } from "zod";
import { listRegions } from "#domain/regions/operations";
import type { Subject } from "#domain/reports";
import { kinds, largestSector, reportKinds, subjectOf } from "#domain/reports/operations";
import { type Context, call, type Issue, type Language, parseInput, problemOf } from "#operation";
import { reportFormats } from "#publishing";

const Name = z.string().min(1).max(100);

const ReportsInput = z.strictObject({
  region: Name.optional(),
  occupation: Name.optional(),
  sector: Name.optional(),
  kind: z.enum(reportKinds),
  format: z.enum(reportFormats).optional(),
  out: z.string().min(1).max(1000),
  language: z.enum(["nl", "en"]).optional(),
});
export type ReportsInput = z.output<typeof ReportsInput> & { format: (typeof reportFormats)[number] };

const example = { region: "twente", occupation: "lasser", sector: "zorg", kind: "regio-in-beeld", format: "pdf", out: "rapporten" };

/** The input by its schema, with what does not go together; throws one Problem with every fault. */
export function reportsInput(given: Readonly<Record<string, unknown>>, language: Language): ReportsInput {
  const { data, issues } = parseInput(ReportsInput, given, { language, example });
  if (data === undefined) throw problemOf(issues);
  // Without a choice the first form that the kind has.
  const format = data.format ?? reportFormats.find((one) => one === kinds[data.kind].formats[0]) ?? "pdf";
  const wanted = { ...data, format };
  const faults = togetherFaults(wanted, language);
  if (faults.length > 0) throw problemOf(faults);
  return wanted;
}

const words = {
  nl: {
    region: (kind: string) => `${kind} gaat over een regio: geef er een, bijvoorbeeld twente, of all voor alle arbeidsmarktregio's`,
    part: (kind: string) => `${kind} gaat over een beroep of een sector: geef --occupation of --sector`,
    about: (kind: string, about: string) => `${kind} gaat over ${about}`,
    abouts: { region: "een regio", occupation: "een beroep", sector: "een sector" },
    both: "kies een beroep of een sector, niet allebei",
    format: (kind: string, formats: string) => `${kind} is er als ${formats}`,
    or: " of ",
  },
  en: {
    region: (kind: string) => `${kind} is about a region: give one, for example twente, or all for every labour-market region`,
    part: (kind: string) => `${kind} is about an occupation or a sector: give --occupation or --sector`,
    about: (kind: string, about: string) => `${kind} is about ${about}`,
    abouts: { region: "a region", occupation: "an occupation", sector: "a sector" },
    both: "choose an occupation or a sector, not both",
    format: (kind: string, formats: string) => `${kind} comes as ${formats}`,
    or: " or ",
  },
};

function togetherFaults({ region, occupation, sector, kind, format }: ReportsInput, language: Language): Issue[] {
  const t = words[language];
  const { about, formats } = kinds[kind];
  const isAbout = (one: "region" | "occupation" | "sector") => about.some((known) => known === one);
  const faults: Issue[] = [];
  if (!formats.includes(format)) faults.push({ path: "format", message: `${t.format(kind, formats.join(", "))} (${format})` });
  const abouts = about.map((one) => t.abouts[one]).join(t.or);
  for (const [path, given] of [
    ["occupation", occupation],
    ["sector", sector],
  ] as const)
    if (given !== undefined && !isAbout(path)) faults.push({ path, message: `${t.about(kind, abouts)} (${given})` });
  if (occupation !== undefined && sector !== undefined) faults.push({ path: "sector", message: `${t.both} (${occupation}, ${sector})` });
  if (occupation === undefined && sector === undefined && region === undefined)
    faults.push(isAbout("region") ? { path: "region", message: t.region(kind) } : { path: "occupation", message: t.part(kind) });
  return faults;
}

/**
 * What the reports are about: one subject, or with `all` each of the labour-market regions; of a kind that is about work only, without an occupation
 * or sector, the largest sector of the region. Throws Problem `not-found` with the nearest.
 */
export async function subjectsOf(context: Context, { region, occupation, sector, kind }: ReportsInput): Promise<Subject[]> {
  const subject = async (at: string | undefined): Promise<Subject> => {
    const asked = await subjectOf(context, { region: at, occupation, sector });
    if (kinds[kind].about.some((one) => one === asked.about)) return asked;
    const largest = await largestSector(context, asked.region.code);
    if (!largest) throw problemOf([{ path: "occupation", message: words[context.language].part(kind) }]);
    return { about: "sector", region: asked.region, ...largest };
  };
  if (region?.toLowerCase() !== "all") return [await subject(region)];
  const { regions } = await call(listRegions, context, { type: "arbeidsmarktregio" });
  return Promise.all(regions.map(({ code }) => subject(code)));
}
