/** Vowels that are one sound together, the longest first. */
const sounds = [...["aai", "ooi", "oei", "eeu", "ieu"], ...["aa", "ee", "ie", "oo", "uu", "oe", "eu", "ij", "ei", "ui", "au", "ou"]];

/** Endings in which the vowels are two sounds after all: `ambitieus`, `museum`. The number is how many letters the first takes. */
const splitBefore: Readonly<Record<string, number>> = { ieus: 1, eum: 1 };

const vowels = "aeiouy";
const withTrema: Readonly<Record<string, string>> = { ä: "a", ë: "e", ï: "i", ö: "o", ü: "u", ÿ: "y" };

/**
 * Syllables of one Dutch word, counted by its groups of vowels (docs/methods/readability.md); at least 1. An abbreviation in capitals is counted
 * as it is said: letter by letter up to three letters, and as a word when it is longer and has a vowel.
 */
export function syllablesOf(word: string): number {
  const parts = word.split(/[^\p{L}\p{M}'’]+/u).filter((part) => /\p{L}/u.test(part));
  return Math.max(
    1,
    parts.reduce((sum, part) => sum + (isSpelled(part) ? [...part].length : vowelGroups(part)), 0),
  );
}

const isSpelled = (part: string) => /^\p{Lu}{2,}$/u.test(part) && (part.length <= 3 || !/[AEIOUY]/.test(part));

function vowelGroups(part: string): number {
  const letters = [...bare(part)];
  const isVowel = (letter: string | undefined) => letter !== undefined && (letter in withTrema || vowels.includes(letter));
  let count = 0;
  let at = 0;
  while (at < letters.length) {
    const letter = letters[at] ?? "";
    const isConsonantY = letter === "y" && at === 0 && isVowel(letters[1]);
    if (!isVowel(letter) || isConsonantY) {
      at++;
      continue;
    }
    count++;
    at += soundAt(letters, at);
  }
  return Math.max(1, count);
}

/** How many letters the sound takes that begins there. A vowel with a trema begins a sound, so it is never inside one. */
function soundAt(letters: readonly string[], at: number): number {
  const rest = [withTrema[letters[at] ?? ""] ?? letters[at], ...letters.slice(at + 1, at + 4)].join("");
  const split = Object.entries(splitBefore).find(([ending]) => rest.startsWith(ending));
  if (split) return split[1];
  return sounds.find((sound) => rest.startsWith(sound))?.length ?? 1;
}

/** In small letters, without signs and accents; a trema stays, because it says where a syllable begins. */
const bare = (part: string) =>
  part
    .toLowerCase()
    .normalize("NFD")
    .replace(/(?!\u0308)\P{L}/gu, "")
    .normalize("NFC");
