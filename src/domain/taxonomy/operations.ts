import { z } from "zod";
import { inBoth, operation, Problem } from "#operation";
import { splitCode } from "./code.ts";
import { chain, cross, lossKinds } from "./crosswalk.ts";
import { codeNames, crosswalkLines, occupations } from "./facts.ts";

export {
  type Concept,
  codeNames,
  crosswalkLines,
  educations,
  type Measure,
  type MeasureIndicator,
  measures,
  occupations,
  occupationWords,
  type QuestionWord,
  questionWords,
  type SubjectWord,
  sectors,
  similarOccupations,
  subjectWords,
} from "./facts.ts";

const schemes = ["brc2014", "brc2025", "isco08"] as const;
const Scheme = z.enum(schemes);

export const crosswalk = operation({
  name: "taxonomy.crosswalk",
  http: "GET /crosswalks/{from}/{to}/{code}",
  access: "public",
  summary: "Een beroepscode in een andere indeling, en wat er bij het overzetten verloren gaat",
  summaryEn: "An occupation code in another classification, and what is lost in crossing",
  input: z.object({
    from: Scheme,
    to: Scheme,
    code: z
      .string()
      .min(1)
      .max(40)
      .describe(
        inBoth("Met of zonder indeling ervoor: 0811 of brc2014:0811", "With or without the classification in front: 0811 or brc2014:0811"),
      ),
  }),
  output: z.object({
    code: z.string(),
    name: z.string(),
    targets: z.array(z.object({ code: z.string(), name: z.string(), share: z.number().nullable(), note: z.string() })),
    loss: z.object({ kind: z.enum(lossKinds), note: z.string() }),
  }),
  example: { from: "brc2014", to: "brc2025", code: "0811" },
  async run({ warehouse, language }, { from, to, code: given }) {
    const { scheme, code } = splitCode(given, from);
    const full = `${from}:${code}`;
    const known = await occupations(warehouse);
    if (scheme !== from) {
      const what =
        language === "nl"
          ? `code '${given}' hoort bij ${scheme}, niet bij ${from}`
          : `code '${given}' belongs to ${scheme}, not to ${from}`;
      throw new Problem("invalid", what);
    }
    const source = known.get(full);
    if (!source)
      throw new Problem("not-found", language === "nl" ? `er is geen code ${code} in ${from}` : `there is no code ${code} in ${from}`);
    const lines = await crosswalkLines(warehouse);
    const direct = cross(full, to, lines);
    const via = chain(
      lines.filter((line) => line.from.startsWith(`${from}:`) && line.to.startsWith("brc2014:")),
      lines.filter((line) => line.to.startsWith(`${to}:`)),
    );
    const { targets, loss } =
      from === to
        ? { targets: [{ code: full, share: 1, note: "" }], loss: { kind: "none" as const, sources: 1 } }
        : direct.targets.length > 0
          ? direct
          : cross(full, to, via);
    const named = await codeNames({ warehouse, language });
    const nameOf = (one: string) => named(one) ?? "";
    return {
      code: full,
      name: nameOf(full),
      targets: targets.map((target) => ({ ...target, name: nameOf(target.code) })),
      loss: { kind: loss.kind, note: lossNote(loss, targets.length, language) },
    };
  },
});

function lossNote({ kind, sources }: { kind: string; sources: number }, targets: number, language: "nl" | "en"): string {
  if (language === "en") {
    if (kind === "none") return "Nothing is lost.";
    if (kind === "changed")
      return "The meaning has changed, or may have: figures under the old and the new code are not the same thing. See the note at the code.";
    if (kind === "split") return `One code becomes ${targets}; no source says which share goes where.`;
    return kind === "merge" ? `${sources} codes become one; the difference between them is lost.` : "No crosswalk holds this code.";
  }
  if (kind === "none") return "Er gaat niets verloren.";
  if (kind === "changed")
    return "De betekenis is veranderd, of dat kan zo zijn: cijfers van voor en na zijn niet hetzelfde. Zie de opmerking bij de code.";
  if (kind === "split") return `Eén code wordt er ${targets}; geen bron zegt welk deel waarheen gaat.`;
  return kind === "merge" ? `${sources} codes worden er een; het verschil ertussen gaat verloren.` : "Geen overzetting kent deze code.";
}
