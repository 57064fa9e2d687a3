import { z } from "zod";
import { breakdownInWords, type DimName, dimNames, displayFigure, type Source, type Status, statuses, titleOf } from "#domain/databank";
import { databank } from "#domain/databank/operations";
import { listDatasets } from "#domain/datasets/operations";
import { codeNames } from "#domain/taxonomy/operations";
import { type Context, call } from "#operation";
import { Quoted, quoted } from "./quoted.ts";

/** A figure with everything that must be said with it; each stands by itself, because a model quotes rows, not answers. */
export const Figure = z.object({
  indicator: z.string(),
  title: z.string(),
  /** In `unit`; null when there is only a word, or nothing may be said. */
  value: z.number().nullable(),
  /** Value and unit as a reader sees them: '346.510 banen', '3,2%'. */
  display: z.string(),
  unit: z.string(),
  period: z.string(),
  status: z.enum(statuses),
  region: z.object({ code: z.string(), name: z.string() }),
  /** The part that it is about, when it is not about everyone. */
  breakdown: z.array(z.object({ by: z.enum(dimNames), code: z.string(), name: z.string() })),
  source: z.object({
    publisher: z.string(),
    table: z.string(),
    url: z.string(),
    dataset: z.string(),
    retrieved: z.string(),
    licence: z.string(),
    note: Quoted.nullable(),
  }),
  snapshot: z.string(),
});
type Figure = z.output<typeof Figure>;

/** A figure as an operation gives it. */
interface Given extends Partial<Record<DimName, string>> {
  indicator: string;
  value: number | null;
  text: string;
  period: string;
  status: Status;
  region: { code: string; name: string };
  source: Source;
}

/** Makes figures of what operations give, in the language of the question. */
export async function figures(context: Context): Promise<(given: Given) => Figure> {
  const { warehouse, language } = context;
  const { indicators, units } = await databank(warehouse);
  const nameOf = await codeNames(context);
  const licences = await warehouse.once(`mcp-licences-${language}`, async () => {
    const { datasets } = await call(listDatasets, context, {});
    return new Map(datasets.map(({ id, licence }) => [id, licence]));
  });
  const unknown = { nl: "niet vastgesteld; noem de bron", en: "not established; name the source" }[language];
  return ({ indicator: id, value, text, period, status, region, source, ...dims }) => {
    const indicator = indicators.get(id);
    const unit = indicator && units.get(indicator.unit);
    if (!unit) throw new Error(`${id} has no unit`);
    const note = language === "nl" ? source.note : source.noteEn;
    return {
      indicator: id,
      title: titleOf(indicator, language),
      value,
      display: displayFigure({ value, text }, unit, language),
      unit: unit.id,
      period,
      status,
      region: { code: region.code, name: region.name },
      breakdown: dimNames.flatMap((by) => {
        const code = dims[by];
        return code ? [{ by, code, name: breakdownInWords(by, code, language, nameOf) }] : [];
      }),
      source: {
        publisher: source.name,
        table: source.table,
        url: source.url,
        dataset: source.dataset,
        retrieved: source.retrieved,
        licence: licences.get(source.dataset) ?? unknown,
        note: note ? quoted(note, source.name) : null,
      },
      snapshot: warehouse.snapshot.id,
    };
  };
}
