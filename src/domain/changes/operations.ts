import { z } from "zod";
import { Region } from "#domain/regions";
import { chosenRegions } from "#domain/regions/operations";
import { type Context, call, inBoth, numberOf, operation, problemOf } from "#operation";
import { Notable } from "./change.ts";
import { depth, Notice, notices } from "./feed.ts";
import { notable } from "./find.ts";
import { yearEarlier } from "./since.ts";

const regionInput = z
  .string()
  .max(80)
  .optional()
  .describe(
    inBoth(
      "Code of naam; zonder alle arbeidsmarktregio's en Nederland",
      "Code or name; without it all labour-market regions and the country",
    ),
  );

export const notableChanges = operation({
  name: "changes.notable",
  http: "GET /changes",
  access: "public",
  summary: "De opvallendste veranderingen sinds een uitgave, een datum of een periode, met waarom zij opvallen",
  summaryEn: "The most notable changes since an edition, a date or a period, with why they are notable",
  input: z.object({
    since: z
      .string()
      .trim()
      .min(1)
      .max(40)
      .describe(
        inBoth(
          "Een uitgave of datum (2026-11-23), een periode (2023, 2023Q2), of year voor een jaar eerder",
          "An edition or date (2026-11-23), a period (2023, 2023Q2), or year for a year earlier",
        ),
      ),
    region: regionInput,
    limit: numberOf(z.number().int().min(1).max(50)).default(12),
    small: z
      .stringbool()
      .or(z.boolean())
      .default(false)
      .describe(
        inBoth(
          "Ook veranderingen die kleiner zijn dan gewoonlijk, na de opvallende",
          "Also changes that are smaller than usual, after the notable ones",
        ),
      ),
  }),
  output: Notable,
  example: { since: "2023", region: "twente" },
  run: (context, { since, region, limit, small }) => notable(context, { since, region, most: limit, small }),
});

/**
 * What to tell of a region now: what the edition in use says differently from, or more than, the one before; where that is nothing, or there is
 * none before, the newest figures beside those of a year earlier, also those that moved less than usual.
 */
export async function newsOf(context: Context, { region, limit }: { region: string; limit: number }): Promise<Notable> {
  const kept = (await context.editions()).map(({ snapshot }) => snapshot.id);
  const before = kept[kept.indexOf(context.warehouse.snapshot.id) + 1];
  const news = before === undefined ? undefined : await call(notableChanges, context, { since: before, region, limit });
  return news && news.changes.length > 0 ? news : call(notableChanges, context, { since: yearEarlier, region, limit, small: true });
}

export const changesFeed = operation({
  name: "changes.feed",
  http: "GET /changes/_feed",
  access: "public",
  summary: "De opvallende veranderingen van de laatste uitgaven als berichten; wat niet meer klopt is bijgewerkt of ingetrokken",
  summaryEn: "The notable changes of the last editions as notices; what no longer holds is mended or withdrawn",
  input: z.object({ region: regionInput }),
  output: z.object({ region: Region.nullable(), updated: z.string(), notices: z.array(Notice), snapshot: z.string() }),
  example: { region: "twente" },
  async run(context, { region: given }) {
    const {
      regions: [region],
      issues,
    } = await chosenRegions(context, given ?? [], "region");
    if (issues.length > 0) throw problemOf(issues);
    const { id, created } = context.warehouse.snapshot;
    const told = await notices(context, (then, since) => notable(then, { since, region: region?.code, most: depth.notices }));
    const updated = told.map((one) => one.updated).sort();
    return { region: region ?? null, updated: updated.at(-1) ?? created, notices: told, snapshot: id };
  },
});
