import { editDistance } from "#domain/lookup";
import { type Lexicon, type Meaning, stemOf, workStemsOf } from "./lexicon.ts";
import type { Token } from "./token.ts";

/** A token as it is read, with what was mended; a word written as one becomes two. */
export interface Mended extends Token {
  /** The word that was written, when it was read as another. */
  written?: string;
}

const least = { correct: 5, bold: 6, part: 3, compound: 7, bound: 7 };

/** What may stand between the parts of a word: 'bouw-vacatures', 'werkloosheid-s-percentage'. */
const joints = ["", "s", "en", "e", "n"];

const isKnown = ({ text }: Token, { exact, stemmed, work, words }: Lexicon): boolean =>
  /^[\d%.]/.test(text) ||
  text.length < 2 ||
  exact.has(text) ||
  stemmed.has(stemOf(text)) ||
  work.has(workStemsOf(text)) ||
  (words.get(text[0] ?? "") ?? []).includes(text);

/** What parts of a word may be: a subject, a place, work. Not a word that only binds. */
const carries = (meanings: readonly Meaning[] | undefined): boolean =>
  (meanings ?? []).some(
    ({ kind, target }) => !["refuse", "filler", "absent", "abroad"].includes(kind) && !(kind === "cue" && target.length < 4),
  );

/** The two words of which one was made; undefined when it is not made of two that are known. */
function partsOf(word: string, lexicon: Lexicon): [string, string] | undefined {
  const meaningsOf = (part: string) => lexicon.single.get(part) ?? lexicon.stemmed.get(stemOf(part)) ?? lexicon.work.get(workStemsOf(part));
  for (let at = word.length - least.part; at >= least.part; at--) {
    const tail = word.slice(at);
    const last = meaningsOf(tail);
    // The last part says what it is: 'bouwvacatures' are vacancies; what follows may also be a bare word, as in 'krapte-cijfers'.
    if (!carries(last) && !(last ?? []).some(({ kind }) => kind === "filler")) continue;
    for (const joint of joints) {
      const head = word.slice(0, at);
      if (!head.endsWith(joint)) continue;
      const bare = head.slice(0, head.length - joint.length);
      if (
        bare.length >= least.part &&
        carries(
          lexicon.single.get(bare) ??
            (bare.length > 4 ? (lexicon.stemmed.get(stemOf(bare)) ?? lexicon.work.get(workStemsOf(bare))) : undefined),
        )
      )
        return [bare, tail];
    }
  }
  return undefined;
}

/** The known word that was meant; undefined when none comes near. The first letter is hardly ever mistyped. */
function corrected(word: string, { exact, words, names }: Lexicon): string | undefined {
  const bold = word.length >= least.bold ? 2 : 0;
  const most = word.length >= 8 ? 2 : word.length >= least.correct ? 1 : 0;
  if (most === 0) return undefined;
  let found: string | undefined;
  let best = Math.max(most, bold) + 1;
  for (const known of words.get(word[0] ?? "") ?? []) {
    const allowed = names.has(known) && (word.length > least.bold || known.endsWith(word.slice(-1))) ? Math.max(most, bold) : most;
    if (known.length < least.correct || Math.abs(known.length - word.length) > allowed) continue;
    const distance = editDistance(word, known, Math.min(allowed, best - 1));
    // 'Alone' is no 'along': a short word that changes the question is not mended to one that says nothing.
    if (word.length < least.bound && exact.get(known)?.every(({ kind }) => kind === "filler")) continue;
    if (distance < best && distance <= allowed) {
      best = distance;
      found = known;
    }
  }
  return found;
}

/** A word that only binds is no part of another. */
const binds = ({ text }: Token, { exact }: Lexicon): boolean =>
  exact.get(text)?.every(({ kind }) => kind === "filler" || kind === "cue") ?? false;

/** Words that were written apart and are one: 'vrachtwagen chauffeur'. One of them is unknown by itself. */
function joined(tokens: readonly Token[], lexicon: Lexicon): Mended[] {
  const list: Mended[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [one, next] = [tokens[at], tokens[at + 1]];
    if (!one) break;
    const text = next && /^[a-z]{3,}$/.test(one.text) && /^[a-z]{3,}$/.test(next.text) ? one.text + next.text : "";
    const whole =
      text.length >= least.compound &&
      next &&
      !(isKnown(one, lexicon) && isKnown(next, lexicon)) &&
      !binds(one, lexicon) &&
      !binds(next, lexicon)
        ? wholeWord(text, lexicon)
        : undefined;
    if (whole && next) {
      list.push({ ...one, text: whole, raw: `${one.raw} ${next.raw}`, written: `${one.raw} ${next.raw}` });
      at++;
    } else list.push(one);
  }
  return list;
}

/** The word that two were meant to be; undefined when there is none, or only a phrase's part. */
function wholeWord(text: string, lexicon: Lexicon): string | undefined {
  const word = lexicon.exact.has(text) ? text : corrected(text, lexicon);
  return word && carries(lexicon.exact.get(word)) ? word : undefined;
}

/** Reads words that nobody knows as what they were meant to be: two words written as one, or a spelling mistake. */
export function mended(tokens: readonly Token[], lexicon: Lexicon): Mended[] {
  return joined(tokens, lexicon).flatMap((token): Mended[] => {
    if (isKnown(token, lexicon)) return [token];
    const parts = token.text.length >= least.compound ? partsOf(token.text, lexicon) : undefined;
    if (parts) return parts.map((text) => ({ ...token, text, written: token.raw }));
    const meant = corrected(token.text, lexicon);
    return meant ? [{ ...token, text: meant, written: token.raw }] : [token];
  });
}
