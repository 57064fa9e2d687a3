import { databank } from "#domain/databank/operations";
import { numberIn } from "#importing";
import type { Page } from "../page.ts";
import type { ReadNumber, ShowNumber } from "./draft-file.ts";

/** Numbers between the form, where they stand as readers write them, and the file, where they stand in the unit of the source. */
export interface Numbers {
  read: ReadNumber;
  show: ShowNumber;
  /** The unit of an indicator by its id; empty when there is no such indicator. */
  unitOf(indicator: string): string;
}

const marks = { nl: { decimal: ",", thousands: "." }, en: { decimal: ".", thousands: "," } } as const;

/** Digits that arithmetic can be trusted with. */
const exact = (value: number) => Number(value.toPrecision(12));

/** Reads and shows numbers as the language of the page writes them; of a measure by thousands, in ones. */
export async function numbersOf({ context, language }: Page): Promise<Numbers> {
  const { indicators, units } = await databank(context.warehouse);
  const unitOf = (indicator = "") => indicators.get(indicator)?.unit ?? "";
  const factorOf = (indicator: string | undefined) => units.get(unitOf(indicator))?.factor ?? 1;
  const written = new Intl.NumberFormat(language === "nl" ? "nl-NL" : "en-GB", { maximumFractionDigits: 6 });
  return {
    unitOf,
    read(text, indicator) {
      const bare = text.replace(/[\s\u00a0€%]/g, "");
      const number = numberIn(bare, marks[language]);
      return number === undefined ? text.trim() : exact(number / factorOf(indicator));
    },
    show: (value, indicator) => written.format(exact(value * factorOf(indicator))),
  };
}
