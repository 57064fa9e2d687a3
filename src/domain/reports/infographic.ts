import { phraseOf } from "#domain/regions";
import type { Context } from "#operation";
import { documentOf } from "./assemble.ts";
import { text } from "./paragraph.ts";
import { keyNumbers } from "./regio-in-beeld/summary.ts";
import { nameOf, pathOf, type Report, type Subject } from "./report.ts";
import { newWriter } from "./writer.ts";

/** What one picture of a region tells: its key figures, each with its sentence and source. */
export async function infographic(context: Context, subject: Subject): Promise<Report> {
  const writer = await newWriter(context, subject.region);
  const words = writer.t.infographic;
  const items = await keyNumbers(writer);
  return documentOf(writer, {
    id: `infographic-${nameOf(subject)}`,
    title: words.title(phraseOf(writer.index, subject.region, context.language)),
    subtitle: words.subtitle,
    path: pathOf(subject),
    blocks: items.length > 0 ? [{ kind: "numbers", items }] : [text(words.none(writer.name))],
  });
}
