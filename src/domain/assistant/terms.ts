import type { LibraryText } from "#domain/documents/operations";
import { textsOfKind } from "#domain/documents/operations";
import { fold } from "#domain/lookup";
import type { Said } from "./answer.ts";
import { type Asking, nothing } from "./asking.ts";
import type { Told } from "./resolve.ts";

/** Whether a question asks what something is, by the way it begins. */
export const asksForTerm = (question: string): boolean =>
  /^(wat (is|zijn|doet|doen|betekent|betekenen|houdt)|wie (is|zijn)|what (is|are|does|do)|who (is|are)) /.test(fold(question));

/** What a word means that names no figure, as the knowledge base has it: 'Wat is een COROP-gebied?'; undefined when it has no such word. */
export async function termTold(asking: Asking, question: string): Promise<Told | undefined> {
  const { context, draft } = asking;
  const { language } = context;
  const term = longestIn(question, await textsOfKind(context, "begrip"));
  if (!term) return undefined;
  const { title, summary } = term.draft.front;
  const said: Said = {
    text: `${title}: ${summary}`,
    source: {
      ...{
        name: "LLO-Radar",
        table: language === "nl" ? "Kennisbank" : "Knowledge base",
        url: `/kennis/${term.slug}`,
        via: "",
        quality: "own",
      },
      ...{ retrieved: "", dataset: "", note: "", noteEn: "" },
    },
  };
  return {
    ...nothing(asking, undefined, { understood: true }),
    reading: {
      ...{ intent: "definition", measure: null, regions: [], period: draft.moment, occupation: null, sector: null, education: null },
      ...{ sex: "", age: "", other: "", among: "", within: null, order: null, limit: null, stated: null, words: [...draft.words] },
      sentence:
        language === "nl" ? `Ik lees uw vraag zo: wat ‘${title}’ betekent.` : `I read your question like this: what ‘${title}’ means.`,
    },
    answer: [said],
    sources: [said.source],
    link: `/kennis/${term.slug}`,
  };
}

/** The term whose name, or another word for it, stands in the question; of several the one with the longest name, and of equals the one that is called so. */
function longestIn(question: string, terms: readonly LibraryText[]): LibraryText | undefined {
  const asked = ` ${fold(question)} `;
  const titles = terms.map((term) => ({ term, name: fold(term.draft.front.title) }));
  const others = terms.flatMap((term) => term.draft.front.words.map((name) => ({ term, name: fold(name) })));
  return [...titles, ...others]
    .filter(({ name }) => name !== "" && asked.includes(` ${name} `))
    .sort((a, b) => b.name.length - a.name.length)[0]?.term;
}
