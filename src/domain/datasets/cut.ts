import { addressesOf, type Observation, type Status, statuses } from "#domain/databank";
import type { Language } from "#operation";
import { citation, type Dataset, distinctLicences } from "./dataset.ts";
import type { About, SourceLine } from "./table.ts";
import { type Names, statusWords } from "./vocabulary.ts";

/** Figures to be taken along: a whole dataset, or what one chart shows. */
export interface Cut {
  subject: string;
  title: string;
  description: string;
  /** Where the figures come from. */
  datasets: readonly Dataset[];
  /** Behind the disclosure gate already. */
  rows: AsyncIterable<readonly Observation[]>;
  names: Names;
  snapshot: { id: string; created: string };
  language: Language;
}

/** The columns whose codes have names. */
const coded = ["indicator", "period", "region", "occupation", "sector", "education", "sex", "age", "other", "unit"] as const;
export type Coded = (typeof coded)[number];

/** What went by while the rows were written. */
export interface Tally {
  rows: number;
  codes: Readonly<Record<Coded, Set<string>>>;
  statuses: Set<Status>;
  series: Map<string, Set<string>>;
  sources: Map<string, SourceLine>;
}

export function newTally(): Tally {
  return {
    rows: 0,
    codes: Object.fromEntries(coded.map((name) => [name, new Set<string>()])) as Record<Coded, Set<string>>,
    statuses: new Set(),
    series: new Map(),
    sources: new Map(),
  };
}

/** Passes rows on and keeps count of what they hold. */
export async function* tallied(rows: Cut["rows"], tally: Tally): AsyncGenerator<readonly Observation[]> {
  let before: Observation | undefined;
  for await (const piece of rows) {
    for (const row of piece) {
      count(tally, row, before);
      before = row;
    }
    yield piece;
  }
}

/** Counts a row; what it says as the row before it did is counted already. */
function count(tally: Tally, row: Observation, before: Observation | undefined): void {
  tally.rows += 1;
  for (const name of coded) if (row[name] !== before?.[name]) tally.codes[name].add(row[name]);
  if (row.status !== before?.status) tally.statuses.add(row.status);
  if (row.indicator !== before?.indicator || row.series !== before.series) {
    const series = tally.series.get(row.indicator);
    if (series) series.add(row.series);
    else tally.series.set(row.indicator, new Set([row.series]));
  }
  if (row.source === before?.source && row.table === before.table && row.url === before.url) return;
  const key = `${row.source}\n${row.table}\n${row.url}`;
  if (!tally.sources.has(key)) tally.sources.set(key, { name: row.source, table: row.table, url: addressesOf(row.url).url });
}

/** What a reader must know beside the figures; to be asked when all rows went by. */
export function aboutCut(cut: Cut, tally: Tally): About {
  const { subject, title, description, datasets, names, snapshot, language } = cut;
  return {
    subject,
    title,
    description,
    notes: notesOf(tally, names, language),
    sources: [...tally.sources.values()],
    licences: distinctLicences(datasets),
    publisher: [...new Set(datasets.map(({ publisher }) => publisher))].join("; "),
    citation: citation(datasets, { title, snapshot: snapshot.id, language }),
    definitions: [...tally.codes.indicator].map((id) => ({
      id,
      title: names.indicator(id),
      definition: names.definition(id),
      unit: names.unitOfIndicator(id),
    })),
    statuses: statuses.filter((status) => tally.statuses.has(status)).map((code) => ({ code, ...statusWords[language][code] })),
    rows: tally.rows,
    snapshot,
    language,
  };
}

function notesOf(tally: Tally, names: Names, language: Language): string[] {
  const nl = language === "nl";
  const notes: string[] = [];
  if (tally.statuses.has("synthetic"))
    notes.push(nl ? "Let op: hierin staat voorbeelddata." : "Note: this holds example data (voorbeelddata).");
  const broken = [...tally.series].filter(([, series]) => series.size > 1).map(([id]) => names.indicator(id));
  if (broken.length > 0)
    notes.push(
      nl
        ? `Niet alle cijfers zijn op dezelfde manier gemeten. Vergelijk alleen cijfers met dezelfde reeks: ${broken.join(", ")}.`
        : `Not all figures were measured in the same way. Compare only figures of the same series: ${broken.join(", ")}.`,
    );
  return notes;
}
