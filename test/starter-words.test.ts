import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { fold } from "#domain/lookup";

const tableOf = (file: string): Record<string, string>[] => parse(readFileSync(`data/taxonomy/${file}.csv`), { columns: true });

const words = tableOf("occupation_word").map(({ word = "", language = "", code = "" }) => ({ word: fold(word), language, code }));

/** Words that fit more groups, none of them plainly the likelier: people are asked which they mean. */
const ambiguous = new Set(
  [
    ...["ambtenaar", "bedrijfsleider", "bezorger", "callcenter", "coach", "docent", "docenten", "home help", "hulpverlener", "ict'er"],
    ...["installateur", "IT-er", "jeugdzorgwerker", "leraar", "leraren", "lerares", "onderzoeker", "operator", "product owner"],
    ...["projectleider", "projectmanager", "scrum master", "teacher", "technician", "technicus", "therapeut", "therapist", "thuishulp"],
    ...["warmtepompmonteur", "machinist"],
  ].map(fold),
);

test("every group of BRC 2014 has enough everyday words, in Dutch and in English", () => {
  const groups = tableOf("occupation").filter(({ code, level }) => code?.startsWith("brc2014:") && level === "group");
  expect(groups).toHaveLength(114);
  const few = groups.filter(({ code }) => {
    const count = (language: string) => words.filter((one) => one.code === code && one.language === language).length;
    return count("nl") < 15 || count("en") < 8;
  });
  expect(few.map(({ name }) => name)).toEqual([]);
});

test("a word stands once with a group, and with two groups only on purpose", () => {
  const keys = words.map(({ word, language, code }) => `${word} ${language} ${code}`);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  const shared = [...Map.groupBy(words, ({ word }) => word)].filter(([, list]) => new Set(list.map(({ code }) => code)).size > 1);
  expect(new Set(shared.map(([word]) => word))).toEqual(ambiguous);
});

test("a word names work as people say it: no whole sentence, no sign in it that nobody types", () => {
  const odd = tableOf("occupation_word").filter(
    ({ word = "" }) => word.length > 45 || word.split(" ").length > 6 || /[()|;]/.test(word) || word.trim() !== word,
  );
  expect(odd.map(({ word }) => word)).toEqual([]);
});
