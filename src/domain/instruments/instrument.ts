import { z } from "zod";

/** Whom the report tells about, by its words. */
export const audiences = ["inwoner", "werkgever", "opleider", "beleidsmaker", "adviseur", "onderzoeker"] as const;

/** Whom an instrument is for, by the word of the report. */
export const Audience = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.enum(audiences));

/** A system, dashboard or programme that the report names. */
export const Instrument = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  owner: z.string(),
  regionScope: z.string(),
  audience: z.array(z.string()),
  questions: z.array(z.string()),
  data: z.array(z.string()),
  frequency: z.string(),
  horizon: z.string(),
  usesAi: z.string(),
  skills: z.string(),
  law: z.string(),
  status: z.string(),
  limits: z.string(),
  link: z.string(),
  section: z.string(),
  source: z.string(),
});
export type Instrument = z.output<typeof Instrument>;
