/** Abbreviations with a full stop that is not the end of a sentence, and what stands for them in full. */
export const inFull: Readonly<Record<string, string>> = {
  ...{ "a.d.h.v.": "met", "a.u.b.": "alstublieft", "bijv.": "bijvoorbeeld", "bv.": "bijvoorbeeld", "b.v.": "bijvoorbeeld" },
  ...{ "ca.": "ongeveer", "cq.": "of", "c.q.": "of", "d.m.v.": "met", "d.w.z.": "dat wil zeggen", "e.a.": "en anderen" },
  ...{ "e.d.": "en dergelijke", "enz.": "enzovoort", "etc.": "enzovoort", "excl.": "zonder", "gem.": "gemiddeld" },
  ...{ "incl.": "met", "i.c.m.": "samen met", "i.o.": "in opleiding", "i.p.v.": "in plaats van", "i.v.m.": "vanwege" },
  ...{ "jl.": "afgelopen", "max.": "hoogstens", "m.b.t.": "over", "m.i.v.": "vanaf", "min.": "minstens", "mld.": "miljard" },
  ...{ "mln.": "miljoen", "m.n.": "vooral", "m.u.v.": "behalve", "n.a.v.": "naar aanleiding van", "n.v.t.": "niet van toepassing" },
  ...{ "o.a.": "onder andere", "o.b.v.": "op basis van", "o.l.v.": "onder leiding van", "resp.": "en", "t.a.v.": "over" },
  ...{
    "t.b.v.": "voor",
    "t/m": "tot en met",
    "t.o.v.": "vergeleken met",
    "t.z.t.": "later",
    "v.w.b.": "over",
    "z.o.z.": "zie de achterkant",
  },
  ...{ "zgn.": "zogenaamd", "z.s.m.": "zo snel mogelijk" },
};

/** What stands in front of a name or a number and is read as it stands. */
const beforeNames = "art. blz. dhr. dr. drs. fig. ing. ir. jhr. mevr. mr. mw. nr. nrs. p. par. prof. red. st. tab. vgl. v.d.".split(" ");

const known = new Set([...Object.keys(inFull), ...beforeNames]);

/** Those that may close a sentence: the next word then begins with a capital. */
const closing = new Set(["e.a.", "e.d.", "enz.", "etc.", "jl.", "mld.", "mln.", "n.v.t.", "z.o.z."]);

/** Kinds of company, which may be the last word: `Bouw B.V.` */
const companies = new Set(["B.V.", "N.V.", "V.O.F."]);

/** Whether the full stop behind this word (given with it) may belong to the word alone: a known abbreviation, an initial, or letters with stops. */
export function isAbbreviated(word: string, next: string): boolean {
  const small = word.toLowerCase();
  const beginsSentence = /^\p{Lu}/u.test(next);
  if (companies.has(word)) return !beginsSentence;
  if (known.has(small)) return !(closing.has(small) && beginsSentence);
  // Initials go with a name: `J. de Vries`, `A.B. Jansen`.
  if (/^(\p{Lu}\.)+$/u.test(word)) return true;
  if (/^(\p{Ll}\.){2,}$/u.test(word)) return !beginsSentence;
  return /^[^aeiouyAEIOUY\d]{2,4}\.$/.test(word) && !beginsSentence;
}

/** Abbreviations in capitals that a text uses and nowhere explains: `het Uitvoeringsinstituut (UWV)` or `UWV (het ...)` explains. Each once. */
export function unexplained(text: string, known: readonly string[] = []): string[] {
  const found = [...text.matchAll(/(?<![\p{L}\p{N}.])\p{Lu}{2,}(?=$|[^\p{L}\p{N}])/gu)].map(([word]) => word);
  const isExplained = (word: string) => new RegExp(`\\(${word}\\)|(?<!\\p{L})${word} \\(\\p{L}{2,}[^)]* `, "u").test(text);
  return [...new Set(found)].filter((word) => !known.includes(word) && !isRoman(word) && !isExplained(word));
}

const isRoman = (word: string) => /^(?:II|III|IV|VI|VII|VIII|IX)$/.test(word);
