import type { ClaimInput, Comparison } from "#domain/claims";
import type { Indicator } from "#domain/databank";
import { regionPicture } from "#domain/picture/operations";
import { call } from "#operation";
import { type KeyNumber, numberOf } from "../numbers.ts";
import { remarkOn } from "../paragraph.ts";
import type { Writer } from "../writer.ts";
import type { Section } from "./section.ts";

/** Key figures that fit on one page with the sentences below them. */
const mostNumbers = 6;

/** What the whole report says on one page: the figures that matter most beside earlier years and other regions, then what stands out. */
export const summary: Section = {
  id: "kort",
  title: ({ t }) => t.regioInBeeld.summary,
  async blocks(writer) {
    const numbers = await keyNumbers(writer);
    const said = (await Promise.all(highlights.map((claim) => writer.sayNear(claim)))).filter((found) => found !== undefined);
    return [
      ...(numbers.length > 0 ? [{ kind: "numbers" as const, items: numbers }] : []),
      ...(said.length > 0
        ? [
            {
              kind: "list" as const,
              items: said.map((found) => (found.place.own ? [found.said] : [found.said, " ", remarkOn(writer, found.place)])),
            },
          ]
        : []),
    ];
  },
};

const highlights: readonly Omit<ClaimInput, "regions">[] = [
  { measure: "tension-class", comparison: "class" },
  { measure: "jobs", comparison: "change" },
  { measure: "vacancies-open", comparison: "change" },
  { measure: "higher-education-share", comparison: "rank" },
  { measure: "income-standardised-mean", comparison: "rank" },
];

/** What tells most of a headline, best first: beside the country as far as its kind allows, beside a year before, by itself. */
const tellings: Readonly<Record<Indicator["compare"], readonly Comparison[]>> = {
  rate: ["reference", "change", "value"],
  share: ["share", "change", "value"],
  none: ["change", "value"],
};

/** The headlines of the region as numbers, each with the sentence that tells most. */
export async function keyNumbers(writer: Writer): Promise<KeyNumber[]> {
  const { headlines } = await call(regionPicture, writer.context, { region: writer.region.code });
  const items: KeyNumber[] = [];
  for (const { indicator, region, period, remark } of headlines.slice(0, mostNumbers)) {
    for (const comparison of tellings[writer.indicators.get(indicator)?.compare ?? "none"]) {
      const claim = { measure: indicator, regions: [region.code], comparison };
      const number = await numberOf(writer, claim, { remark, period });
      if (!number) continue;
      items.push(number);
      break;
    }
  }
  return items;
}
