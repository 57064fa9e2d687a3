import type { Block } from "#domain/documents";
import { municipalitiesOf, type Region } from "#domain/regions";
import type { Context } from "#operation";
import { documentOf } from "../assemble.ts";
import { text } from "../paragraph.ts";
import type { Report } from "../report.ts";
import { newWriter, type Writer } from "../writer.ts";
import { law, local, made, missing } from "./around.ts";
import { occupations } from "./occupations.ts";
import { education, outlook, prosperity } from "./people.ts";
import type { Section } from "./section.ts";
import { summary } from "./summary.ts";
import { economy, tension, unused, vacancies } from "./work.ts";

const sections: readonly Section[] = [
  summary,
  ...[economy, tension, vacancies, occupations, education, outlook, unused, prosperity],
  ...[law, local, missing, made],
];

/** Regio in Beeld: one template for every region. */
export async function regioInBeeld(context: Context, region: Region): Promise<Report> {
  const writer = await newWriter(context, region);
  const words = writer.t.regioInBeeld;
  const blocks: Block[] = [];
  for (const section of sections) blocks.push(...(await withHeading(section, writer)));
  return documentOf(writer, {
    id: `regio-in-beeld-${region.slug}`,
    title: words.title(region.name),
    subtitle: words.subtitle(writer.t.types[region.type], municipalitiesOf(writer.index.byCode, region.code).length),
    path: `/regio/${region.slug}/rapport`,
    blocks,
  });
}

/** A section is never only a heading: what has nothing to tell says so. The summary has its page to itself. */
async function withHeading(section: Section, writer: Writer): Promise<Block[]> {
  const title = section.title(writer);
  const blocks = await section.blocks(writer);
  const tells = blocks.some(({ kind }) => kind !== "figure");
  return [
    { kind: "heading", level: 2, text: title, id: section.id },
    ...(tells ? [] : [text(writer.t.regioInBeeld.nothing(title))]),
    ...blocks,
    ...(section === summary ? [{ kind: "page-break" as const }] : []),
  ];
}
