import { z } from "zod";
import { Agenda } from "./agenda.ts";
import { agendaParts } from "./difference.ts";
import { GoalProgress } from "./progress.ts";

const Said = z.object({ path: z.string(), message: z.string() });

/** What there is to say of an agenda. */
export const AgendaChecked = z.object({
  /** No faults: what follows is complete. */
  valid: z.boolean(),
  /** What must be mended. */
  faults: z.array(Said),
  /** What is allowed but seldom meant. */
  warnings: z.array(Said),
  /** The agenda in its newest form, everything filled in; null when there are faults. */
  agenda: Agenda.nullable(),
  progress: z.array(GoalProgress),
  budget: z.object({
    total: z.number(),
    coveredBy: z.array(z.object({ name: z.string(), amount: z.number() })),
    withoutAmount: z.number(),
  }),
  /** What became different since the last version that says something else; null when there is none. */
  since: z
    .object({
      version: z.number(),
      date: z.iso.date(),
      note: z.string(),
      differences: z.array(
        z.object({
          kind: z.enum(["added", "removed", "changed"]),
          part: z.enum([...agendaParts, "agenda"]),
          id: z.string(),
          title: z.string(),
          fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
        }),
      ),
    })
    .nullable(),
  snapshot: z.string(),
});
export type AgendaChecked = z.output<typeof AgendaChecked>;

/** An agenda without faults, with all that was looked up for it. */
export type RightAgenda = AgendaChecked & { agenda: Agenda };
