import type { Block } from "#domain/documents";
import { type OccupationRow, occupationRows, promising, shortage, surplus } from "../occupation-rows.ts";
import { text } from "../paragraph.ts";
import type { Writer } from "../writer.ts";
import type { Section } from "./section.ts";

const most = 8;

/** Which work is promising, scarce or hard to find; of the country, because nobody publishes it by region, and that is said. */
export const occupations: Section = {
  id: "beroepen",
  title: ({ t }) => t.regioInBeeld.occupations,
  async blocks(writer) {
    const { t, name, context, region } = writer;
    const words = t.regioInBeeld;
    const rows = await occupationRows(context);
    const openings = { head: words.openings, of: ({ shown }: OccupationRow) => shown.openings };
    const bottleneck = { head: words.bottleneck, of: ({ shown }: OccupationRow) => shown.bottleneck };
    return [
      text(region.code === "NL01" ? t.country : words.occupationsLead(name)),
      ...listed(writer, { id: "kansrijk", title: words.promising, lead: words.promisingLead }, promising(rows, most), [
        openings,
        bottleneck,
      ]),
      ...listed(writer, { id: "tekort", title: words.shortage, lead: words.shortageLead }, shortage(rows, most), [
        { head: words.indicator, of: ({ shown }) => shown.situation },
        { head: words.word, of: ({ shown }) => shown.situationWord },
      ]),
      ...listed(writer, { id: "overschot", title: words.surplus, lead: words.surplusLead }, surplus(rows, most), [openings, bottleneck]),
    ];
  },
};

interface Column {
  head: string;
  of(row: OccupationRow): string;
}

function listed(
  { t }: Writer,
  { id, title, lead }: { id: string; title: string; lead: (count: number) => string },
  rows: readonly OccupationRow[],
  columns: readonly Column[],
): Block[] {
  const heading: Block = { kind: "heading", level: 3, text: title, id };
  if (rows.length === 0) return [heading, text(t.regioInBeeld.none)];
  return [
    heading,
    text(lead(rows.length)),
    {
      kind: "table",
      caption: title,
      head: [t.regioInBeeld.occupation, ...columns.map(({ head }) => head)],
      rows: rows.map((row) => [row.name, ...columns.map(({ of }) => of(row))]),
      source: [...new Set(rows.flatMap(({ sources }) => sources.map(({ name }) => name)))].join(", "),
    },
  ];
}
