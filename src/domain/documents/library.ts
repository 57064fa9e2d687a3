import { fold, lookup } from "#domain/lookup";
import type { Context, Language, TextFile } from "#operation";
import { type Draft, draftOf } from "./draft.ts";
import type { TextKind } from "./front-matter.ts";

/** A text that people wrote, read. */
export interface LibraryText {
  file: TextFile;
  draft: Draft;
  kind: TextKind | "";
  /** Its name in an address: `zorg` of `verkenningen/zorg.en.md`. */
  slug: string;
  language: Language;
}

/** Folders whose texts are of one kind, when they do not say so themselves. */
const kindOfFolder: Readonly<Record<string, TextKind>> = {
  verkenningen: "verkenning",
  verhalen: "verhaal",
  kennis: "begrip",
  methoden: "methode",
  regio: "hoofdstuk",
};

const ending = /(?:\.(nl|en))?\.md$/;

/** A text with what its path says about it; faults in `language`. */
export function readText(file: TextFile, language: Language): LibraryText {
  const draft = draftOf(file.text, language);
  const name = file.path.split("/").at(-1) ?? "";
  const slug = name.replace(ending, "");
  const title = draft.front.title || (draft.blocks.find((block) => block.kind === "heading")?.text ?? slug);
  return {
    file,
    draft: { ...draft, front: { ...draft.front, title } },
    kind: draft.front.kind || (kindOfFolder[file.path.split("/")[0] ?? ""] ?? ""),
    slug,
    language: draft.front.language || (ending.exec(name)?.[1] === "en" ? "en" : "nl"),
  };
}

/** Texts as they were read, for as long as their files stay what they are. */
const read = new WeakMap<TextFile, Partial<Record<Language, LibraryText>>>();

function known(file: TextFile, language: Language): LibraryText {
  const before = read.get(file) ?? {};
  read.set(file, before);
  before[language] ??= readText(file, language);
  return before[language];
}

/** The texts of one kind in the language of the context, by title; one that is not there in English is there in Dutch. */
export async function textsOfKind(context: Pick<Context, "texts" | "language">, ...kinds: readonly TextKind[]): Promise<LibraryText[]> {
  const all = (await context.texts()).map((file) => known(file, context.language));
  const found = all.filter(({ kind }) => kinds.some((one) => one === kind));
  const own = found.filter(({ language }) => language === context.language);
  const others = found.filter(({ slug, language }) => language === "nl" && !own.some((one) => one.slug === slug));
  return [...own, ...others].sort((a, b) => a.draft.front.title.localeCompare(b.draft.front.title, "nl"));
}

/**
 * The texts that a question leads to, best first: by title and other words, then (`inText`) those in which every word of it stands. All of them
 * without a question.
 */
export function findTexts(texts: readonly LibraryText[], q: string, { inText = true } = {}): LibraryText[] {
  if (q.trim() === "") return [...texts];
  const named = texts.flatMap((target) =>
    [target.draft.front.title, ...target.draft.front.words].map((text) => ({ text, why: "", target })),
  );
  const found = lookup(q, named, { key: ({ slug }) => slug, limit: 12 }).map(({ target }) => target);
  const wanted = fold(q).split(" ").filter(Boolean);
  const mentions = texts.filter((text) => {
    const words = ` ${fold(`${text.draft.front.summary} ${text.draft.prose}`)}`;
    return inText && !found.includes(text) && wanted.length > 0 && wanted.every((word) => words.includes(` ${word}`));
  });
  return [...found, ...mentions];
}

/** Abbreviations that the knowledge base explains: the names of its terms, and the other words for them. */
export async function explainedAbbreviations({ texts }: Pick<Context, "texts">): Promise<string[]> {
  const terms = (await texts()).map((file) => known(file, "nl")).filter(({ kind }) => kind === "begrip");
  const names = terms.flatMap(({ draft: { front } }) => [front.title, ...front.words]);
  return [...new Set(names.flatMap((name) => name.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? []))];
}
