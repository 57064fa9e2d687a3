import { expect, test } from "vitest";
import { Query } from "./query.ts";

const query = (text: string) => new Query(new URLSearchParams(text));
const colours = ["growth", "wage", "tension"] as const;

test("what is no choice is remembered, with what stands in for it and what would be right", () => {
  const asked = query("kleur=gek");
  expect(asked.choice("kleur", colours, { otherwise: "growth", words: (one) => one.toUpperCase() })).toBe("growth");
  expect(asked.misunderstood()).toEqual([
    {
      name: "kleur",
      value: "gek",
      instead: "GROWTH",
      choices: [
        { value: "growth", words: "GROWTH" },
        { value: "wage", words: "WAGE" },
        { value: "tension", words: "TENSION" },
      ],
    },
  ]);
});

test("a choice that exists, and one that is left empty, are nothing to speak of", () => {
  for (const text of ["kleur=wage", "kleur=", ""]) {
    const asked = query(text);
    asked.choice("kleur", colours, { otherwise: undefined });
    expect(asked.misunderstood(), text).toEqual([]);
  }
});

test("of many choices only the nearest are named", () => {
  const ids = Array.from({ length: 40 }, (_, at) => `indicator-${at}`);
  const asked = query("cijfer=unemploymnt-rate");
  asked.choice("cijfer", [...ids, "unemployment-rate"], { otherwise: undefined });
  expect(asked.misunderstood()[0]?.choices).toEqual([{ value: "unemployment-rate", words: "unemployment-rate" }]);
});

test("a count is a whole number of 0 or more", () => {
  expect(query("vanaf=200").count("vanaf")).toBe(200);
  for (const given of ["-1", "1.5", "veel", "1e9"]) {
    const asked = query(`vanaf=${given}`);
    expect(asked.count("vanaf"), given).toBe(0);
    expect(asked.misunderstood().map(({ name, value }) => [name, value])).toEqual([["vanaf", given]]);
  }
});

test("a name that the page never asked for is told, what a newsletter adds is not", () => {
  const asked = query("q=lasser&voor=gek&utm_source=brief");
  expect(asked.text("q")).toBe("lasser");
  expect(asked.misunderstood()).toEqual([{ name: "voor", choices: [{ value: "q", words: "q" }], instead: "" }]);
});
