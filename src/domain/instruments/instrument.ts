import { z } from "zod";

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
