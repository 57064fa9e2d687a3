import type { Block } from "#domain/documents";
import { reportLaws } from "#domain/instruments/operations";
import { periodLabel } from "#domain/periods";
import { regionPicture } from "#domain/picture/operations";
import { call } from "#operation";
import { text } from "../paragraph.ts";
import { localChapter } from "./local-chapter.ts";
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
        items: laws.map(({ title, dates, mechanism, section }) => [
          { strong: title },
          `${dates ? words.lawDates(dates) : ""}: ${mechanism} (§ ${section})`,
        ]),
      },
    ];
  },
};

/** What people of the region wrote themselves: the text `regio/<slug>.md`. */
export const local: Section = {
  id: "uit-de-regio",
  title: ({ t }) => t.regioInBeeld.local,
  async blocks({ context, region, t }) {
    const file = (await context.texts()).find(({ path }) => path === `regio/${region.slug}.md`);
    const blocks = file ? localChapter(file.text) : [];
    if (!file || blocks.length === 0) return [text(t.regioInBeeld.localNone(region.slug))];
    return [
      ...blocks,
      { kind: "remark", tone: "plain", text: t.regioInBeeld.localBy(periodLabel(file.changed.slice(0, 10), context.language)) },
    ];
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
