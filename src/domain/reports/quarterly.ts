import type { Change } from "#domain/changes";
import { newsOf } from "#domain/changes/operations";
import type { Block, Said } from "#domain/documents";
import { phraseOf } from "#domain/regions";
import type { Context } from "#operation";
import { documentOf } from "./assemble.ts";
import { text } from "./paragraph.ts";
import { keyNumbers } from "./regio-in-beeld/summary.ts";
import { nameOf, pathOf, type Report, type Subject } from "./report.ts";
import { newWriter, type Writer } from "./writer.ts";

const most = { region: 12, country: 5 };

/** What changed in a region since the edition before, the most notable first, with how it stands now and what changed in the country. */
export async function quarterly(context: Context, subject: Subject): Promise<Report> {
  const writer = await newWriter(context, subject.region);
  const words = writer.t.quarterly;
  const phrase = phraseOf(writer.index, subject.region, context.language);
  const numbers = await keyNumbers(writer);
  const blocks: Block[] = [
    ...(await changed(writer, { region: subject.region.code, id: "veranderd", title: words.changed(phrase), most: most.region })),
    ...(numbers.length > 0 ? [heading("stand", words.stands), { kind: "numbers" as const, items: numbers }] : []),
    ...(subject.region.code === "NL01"
      ? []
      : await changed(writer, { region: "NL01", id: "land", title: words.country, most: most.country })),
    heading("keuze", words.made),
    text(words.rule),
    text(words.sentences),
  ];
  return documentOf(writer, {
    id: `quarterly-${nameOf(subject)}`,
    title: words.title(subject.region.name),
    subtitle: words.subtitle,
    path: `${pathOf(subject)}/kwartaalbericht`,
    blocks,
  });
}

const heading = (id: string, title: string): Block => ({ kind: "heading", level: 2, id, text: title });

async function changed(
  writer: Writer,
  { region, id, title, most: limit }: { region: string; id: string; title: string; most: number },
): Promise<Block[]> {
  const { note, changes } = await newsOf(writer.context, { region, limit });
  const told = await Promise.all(changes.map((change, at) => oneOf(writer, change, `${id}-${at + 1}`)));
  const body = told.flat();
  return [heading(id, title), text(note), ...(body.length > 0 ? body : [text(writer.t.quarterly.nothing)])];
}

/** A change with its sentence, judged once more as all sentences of a report are; nothing when it does not hold. */
async function oneOf({ say, t, context }: Writer, change: Change, id: string): Promise<Block[]> {
  // That a figure was taken back has no figure to judge: its sentence was judged where it was found.
  const said: Said | string | undefined =
    change.kind === "withdrawn" ? change.sentence : await say(change.claim, ({ state }) => state === "holds");
  if (said === undefined) return [];
  const before = change.kind === "revised" && change.before ? [" ", t.quarterly.before(change.before.display)] : [];
  const why = t.quarterly.why(new Intl.ListFormat(context.language).format(change.why));
  return [{ kind: "heading", level: 3, id, text: change.headline }, text(said, ...before, " ", why)];
}
