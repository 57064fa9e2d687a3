import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { draftOf } from "#domain/documents";

/** A text of ours in Dutch: where it stands, and its words. */
export interface OwnText {
  where: string;
  text: string;
}

/** Texts that a reader meets together. */
export interface OwnTexts {
  group: string;
  texts: OwnText[];
}

/** What stands in a sentence for what comes out of the figures. */
const standIn = "Twente";

/** Every Dutch text in a value of `src/texts`: words, lists, objects, and functions that fill a sentence in. Of a pair of languages the Dutch one. */
function textsIn(value: unknown, where: string): OwnText[] {
  if (typeof value === "string") return value === "" ? [] : [{ where, text: value }];
  if (typeof value === "function") return textsIn(value(...Array.from({ length: value.length }, () => standIn)), where);
  if (typeof value !== "object" || value === null) return [];
  const pair = value as Record<string, unknown>;
  if ("nl" in pair && "en" in pair) return textsIn(pair.nl, where);
  return Object.entries(value).flatMap(([key, inner]) => (key === "en" ? [] : textsIn(inner, where === "" ? key : `${where}.${key}`)));
}

const modules = import.meta.glob<Record<string, unknown>>(["../src/texts/*.ts", "../src/domain/reports/words/nl.ts"], { eager: true });

/** The words of the pages, by file and by the page they are of. */
export function pageTexts(): OwnTexts[] {
  return Object.entries(modules)
    .filter(([path]) => !/\/(index|en|[\w-]+\.test)\.ts$/.test(path))
    .flatMap(([path, exports]) => {
      const file = path.replace(/^..\/src\/(texts|domain)\//, "").replace(".ts", "");
      const found = textsIn(exports, "").map(({ where, text }) => ({ where: `${file}: ${where.replace(/^nl\./, "")}`, text }));
      return enoughTogether(file, [...Map.groupBy(found, ({ where }) => where.split(".")[0] ?? "")]);
    });
}

/** By page; pages of few words together, because a mean says nothing about each. */
function enoughTogether(file: string, pages: [string, OwnText[]][]): OwnTexts[] {
  const isLong = ([, texts]: [string, OwnText[]]) => wordsOf(texts.map(({ text }) => text).join(" ")) >= 150;
  const short = pages.filter((page) => !isLong(page)).flatMap(([, texts]) => texts);
  const long = pages.filter(isLong).map(([group, texts]) => ({ group, texts }));
  return short.length > 0 ? [...long, { group: `${file}: short pages together`, texts: short }] : long;
}

const wordsOf = (text: string) => text.split(/\s+/).length;

const root = join(import.meta.dirname, "..");
const rows = (path: string): Record<string, string>[] => parse(readFileSync(join(root, path)), { columns: true, bom: true });

const indicators = rows("data/indicators/indicator.csv");

/** A sentence of an indicator as it reads when it is filled in, with one of the parts that may come along: a figure is rarely of two. */
const filledIn = (sentence: string) =>
  sentence
    .replace(/\](.*)$/, (_, rest: string) => `]${rest.replace(/\[[^\]]*\]/g, "")}`)
    .replaceAll("{period}", "2024")
    .replaceAll("{value}", "3,4%")
    .replaceAll("{region}", "in Twente")
    .replaceAll("{change}", "groeide met 3%")
    .replace(/\{\w+\}/g, standIn)
    .replace(/[[\]]/g, "");

/** Names and definitions of the indicators, by theme. */
export function definitions(): OwnTexts[] {
  const texts = indicators.map(({ id = "", themes = "", title = "", definition = "" }) => ({
    theme: themes.split(";")[0] ?? "",
    texts: [
      { where: `indicator ${id}: title`, text: title },
      { where: `indicator ${id}: definition`, text: definition },
    ].filter(({ text }) => text !== ""),
  }));
  return [...Map.groupBy(texts, ({ theme }) => theme)].map(([theme, found]) => ({
    group: `definitions: ${theme}`,
    texts: found.flatMap((one) => one.texts),
  }));
}

/** What the figures are said in: each is held against the gate by itself, because a page has one of a kind. */
export const figureSentences = (): OwnText[] =>
  indicators.map(({ id, sentence = "" }) => ({ where: `indicator ${id}: sentence`, text: filledIn(sentence) })).filter(({ text }) => text);

/** The words of our own texts for readers, each file by itself, without what the figures fill in. */
export const authoredTexts = (): OwnTexts[] =>
  globSync("content/**/*.md", { cwd: root })
    .filter((path) => !path.endsWith(".en.md"))
    .map((path) => {
      const { prose, front } = draftOf(readFileSync(join(root, path), "utf8"), "nl");
      const own = prose.replace(/\{(in-)?region\}/g, standIn);
      return { group: path, texts: [{ where: path, text: `${front.title.replace(/\{.*?\}/, standIn)}\n\n${front.summary}\n\n${own}` }] };
    });
