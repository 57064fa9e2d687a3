import type { Block } from "#domain/documents";
import { compose, textsOfKind } from "#domain/documents/operations";
import { reportLaws } from "#domain/instruments/operations";
import { periodLabel } from "#domain/periods";
import { regionPicture } from "#domain/picture/operations";
import { call } from "#operation";
import { text } from "../paragraph.ts";
import type { Section } from "./section.ts";

/** What is missing for the region, and who can fill it. */
export const missing: Section = {
  id: "ontbreekt",
  title: ({ t }) => t.regioInBeeld.missing,
  async blocks({ context, region }) {
    const { gaps } = await call(regionPicture, context, { region: region.code });
    return gaps.length > 0 ? [{ kind: "list", items: gaps.map(({ title, why }) => [{ strong: title }, `: ${why}`]) }] : [];
  },
};

/** Laws and plans that the source report names for the region or for all: those that have a date. A register of laws that change will fill this. */
export const law: Section = {
  id: "wet",
  title: ({ t }) => t.regioInBeeld.law,
  async blocks({ context, region, t }) {
    const words = t.regioInBeeld;
    const laws = await reportLaws(context.warehouse, { region: region.name, everywhere: region.type !== "gemeente" });
    if (laws.length === 0) return [text(words.lawNone)];
    return [
      text(words.lawLead),
      {
        kind: "list",
        language: "nl",
        items: laws.map(({ title, dates, mechanism, section }) => [
          { strong: title },
          `${dates ? words.lawDates(dates) : ""}: ${mechanism} (§ ${section})`,
        ]),
      },
    ];
  },
};

/** What people of the region wrote themselves: the text `regio/<slug>.md`, with the figures in it as they are now. */
export const local: Section = {
  id: "uit-de-regio",
  title: ({ t }) => t.regioInBeeld.local,
  async blocks({ context, region, t, quote }) {
    const chapter = (await textsOfKind(context, "hoofdstuk")).find(({ slug }) => slug === region.slug);
    if (!chapter) return [text(t.regioInBeeld.localNone(region.slug))];
    const { document, told } = await compose(context, chapter.draft, { id: region.slug, path: `/regio/${region.slug}/rapport`, region });
    for (const { said } of told) quote(said);
    if (document.blocks.length === 0) return [text(t.regioInBeeld.localNone(region.slug))];
    const changed = periodLabel(chapter.draft.front.date || chapter.file.changed.slice(0, 10), context.language);
    const blocks = document.blocks.map(
      (block): Block => (block.kind === "heading" ? { ...block, level: 3, id: `uit-de-regio-${block.id}` } : block),
    );
    return [...blocks, { kind: "remark", tone: "plain", text: t.regioInBeeld.localBy(chapter.draft.front.author, changed) }];
  },
};

/** How the report came about. Stands last, because it tells how many claims there are. */
export const made: Section = {
  id: "gemaakt",
  title: ({ t }) => t.regioInBeeld.made,
  async blocks({ context, t, judged }): Promise<Block[]> {
    const words = t.regioInBeeld;
    return [
      text(words.madeHow(context.warehouse.snapshot.id, judged().length)),
      { kind: "list", items: [[words.madeNear], [words.madeRounding], [words.madeFault]] },
    ];
  },
};
