import { z } from "zod";
import { chosenRegions } from "#domain/regions/operations";
import { inBoth, numberOf, operation, Problem, problemOf } from "#operation";
import { correctionGroups, corrections, isIndicator, removals } from "./facts.ts";
import { addReport, removeReport, reports } from "./store.ts";

const Side = z.object({ value: z.number().nullable(), text: z.string(), status: z.string() });

export const listCorrections = operation({
  name: "corrections.list",
  http: "GET /corrections",
  access: "public",
  summary: "Cijfers die anders zijn geworden sinds ze hier eerder stonden: wat, wanneer, van wat naar wat",
  summaryEn: "Figures that changed since they were published here: what, when, from what to what",
  input: z.object({
    region: z.string().max(80).optional(),
    indicator: z.string().max(80).optional(),
    limit: numberOf(z.number().int().min(1).max(1000)).default(50),
    offset: numberOf(z.number().int().min(0))
      .default(0)
      .describe(inBoth("Hoeveel regels overslaan, de nieuwste eerst", "How many lines to skip, the newest first")),
  }),
  output: z.object({
    /** How many lines there are in all, whatever the limit. */
    total: z.number(),
    /** The same log in short: a line per edition and indicator. */
    groups: z.array(
      z.object({
        snapshot: z.string(),
        changed: z.string(),
        indicator: z.string(),
        title: z.string(),
        figures: z.number(),
        regions: z.number(),
      }),
    ),
    /** Sets that were taken out as a whole; not when one region or indicator is asked. */
    removed: z.array(z.object({ snapshot: z.string(), changed: z.string(), name: z.string(), figures: z.number() })),
    corrections: z.array(
      z.object({
        snapshot: z.string(),
        changed: z.string(),
        indicator: z.string(),
        title: z.string(),
        unit: z.string(),
        period: z.string(),
        region: z.object({ code: z.string(), name: z.string() }),
        occupation: z.string(),
        sector: z.string(),
        education: z.string(),
        sex: z.string(),
        age: z.string(),
        other: z.string(),
        kind: z.enum(["revised", "withdrawn", "status"]),
        before: Side,
        after: Side,
      }),
    ),
    snapshot: z.string(),
  }),
  example: {},
  async run(context, { region: given, indicator, limit, offset }) {
    const { regions, issues } = await chosenRegions(context, given ?? [], "region");
    if (indicator && !(await isIndicator(context.warehouse, indicator)))
      issues.push({
        path: "indicator",
        message:
          context.language === "nl"
            ? `er is geen indicator '${indicator}', en er is er ook geen geweest; indicators.list noemt ze allemaal`
            : `there is no indicator '${indicator}', and there never was; indicators.list names them all`,
      });
    if (issues.length > 0) throw problemOf(issues);
    const part = { region: regions[0]?.code, indicator };
    const rows = await corrections(context.warehouse, { ...part, limit, offset });
    const groups = await correctionGroups(context.warehouse, part);
    return {
      snapshot: context.warehouse.snapshot.id,
      removed: given || indicator ? [] : await removals(context.warehouse),
      total: groups.reduce((sum, group) => sum + group.figures, 0),
      groups: groups.map(({ title_en, ...group }) => ({ ...group, title: context.language === "nl" ? group.title : title_en })),
      corrections: rows.map((row) => ({
        snapshot: row.snapshot,
        changed: row.changed,
        indicator: row.indicator,
        title: context.language === "nl" ? row.title : row.title_en,
        unit: row.unit,
        period: row.period,
        region: { code: row.region, name: row.region_name },
        occupation: row.occupation,
        sector: row.sector,
        education: row.education,
        sex: row.sex,
        age: row.age,
        other: row.other,
        kind: row.kind as "revised" | "withdrawn" | "status",
        before: { value: row.old_value, text: row.old_text, status: row.old_status },
        after: { value: row.new_value, text: row.new_text, status: row.new_status },
      })),
    };
  },
});

/** What somebody writes; a database holds every sign but one. */
const written = z.string().refine((text) => !text.includes("\0"), {
  params: { nl: "er staat een teken in dat niet bewaard kan worden (NUL)", en: "holds a sign that cannot be kept (NUL)" },
});

export const reportFigure = operation({
  name: "corrections.report",
  http: "POST /corrections/reports",
  access: "public",
  summary: "Melden dat een cijfer niet klopt",
  summaryEn: "Report that a figure seems wrong",
  input: z.object({
    page: written.min(1).max(300).describe(inBoth("De bladzijde of de code van het cijfer", "The page, or the code of the figure")),
    message: written.trim().min(1).max(2000),
    contact: written.trim().max(200).optional().describe(inBoth("Alleen als u antwoord wilt", "Only if you want an answer")),
  }),
  output: z.object({ received: z.literal(true) }),
  example: { page: "/regio/twente", message: "Het aantal banen lijkt te laag." },
  async run({ database }, { page, message, contact }) {
    await (await database()).as("public", (tx) => addReport(tx, { page, message, contact: contact || null }));
    return { received: true as const };
  },
});

export const listReports = operation({
  name: "corrections.reports",
  http: "GET /corrections/reports",
  access: "admin",
  summary: "De meldingen van lezers",
  summaryEn: "Readers' reports",
  input: z.object({}),
  output: z.object({
    reports: z.array(
      z.object({
        id: z.string(),
        created: z.string(),
        page: z.string(),
        message: z.string(),
        contact: z.string().nullable(),
        state: z.string(),
      }),
    ),
  }),
  example: {},
  async run({ database, role }) {
    const rows = await (await database()).as(role, reports);
    return { reports: rows.map(({ created_at, ...row }) => ({ ...row, created: created_at.toISOString() })) };
  },
});

export const deleteReport = operation({
  name: "corrections.delete-report",
  http: "DELETE /corrections/reports/{id}",
  access: "admin",
  summary: "Een melding wissen",
  summaryEn: "Delete a report",
  input: z.object({ id: z.uuid() }),
  output: z.object({ deleted: z.literal(true) }),
  example: { id: "1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed" },
  async run({ database, role, language }, { id }) {
    if (!(await (await database()).as(role, (tx) => removeReport(tx, id))))
      throw new Problem("not-found", language === "nl" ? `er is geen melding ${id}` : `there is no report ${id}`);
    return { deleted: true as const };
  },
});
