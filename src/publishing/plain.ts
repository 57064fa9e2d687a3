/** Signs that no file format takes as text: control characters other than tab and new line, halves of a sign, and separators that nobody types. */
const unprintable = /[^\P{Cc}\t\n]|\p{Cs}|\p{Zl}|\p{Zp}|\p{Noncharacter_Code_Point}/gu;

/** The same data with every text in it free of signs that would break a file. */
export function printable<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, inner) => (typeof inner === "string" ? inner.replace(unprintable, "") : inner)) as T;
}
