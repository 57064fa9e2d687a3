import { fold, lookup } from "#domain/lookup";

/** Something in the address that a page cannot do anything with, and what it could. */
export interface Strange {
  name: string;
  /** What was given; absent when it is the name itself that nobody knows here. */
  value?: string;
  /** What would be right: the nearest when there are many. */
  choices: readonly Choice[];
  /** What the page shows now, in words; empty when there is nothing to say about it. */
  instead: string;
}

interface Choice {
  value: string;
  words: string;
}

export interface ChoiceOf<T extends string, O> {
  /** What the page shows when nothing, or nothing that exists, was chosen. */
  otherwise: O;
  /** What a reader calls a choice. */
  words?: (value: T) => string;
}

const most = { characters: 200, values: 100, shown: 12, near: 5 };

/** What newsletters and search engines hang behind an address; it says nothing about the page. */
const tracking = /^(utm_|mtm_|pk_)|^(fbclid|gclid|msclkid)$/;

/**
 * The one way in which a page reads the query of its address. It remembers what nobody understood, so that the layout can say so at the top:
 * a reader never gets another page than asked for without a word.
 */
export class Query {
  private readonly given: URLSearchParams;
  private readonly asked = new Set<string>();
  private readonly found: Strange[] = [];

  constructor(given: URLSearchParams) {
    this.given = given;
  }

  /** Free text; empty when it is not there. */
  text(name: string): string {
    this.asked.add(name);
    return (this.given.get(name) ?? "").slice(0, most.characters);
  }

  /** All values of a field that may be given more than once. */
  list(name: string): string[] {
    this.asked.add(name);
    return this.given
      .getAll(name)
      .slice(0, most.values)
      .map((text) => text.slice(0, 80));
  }

  /** One of `values`; anything else is remembered as strange, and `otherwise` stands in for it. */
  choice<const T extends string, const O extends string | undefined>(
    name: string,
    values: readonly T[],
    { otherwise, words = String }: ChoiceOf<T, O>,
  ): T | O {
    const given = this.text(name);
    const found = values.find((value) => value === given);
    if (found !== undefined || given === "") return found ?? otherwise;
    const all = values.map((value) => ({ value: value as string, words: words(value) }));
    const instead = all.find(({ value }) => value === otherwise)?.words ?? "";
    this.strange({
      name,
      value: given,
      choices: all.length > most.shown ? nearest(given, all) : all.filter(({ value }) => value !== ""),
      instead,
    });
    return otherwise;
  }

  /** A whole number of 0 or more; anything else is remembered as strange and counts as 0. */
  count(name: string): number {
    const given = this.text(name);
    if (/^\d{0,9}$/.test(given)) return Number(given);
    this.strange({ name, value: given, choices: [{ value: "0", words: "0" }], instead: "" });
    return 0;
  }

  strange(one: Strange): void {
    if (!this.found.some(({ name, value }) => name === one.name && value === one.value)) this.found.push(one);
  }

  /** All that was not understood: values that are no choice, and names that the page never asked for. Complete once the page was made. */
  misunderstood(): readonly Strange[] {
    const known = [...this.asked].map((name) => ({ value: name, words: name }));
    const names = [...new Set(this.given.keys())].filter((name) => !this.asked.has(name) && !tracking.test(name));
    return [...this.found, ...names.map((name): Strange => ({ name: name.slice(0, 80), choices: known, instead: "" }))];
  }
}

function nearest(given: string, all: readonly Choice[]): Choice[] {
  const entries = all.flatMap((target) => [target.words, target.value.replaceAll("-", " ")].map((text) => ({ text, why: "", target })));
  return lookup(fold(given), entries, { key: ({ value }) => value, limit: most.near }).map(({ target }) => target);
}
