import { periodPhrase } from "#domain/periods";
import { displayNumber, displayValue } from "./display.ts";
import type { Indicator, Unit } from "./indicator.ts";
import { directionOf, isCount, readSame } from "./sentence.ts";
import { titleOf } from "./words.ts";

interface Around {
  indicator: Indicator;
  unit: Unit;
  language: "nl" | "en";
}

/** What a line shows: from where to where, and which way; only the last figure when nothing earlier may be compared with it. What rounding alone may explain is no rise or fall. */
export function trendFinding(
  around: Around,
  { first, last, place }: { first?: { period: string; value: number }; last: { period: string; value: number }; place: string },
): string {
  const { unit, language } = around;
  const to = displayValue(last.value, unit, language);
  if (!first) return `${titleOf(around.indicator, around.language)} ${place}: ${to} ${periodPhrase(last.period, language)}.`;
  const from = displayValue(first.value, unit, language);
  const way = directionOf(last.value, first.value, unit);
  const same = readSame(last.value, first.value, unit);
  if (language === "nl") {
    const change = {
      higher: "Dat is een stijging.",
      lower: "Dat is een daling.",
      equal: same ? "Afgerond is dat hetzelfde." : "Dat is ongeveer gelijk.",
    }[way];
    return `${titleOf(around.indicator, around.language)} ${place}: ${from} ${periodPhrase(first.period, "nl")} en ${to} ${periodPhrase(last.period, "nl")}. ${change}`;
  }
  const change = {
    higher: "That is an increase.",
    lower: "That is a decrease.",
    equal: same ? "Rounded, that is the same." : "That is about the same.",
  }[way];
  return `${titleOf(around.indicator, language)} ${place}: ${from} ${periodPhrase(first.period, "en")} and ${to} ${periodPhrase(last.period, "en")}. ${change}`;
}

/** Equals that are named one by one; of more it is said how many they are. */
const mostNamed = 3;

/** Who share a place in a list: by name, or how many when that would be a list of its own; `many` says what they are. */
export function sharers(names: readonly string[], many: string, language: "nl" | "en"): string {
  if (names.length > mostNamed) return `${names.length} ${many}`;
  return new Intl.ListFormat(language === "nl" ? "nl" : "en-GB").format(names);
}

const ends = {
  nl: { count: { top: "de meeste", bottom: "de minste" }, rate: { top: "het hoogst", bottom: "het laagst" } },
  en: { count: { top: "most", bottom: "fewest" }, rate: { top: "highest", bottom: "lowest" } },
};

/**
 * What bars show: who is highest and who is lowest, and everyone who shares that place as the numbers read. One bar says just itself; equal bars say
 * so. The bars are places, and `scope` says which; unless `within` says which place they all are of.
 */
export function rankFinding(around: Around, bars: readonly { label: string; value: number }[], { within = "", scope = "" } = {}): string {
  const { unit, language } = around;
  const sorted = [...bars].sort((a, b) => b.value - a.value);
  const [top, bottom] = [sorted[0], sorted.at(-1)];
  if (!top || !bottom) return titleOf(around.indicator, around.language);
  const show = (value: number) => displayNumber(value, unit, language);
  const own = [titleOf(around.indicator, language), within].filter(Boolean).join(" ");
  // After a title that ends in a word apart ('income, average') the places come apart too: it is no average of them.
  const title = scope ? `${own}${own.includes(",") ? "," : ""} ${scope}` : own;
  if (sorted.length === 1) return `${title}: ${top.label}, ${displayValue(top.value, unit, language)}.`;
  if (show(top.value) === show(bottom.value))
    return language === "nl" ? `${title}: overal ${show(top.value)}.` : `${title}: ${show(top.value)} everywhere.`;
  const [groups, areas] = language === "nl" ? ["groepen", "gebieden"] : ["groups", "areas"];
  const of = ({ value }: { value: number }) => {
    const equals = sorted.filter((bar) => show(bar.value) === show(value)).map(({ label }) => label);
    return `${within ? ":" : " in"} ${sharers(equals, within ? groups : areas, language)} (${show(value)})`;
  };
  const words = ends[language][isCount(around) ? "count" : "rate"];
  return `${title}: ${words.top}${of(top)}, ${words.bottom}${of(bottom)}.`;
}
