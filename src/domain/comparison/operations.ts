import { z } from "zod";
import { commonPeriod, DimsInput, IndicatorId, newest, type Observation, oneSeries, rowOf, TableRow } from "#domain/databank";
import { nothingThere, notToBeAsked, observations, refuseOpen, refuseSenseless, requireIndicator } from "#domain/databank/operations";
import { periodLabel } from "#domain/periods";
import type { Region } from "#domain/regions";
import { chosenRegions, regionIndex } from "#domain/regions/operations";
import { rankOf } from "#domain/statistics";
import { type Context, inBoth, listOf, operation } from "#operation";
import { features, profiles } from "./facts.ts";
import { similarTo } from "./similar.ts";

const With = z.union([z.enum(["nl", "similar"]), listOf(z.string().max(80)).pipe(z.array(z.string()).min(1))]);

export const compare = operation({
  name: "indicators.compare",
  http: "GET /indicators/{indicator}/compare",
  access: "public",
  summary: "Een regio naast Nederland, naast regio's die erop lijken of naast regio's naar keuze",
  summaryEn: "A region beside the country, beside regions like it, or beside regions of your choice",
  input: z.object({
    indicator: IndicatorId,
    region: z.string().max(80),
    with: With.describe(inBoth("nl, similar, of codes met komma's", "nl, similar, or codes with commas")).default("nl"),
    dims: DimsInput.optional(),
    period: z.string().max(20).optional(),
  }),
  output: z.object({
    indicator: z.string(),
    unit: z.string(),
    period: z.string(),
    rows: z.array(TableRow.extend({ own: z.boolean(), why: z.string() })),
    rank: z.object({ position: z.number(), of: z.number(), shared: z.number(), among: z.string() }).nullable(),
    why: z.string(),
    /** Which regions do not stand beside it, and why. */
    notes: z.array(z.string()),
    snapshot: z.string(),
  }),
  example: { indicator: "population", region: "AM05", with: "similar" },
  async run(context, { indicator: id, region: given, with: choice, dims, period }) {
    const indicator = await requireIndicator(context, id);
    const index = await regionIndex(context.warehouse);
    refuseOpen(context, dims, { nl: "een vergelijking", en: "a comparison" });
    const about = { indicator: id, dims, period };
    const [asking, beside] = [
      await chosenRegions(context, given, "region"),
      await chosenRegions(context, typeof choice === "string" ? [] : choice, "with"),
    ];
    const [region] = asking.regions;
    const issues = [...asking.issues, ...beside.issues];
    if (!region || issues.length > 0) throw await notToBeAsked(context, about, issues);
    const { others, why } = await regionsBeside(context, region, typeof choice === "string" ? choice : beside.regions);
    const peers = index.all.filter((other) => other.type === region.type && other.code !== "CR99");
    const asked = [region.code, ...others.map((other) => other.code)];
    const found = await observations(context.warehouse, {
      indicators: [id],
      regions: [...new Set([...asked, ...peers.map((peer) => peer.code)])],
      ...(dims ? { dims } : {}),
    });
    if (!found.some((row) => asked.includes(row.region) && row.period === (period ?? row.period))) await refuseSenseless(context, about);
    const own = found.filter((row) => row.region === region.code);
    const at =
      period ??
      commonPeriod(
        found.filter(
          (row) =>
            asked.includes(row.region) && own.some((mine) => mine.period === row.period && (mine.value !== null || mine.text !== "")),
        ),
      ) ??
      newest(own)?.period;
    if (at === undefined) throw await nothingThere(context, indicator, region, { dims });
    // Once per region, and only what was measured as the region itself was.
    const then = new Map<string, Observation>();
    for (const row of found) if (row.period === at && !then.has(row.region)) then.set(row.region, row);
    const alike = new Map(oneSeries([...then.values()], (row) => row.region === region.code).map((row) => [row.region, row]));
    const rows = asked.flatMap((code) => alike.get(code) ?? []);
    const value = rows.find((row) => row.region === region.code)?.value ?? null;
    const all = peers.flatMap(({ code }) => alike.get(code)?.value ?? []);
    return {
      indicator: id,
      unit: indicator.unit,
      period: at,
      why,
      notes: leftOut(context.language, {
        otherwise: asked.filter((code) => then.has(code) && !alike.has(code)).map((code) => index.byCode.get(code)?.name ?? ""),
        absent: asked.filter((code) => !then.has(code)).map((code) => index.byCode.get(code)?.name ?? ""),
        when: periodLabel(at, context.language),
      }),
      snapshot: context.warehouse.snapshot.id,
      rank: value === null || all.length < 2 ? null : { ...rankOf(value, all), among: region.type },
      rows: rows.flatMap((row) => {
        const place = index.byCode.get(row.region);
        return place
          ? [{ ...rowOf(place, row), own: row.region === region.code, why: others.find((other) => other.code === row.region)?.why ?? "" }]
          : [];
      }),
    };
  },
});

function leftOut(language: "nl" | "en", { otherwise, absent, when }: { otherwise: string[]; absent: string[]; when: string }): string[] {
  const notes: string[] = [];
  if (absent.length > 0)
    notes.push(language === "nl" ? `Geen cijfer over ${when}: ${absent.join(", ")}.` : `No figure for ${when}: ${absent.join(", ")}.`);
  if (otherwise.length > 0)
    notes.push(
      language === "nl"
        ? `Op een andere manier gemeten, en daarom niet ernaast gezet: ${otherwise.join(", ")}.`
        : `Measured in another way, and therefore not set beside it: ${otherwise.join(", ")}.`,
    );
  return notes;
}

/** Which regions stand beside one, and why these. */
async function regionsBeside(
  context: Context,
  region: Region,
  choice: "nl" | "similar" | readonly Region[],
): Promise<{ others: { code: string; why: string }[]; why: string }> {
  const nl = context.language === "nl";
  if (choice === "nl")
    return {
      others: [{ code: "NL01", why: nl ? "heel Nederland" : "the whole country" }],
      why: nl ? "Naast heel Nederland." : "Beside the whole country.",
    };
  if (choice !== "similar") {
    const others = choice
      .filter((other) => other.code !== region.code)
      .map((other) => ({ code: other.code, why: nl ? "zelf gekozen" : "your choice" }));
    return { others, why: nl ? "Naast de regio's die u koos." : "Beside the regions you chose." };
  }
  const index = await regionIndex(context.warehouse);
  const peers = index.all.filter((other) => other.type === region.type && other.code !== "CR99").map((other) => other.code);
  const known = await context.warehouse.once(`profiles-${region.type}`, () => profiles(context.warehouse, peers));
  const alike = await context.warehouse.once(`similar-${region.code}`, async () =>
    similarTo(region.code, known, { logScale: features.filter((feature) => feature.size).map((feature) => feature.id) }),
  );
  const nameOf = (feature: string) => features.find((entry) => entry.id === feature)?.[context.language] ?? feature;
  const list = features.map((feature) => feature[context.language]).join(", ");
  if (alike.length === 0) {
    return {
      others: [{ code: "NL01", why: nl ? "heel Nederland" : "the whole country" }],
      why: nl
        ? `Van ${region.name} is te weinig bekend om regio's te vinden die erop lijken; daarom staat Nederland ernaast.`
        : `Too little is known of ${region.name} to find regions like it; the country stands beside it instead.`,
    };
  }
  return {
    others: alike.map(({ code, closest }) => ({
      code,
      why: `${nl ? "lijkt het meest in" : "most alike in"} ${closest
        .slice(0, 2)
        .map(nameOf)
        .join(nl ? " en " : " and ")}`,
    })),
    why: nl
      ? `De vijf regio's van dezelfde soort die het meest lijken op ${region.name}, gemeten aan ${list}.`
      : `The five regions of the same type most like ${region.name}, by ${list}.`,
  };
}
