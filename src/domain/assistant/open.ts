import type { Region } from "#domain/regions";
import type { Choice } from "./answer.ts";
import { type Asking, choice, nothing } from "./asking.ts";
import { questions } from "./asking-back.ts";
import { isAmbiguous } from "./places.ts";
import type { Told } from "./resolve.ts";
import type { Telling } from "./wording.ts";

/** What must be known first: which measure, which place of that name, which work. */
export function openOf(asking: Asking, ids: readonly string[]): Told | undefined {
  const { context, draft, places, measures, telling } = asking;
  const words = questions[context.language];
  const back = (question: string, choices: Choice[]) => nothing(asking, undefined, { understood: true, clarify: { question, choices } });
  const open = measures.get(ids[0] ?? "")?.choices ?? [];
  if (ids.length > 1)
    return back(
      words.whichMeasure,
      ids.map((id) => choice(asking, id)),
    );
  if (open.length > 0 && !(draft.asks.percent && measures.get(ids[0] ?? "")?.percent))
    return back(
      words.whichMeasure,
      open.map((id) => choice(asking, id)),
    );
  if (draft.asks.mine && !asking.region && places.length === 0) return back(words.whichRegion, []);
  const same = ambiguousPlace(asking, ids[0] ?? "");
  if (same) return same;
  const work = draft.dims.occupation ?? [];
  if (work.length > 1)
    return back(
      words.whichWork,
      work.map((code) =>
        choice(
          { ...asking, draft: { ...draft, dims: { ...draft.dims, occupation: [code] } } },
          ids[0] ?? "",
          draft.intent,
          telling.nameOf(code) ?? code,
        ),
      ),
    );
  return undefined;
}

/** Asks which place of a name is meant, when two of one kind bear it. */
export function ambiguousPlace(asking: Asking, measure: string): Told | undefined {
  const { context, draft, places, telling } = asking;
  const at = places.findIndex(isAmbiguous);
  if (at < 0) return undefined;
  const same = (places[at] ?? []).filter(({ type }) => type === places[at]?.[0]?.type);
  const choices = same.map((region): Choice => {
    if (measure) return choice({ ...asking, places: places.with(at, [region]) }, measure, draft.intent, labelOf(region, telling));
    return { label: labelOf(region, telling), question: region.name, href: `/regio/${region.slug}` };
  });
  return nothing(asking, undefined, { understood: true, clarify: { question: questions[context.language].whichPlace, choices } });
}

/** A municipality with the region it lies in, which tells it from another of that name. */
function labelOf(region: Region, { index }: Telling): string {
  const home = region.parents.map((code) => index.byCode.get(code)).find((one) => one?.type === "arbeidsmarktregio");
  return home ? `${region.name} (${home.name})` : region.name;
}
