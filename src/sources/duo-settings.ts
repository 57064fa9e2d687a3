import { z } from "zod";
import entries from "./duo-tables.json" with { type: "json" };

const Column = z.strictObject({
  /** `municipality` holds a number, `province` a name; `ignore` holds a name of something that has a code in another column. */
  as: z.enum(["year", "municipality", "province", "sex", "other", "ignore"]),
  /** Name in `other`. */
  name: z.string().optional(),
});

const Values = z.strictObject({
  /**
   * Which columns hold figures. Named groups say what lies in the name of the column: `year`, `sex` (man, vrouw), and anything else
   * becomes a breakdown of that name.
   */
  pattern: z.string(),
  indicator: z.string(),
  unit: z.string(),
});

/** One file of DUO: what its columns are. A column that is not named here, and matches no pattern, is a changed layout. */
export const DuoSetting = z.strictObject({
  /** Id of the CKAN resource. */
  id: z.string(),
  dataset: z.string(),
  resource: z.string().regex(/^duo-[0-9a-z-]+$/),
  title: z.string(),
  checked: z.boolean(),
  via: z.enum(["csv", "datastore"]),
  /** Region of files without one. */
  region: z.string().default(""),
  /** Added to the year: `-10-01` when counted on 1 October. */
  yearAs: z.string().default(""),
  columns: z.record(z.string(), Column),
  values: z.array(Values).min(1),
});
export type DuoSetting = z.output<typeof DuoSetting>;

export const duoSettings: readonly DuoSetting[] = z.array(DuoSetting).parse(entries);
