import { formatNumber, sourceWord } from "#domain/databank";
import type { Language } from "#operation";
import type { Kind } from "./change.ts";
import type { Reason } from "./notable.ts";

/** Between these a change is called about as large as usual. */
const aboutUsual = { from: 0.7, until: 1.5 };

/** Why a change is notable, as a part of a sentence. */
export function reasonInWords(reason: Reason, { kind, language }: { kind: Kind; language: Language }): string {
  const nl = language === "nl";
  switch (reason.kind) {
    case "class": {
      const [from, to] = [sourceWord(reason.from, language), sourceWord(reason.to, language)];
      return nl ? `de klasse was ${from} en is nu ${to}` : `the class was ${from} and is now ${to}`;
    }
    case "end":
      return ends[language][reason.end](reason.among);
    case "turn":
      return (kind === "revised" ? seemed : before)[language][reason.was];
    case "size":
      return size(reason.times, language);
    default:
      return plain[language][reason.kind];
  }
}

function size(times: number | null, language: Language): string {
  if (times === null) return language === "nl" ? "wat hier gewoon is, is niet bekend" : "what is usual here is not known";
  const shown = formatNumber(times, times < 10 && !Number.isInteger(times) ? 1 : 0, language);
  const { than, as } = sizes[language];
  if (times < aboutUsual.from) return than;
  return as(times < aboutUsual.until ? undefined : shown);
}

const sizes = {
  nl: {
    than: "kleiner dan een gewone verandering in een jaar",
    as: (times?: string) => `${times === undefined ? "ongeveer" : `${times} keer`} zo groot als een gewone verandering in een jaar`,
  },
  en: {
    than: "smaller than a usual change in a year",
    as: (times?: string) => `${times === undefined ? "about" : `${times} times`} as large as a usual change in a year`,
  },
};

const ends = {
  nl: {
    highest: (among: number) => `nu het hoogst van de ${among} gebieden van deze soort`,
    lowest: (among: number) => `nu het laagst van de ${among} gebieden van deze soort`,
  },
  en: {
    highest: (among: number) => `now the highest of the ${among} areas of this kind`,
    lowest: (among: number) => `now the lowest of the ${among} areas of this kind`,
  },
};
const before = {
  nl: { higher: "daarvoor ging het nog omhoog", lower: "daarvoor ging het nog omlaag" },
  en: { higher: "before that it still went up", lower: "before that it still went down" },
};
const seemed = {
  nl: { higher: "eerst leek het een stijging", lower: "eerst leek het een daling" },
  en: { higher: "it seemed a rise at first", lower: "it seemed a fall at first" },
};
const plain = {
  nl: { new: "hier was de laatste jaren geen cijfer", revised: "het cijfer is herzien", withdrawn: "het cijfer is teruggetrokken" },
  en: { new: "there was no figure here in recent years", revised: "the figure was revised", withdrawn: "the figure was withdrawn" },
};

/** What stood there in the edition of then; of a figure that was said differently or taken back. */
export function stoodThere(display: string, edition: string, language: Language): string {
  return language === "nl" ? `In uitgave ${edition} stond hier ${display}.` : `Edition ${edition} said ${display} here.`;
}
