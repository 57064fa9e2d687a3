import type { Language, Reworded, Sayable } from "#operation";
import { askModel, type Endpoint, type Failure, type Message } from "./endpoint.ts";
import { judgeWording, type Refusal } from "./guard.ts";

export type Reword = (own: readonly Sayable[], language: Language) => Promise<Reworded>;

/** Longer than this is no answer to a question, and costs more than it gives. */
const longest = 2000;
/** So many questions to the model at once; who comes then gets our own sentences. */
const mostAtOnce = 4;
/** After so many failures in a row nobody waits for the model for a while. */
const patience = { failures: 3, restMs: 60_000 };

export interface RewordOptions {
  /** What became of each attempt, without a word of it: `model`, `same` (it says it as we do), or why our own sentences are shown. */
  count?: (outcome: "model" | "same" | Failure | Refusal) => void;
  /** In milliseconds. */
  clock?: () => number;
}

/** Our own sentences as they are. */
export const ownWording: Reword = async (own) => ({ texts: own.map(({ text }) => text), worded: "own" });

/**
 * Words texts on figures more naturally with a model, when what it makes of them says exactly the same; in every other case, and when the model
 * does not answer in time, they stay our own. Only the texts are sent: never a question, nor anything of who asks.
 */
export function rewordBy(endpoint: Endpoint, { count = () => undefined, clock = () => performance.now() }: RewordOptions = {}): Reword {
  let asking = 0;
  let failed = 0;
  let restsUntil = Number.NEGATIVE_INFINITY;
  return async (own, language) => {
    const whole = own.map(({ text }) => text).join("\n");
    if (!whole.trim() || whole.length > longest || asking >= mostAtOnce || clock() < restsUntil) return ownWording(own, language);
    asking += 1;
    const answer = await askModel(endpoint, messagesFor(whole, language)).finally(() => {
      asking -= 1;
    });
    if ("failed" in answer) {
      failed += 1;
      if (failed >= patience.failures) restsUntil = clock() + patience.restMs;
      count(answer.failed);
      return ownWording(own, language);
    }
    failed = 0;
    const verdict = judgeWording(own, answer.said, language);
    if ("refused" in verdict) {
      count(verdict.refused);
      return ownWording(own, language);
    }
    if (verdict.texts.every((text, at) => text === own[at]?.text)) {
      count("same");
      return ownWording(own, language);
    }
    count("model");
    return { texts: verdict.texts, worded: "model" };
  };
}

const task: Readonly<Record<Language, string>> = {
  nl: "Je krijgt zinnen met cijfers. Schrijf ze als gewone, vriendelijke zinnen. Houd elke zin apart en in dezelfde volgorde. Laat elk getal, elke naam, elke eenheid en elk ander woord met betekenis staan zoals het er staat, en voeg niets toe. Je mag alleen lidwoorden en kleine werkwoorden (is, was, had, telt, lag) veranderen, en de plaats en de periode ergens anders in hun zin zetten. Geef alleen de zinnen, zonder opmaak.",
  en: "You get sentences with figures. Write them as plain, friendly sentences. Keep each sentence apart and in the same order. Leave every number, name, unit and every other word with a meaning as it is, and add nothing. You may only change articles and small verbs (is, was, had), and put the place and the period elsewhere in their sentence. Give the sentences only, without markup.",
};

const messagesFor = (whole: string, language: Language): Message[] => [
  { role: "system", content: task[language] },
  { role: "user", content: whole },
];
