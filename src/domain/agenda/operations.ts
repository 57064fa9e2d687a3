import { z } from "zod";
import type { Region } from "#domain/regions";
import { chosenRegions } from "#domain/regions/operations";
import { type Context, type Issue, inBoth, operation, problemOf } from "#operation";
import { Agenda, agendaFormat } from "./agenda.ts";
import { budgetOf } from "./budget.ts";
import { AgendaChecked } from "./checked.ts";
import { doubts } from "./coherence.ts";
import { contentsOf, differences, previousOf } from "./difference.ts";
import { exampleAgenda } from "./example.ts";
import { readAgenda } from "./file.ts";
import { Measure, measuresOf } from "./measures.ts";
import { lookUpGoal } from "./progress.ts";

export type { AgendaChecked, RightAgenda } from "./checked.ts";
export { agendaDocument } from "./document.ts";
export { differencesInWords } from "./told.ts";

export const checkAgenda = operation({
  name: "agenda.check",
  http: "POST /agendas/_check",
  access: "public",
  mostBytes: 1_100_000,
  summary: "Of een meerjarenagenda klopt, en hoe haar doelen ervoor staan; er wordt niets bewaard",
  summaryEn: "Whether a multi-year agenda is right, and how its goals stand; nothing is kept",
  input: z.object({
    agenda: z
      .record(z.string(), z.unknown())
      .describe(inBoth("De inhoud van het bestand van een agenda", "The contents of the file of an agenda")),
  }),
  output: AgendaChecked,
  example: {
    agenda: {
      format: agendaFormat,
      title: "Meerjarenagenda Twente 2026-2030",
      region: "AM05",
      period: { from: 2026, until: 2030 },
      plan: { from: 2026, until: 2027 },
      goals: [
        {
          ...{ id: "doel-1", title: "Meer banen", indicator: "jobs", region: "AM05", direction: "higher" },
          ...{ baseline: { period: "2023-12", value: 319.7 }, target: { value: 335, by: 2030 } },
        },
      ],
    },
  },
  async run(context, { agenda: given }) {
    const { agenda, faults } = readAgenda(given, context.language);
    const snapshot = context.warehouse.snapshot.id;
    const nothing = { valid: false, agenda: null, progress: [], budget: budgetOf([]), since: null, warnings: [], snapshot };
    if (!agenda) return { ...nothing, faults: [...faults] };
    const ofRegion = await regionFaults(context, agenda);
    const found = await Promise.all(agenda.goals.map((goal) => lookUpGoal(context, goal)));
    const placed = (list: readonly Issue[], at: number) => list.map(({ path, message }) => ({ path: `goals.${at}.${path}`, message }));
    const ofFigures = [...ofRegion, ...found.flatMap((one, at) => placed(one.faults, at))];
    if (ofFigures.length > 0) return { ...nothing, faults: ofFigures };
    const before = previousOf(agenda);
    return {
      valid: true,
      agenda,
      faults: [],
      warnings: [...doubts(agenda, context.language), ...found.flatMap((one, at) => placed(one.doubts, at))],
      progress: found.flatMap(({ progress }) => progress ?? []),
      budget: budgetOf(agenda.actions),
      since: before
        ? { version: before.version, date: before.date, note: before.note, differences: differences(before.contents, contentsOf(agenda)) }
        : null,
      snapshot,
    };
  },
});

const regionFaults = async (context: Context, { region }: Agenda): Promise<Issue[]> =>
  (await chosenRegions(context, region, "region")).issues;

/** The one region of a question; throws Problem at `region`. */
async function askedRegion(context: Context, given: string): Promise<Region> {
  const {
    regions: [region],
    issues,
  } = await chosenRegions(context, given, "region");
  if (!region) throw problemOf(issues);
  return region;
}

const aRegion = z.object({ region: z.string().max(80) });

export const agendaMeasures = operation({
  name: "agenda.measures",
  http: "GET /agendas/_measures",
  access: "public",
  summary: "Waar een doel van een regio aan te meten is, met het nieuwste cijfer als beginpunt",
  summaryEn: "What a goal of a region can be measured by, with the newest figure as baseline",
  input: aRegion,
  output: z.object({ region: z.object({ code: z.string(), name: z.string() }), measures: z.array(Measure), snapshot: z.string() }),
  example: { region: "twente" },
  async run(context, { region: given }) {
    const region = await askedRegion(context, given);
    return {
      region: { code: region.code, name: region.name },
      measures: await measuresOf(context, region),
      snapshot: context.warehouse.snapshot.id,
    };
  },
});

export const agendaExample = operation({
  name: "agenda.example",
  http: "GET /agendas/_example",
  access: "public",
  summary: "Een verzonnen meerjarenagenda van een regio, met echte cijfers als beginpunt",
  summaryEn: "A made-up multi-year agenda of a region, with real figures as baseline",
  input: aRegion,
  output: z.object({ agenda: Agenda, snapshot: z.string() }),
  example: { region: "twente" },
  async run(context, { region }) {
    return { agenda: await exampleAgenda(context, await askedRegion(context, region)), snapshot: context.warehouse.snapshot.id };
  },
});
