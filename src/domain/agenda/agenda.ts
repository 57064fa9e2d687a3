import { z } from "zod";
import { directions } from "#domain/claims";
import { DimsInput, IndicatorId } from "#domain/databank";
import { inBoth } from "#operation";

/** The form of the file; another number means another form. */
export const agendaFormat = "llo-agenda/1";

/** What a file may hold at most: enough for a region, and small enough to check in one go. */
export const mostOf = { bytes: 1_000_000, goals: 20, actions: 60, partners: 60, risks: 30, versions: 12, names: 20 } as const;

const PartId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const line = (most: number) => z.string().trim().min(1).max(most);
const text = (most: number) => z.string().trim().max(most).default("");
const Year = z.number().int().min(2000).max(2100);
const Month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);

/** A span of whole years, both included. */
export const Years = z.strictObject({ from: Year, until: Year });
export type Years = z.output<typeof Years>;

export const Goal = z.strictObject({
  id: PartId,
  title: line(160),
  why: text(2000),
  indicator: IndicatorId,
  region: line(80).describe(inBoth("Waarvan het cijfer is: code of naam", "Whose figure it is: code or name")),
  breakdown: DimsInput.optional(),
  unit: z
    .string()
    .max(60)
    .optional()
    .describe(inBoth("Eenheid van de getallen; die van de indicator", "Unit of the numbers; that of the indicator")),
  baseline: z.strictObject({ period: line(20), value: z.number() }),
  target: z.strictObject({ value: z.number(), by: Year }),
  direction: z.enum([directions[0], directions[1]]),
});
export type Goal = z.output<typeof Goal>;

const actionStates = ["planned", "running", "done", "stopped"] as const;

export const Action = z.strictObject({
  id: PartId,
  title: line(160),
  goals: z.array(PartId).max(mostOf.goals).default([]),
  owner: line(120).describe(
    inBoth("Een organisatie of een functie, geen naam van een persoon", "An organisation or a role, no name of a person"),
  ),
  partners: z.array(line(120)).max(mostOf.names).default([]),
  from: Month,
  until: Month,
  budget: z
    .strictObject({ amount: z.number().nonnegative().max(1e12), currency: z.enum(["EUR"]).default("EUR"), coveredBy: text(200) })
    .optional(),
  status: z.enum(actionStates).default("planned"),
  basis: text(200).describe(inBoth("Wet of regeling waar de actie op steunt", "Law or scheme that the action rests on")),
});
export type Action = z.output<typeof Action>;

export const Partner = z.strictObject({ name: line(120), role: text(200) });
export type Partner = z.output<typeof Partner>;

const riskLevels = ["low", "medium", "high"] as const;

export const Risk = z.strictObject({
  id: PartId,
  title: line(200),
  chance: z.enum(riskLevels),
  effect: z.enum(riskLevels),
  measure: text(600),
  owner: text(120),
});
export type Risk = z.output<typeof Risk>;

const contents = {
  title: line(160),
  region: line(80).describe(inBoth("De regio van het Regionaal Beraad: code of naam", "The region of the council: code or name")),
  period: Years.describe(inBoth("De vijf jaar van de agenda", "The five years of the agenda")),
  plan: Years.describe(inBoth("De twee jaar van het actieplan", "The two years of the action plan")),
  goals: z.array(Goal).max(mostOf.goals).default([]),
  actions: z.array(Action).max(mostOf.actions).default([]),
  partners: z.array(Partner).max(mostOf.partners).default([]),
  risks: z.array(Risk).max(mostOf.risks).default([]),
};

/** All that an agenda says, without its earlier versions. */
export const Contents = z.strictObject(contents);
export type Contents = z.output<typeof Contents>;

/** What an agenda was at a moment that somebody wrote down; kept whole, so that it can be read and compared without anything else. */
export const Version = z.strictObject({
  version: z.number().int().min(1).max(999),
  date: z.iso.date(),
  note: text(300),
  contents: Contents,
});
export type Version = z.output<typeof Version>;

/** The agenda of a region as a file of its own: five years of goals, two years of actions, and its earlier versions, the oldest first. */
export const Agenda = z.strictObject({
  format: z.literal(agendaFormat),
  /** Made up to show what an agenda looks like. */
  example: z.boolean().default(false),
  ...contents,
  versions: z.array(Version).max(mostOf.versions).default([]),
});
export type Agenda = z.output<typeof Agenda>;
export type AgendaInput = z.input<typeof Agenda>;
