import { z } from "zod";
import { fold } from "#domain/lookup";
import { operation } from "#operation";
import type { Warehouse } from "#warehouse";

const Instrument = z.object({
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

type InstrumentRow = Record<
  | "id"
  | "name"
  | "kind"
  | "owner"
  | "region_scope"
  | "audience"
  | "questions"
  | "data_sources"
  | "frequency"
  | "horizon"
  | "uses_ai"
  | "skills_level"
  | "law"
  | "status"
  | "limits"
  | "link"
  | "section"
  | "source",
  string
>;

const listed = (text: string) =>
  text
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean);

function instruments(warehouse: Warehouse): Promise<Instrument[]> {
  return warehouse.once("instruments", async () => {
    const rows = await warehouse.query<InstrumentRow>("SELECT * FROM instrument ORDER BY name");
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.kind,
      owner: row.owner,
      regionScope: row.region_scope,
      audience: listed(row.audience),
      questions: listed(row.questions),
      data: listed(row.data_sources),
      frequency: row.frequency,
      horizon: row.horizon,
      usesAi: row.uses_ai,
      skills: row.skills_level,
      law: row.law,
      status: row.status,
      limits: row.limits,
      link: row.link,
      section: row.section,
      source: row.source,
    }));
  });
}

export const listInstruments = operation({
  name: "instruments.list",
  http: "GET /instruments",
  access: "public",
  summary: "Het landschap: wat er al is aan systemen, dashboards en instrumenten, voor wie en met welke antwoorden",
  summaryEn: "The landscape: existing systems, dashboards and instruments, for whom and with which answers",
  input: z.object({
    q: z.string().max(100).optional().describe("Woorden in naam, eigenaar of gegevens"),
    audience: z.string().max(40).optional().describe("inwoner, werkgever, opleider, beleidsmaker, adviseur of onderzoeker"),
    question: z.string().max(200).optional().describe("Een vraag in eigen woorden"),
  }),
  output: z.object({ instruments: z.array(Instrument) }),
  example: { audience: "werkgever" },
  async run({ warehouse }, { q, audience, question }) {
    const all = await instruments(warehouse);
    const wanted = fold(q ?? "");
    const words = fold(question ?? "")
      .split(" ")
      .filter((word) => word.length > 3);
    const scored = all
      .filter((one) => !audience || one.audience.some((who) => fold(who) === fold(audience)))
      .filter(
        (one) =>
          wanted === "" ||
          fold([one.name, one.kind, one.owner, one.regionScope, one.limits, ...one.data, ...one.questions].join(" ")).includes(wanted),
      )
      .map((one) => ({ one, hits: words.filter((word) => fold(one.questions.join(" ")).includes(word)).length }));
    return {
      instruments: scored
        .filter(({ hits }) => words.length === 0 || hits > 0)
        .sort((a, b) => b.hits - a.hits)
        .map(({ one }) => one),
    };
  },
});

/** What the report says of regions: topic, name, description and paragraph. */
export function reportOn(
  warehouse: Warehouse,
  regions: readonly string[],
): Promise<{ topic: string; name: string; description: string; section: string }[]> {
  return warehouse.query(
    `SELECT topic, name, description, section FROM report_region WHERE region IN (${regions.map(() => "?").join(", ")}) ORDER BY section, name`,
    regions,
  );
}
