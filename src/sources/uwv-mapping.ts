import { z } from "zod";

const Column = z.strictObject({
  /** `value` and `word` are figures; the others say which place on the map of figures they fill. */
  as: z.enum(["region", "period", "occupation", "sector", "other", "value", "word", "ignore"]),
  /** Name in `other`. */
  name: z.string().optional(),
  /** Scheme before the code: `brc2014`, `sbi2008`, `uwv`. */
  scheme: z.string().optional(),
  /** Texts that stand for all occupations, sectors or groups together; `""` when a blank cell does. */
  total: z.array(z.string()).default([]),
  /** Of figures. */
  indicator: z.string().optional(),
  unit: z.string().optional(),
});

/**
 * How one sheet of a workbook is read. UWV changes its layouts without notice, so nothing is guessed: the header row must hold exactly these
 * texts, in any order; blank header cells do not count.
 */
export const SheetMapping = z
  .strictObject({
    id: z.string(),
    resource: z.string().regex(/^uwv-[0-9a-z-]+$/),
    title: z.string(),
    /** Where the workbook is downloaded from. */
    download: z.url(),
    /** The page for people that leads to it. */
    page: z.url(),
    sheet: z.string(),
    /** Counted from 1. */
    headerRow: z.int().min(1),
    columns: z.record(z.string(), Column),
    /** What all rows share: a period in the title of the sheet, a region when it is about the Netherlands. */
    period: z.string().default(""),
    region: z.string().default(""),
    series: z.string().default(""),
    division: z.string().default(""),
    status: z.enum(["final", "provisional", "estimated"]).default("final"),
    /** What stands in a cell whose figure is withheld, or not known. */
    suppressed: z.array(z.string()).default([]),
    missing: z.array(z.string()).default([]),
  })
  .superRefine(({ columns, period, region }, context) => {
    const all = Object.entries(columns);
    const has = (as: string) => all.some(([, column]) => column.as === as);
    if (!has("value") && !has("word")) context.addIssue("geen kolom met 'as': 'value' of 'word'");
    if (!has("period") && period === "") context.addIssue("geen kolom met de periode en ook geen vaste 'period'");
    if (!has("region") && region === "") context.addIssue("geen kolom met de regio en ook geen vaste 'region'");
    for (const [header, { as, indicator, unit }] of all) {
      if ((as === "value" || as === "word") && (!indicator || !unit))
        context.addIssue(`kolom '${header}' heeft een 'indicator' en een 'unit' nodig`);
    }
  });
export type SheetMapping = z.output<typeof SheetMapping>;
