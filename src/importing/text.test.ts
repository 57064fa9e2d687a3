import fc from "fast-check";
import { expect, test } from "vitest";
import { textOf } from "./text.ts";

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "number" ? Buffer.from([part]) : Buffer.from(part))));

test("plain UTF-8 comes back whole, without its byte-order mark", () => {
  expect(textOf(bytes("\ufeffé, financiële\n"))).toEqual({ text: "é, financiële\n" });
});

test.each([
  ["a byte of Windows-1252", bytes("Fryslân,Financi", 0xeb, "le"), "Fryslân,Financi", /0xEB is geen UTF-8 .*'ë'/],
  ["a letter that is cut off", bytes("Frysl", 0xc3), "Frysl", /geen UTF-8/],
  ["text that was encoded twice", bytes("Frysl", "Ã¢", "n"), "Frysl", /'Ã¢' is tekst die twee keer/],
  ["text that was encoded three times", bytes("a", "Ãƒ", "Â«"), "a", /twee keer/],
  ["a euro sign that was encoded twice", bytes("â‚¬"), "", /twee keer/],
  ["escaped text that was encoded twice", bytes('"\\u00c3\\u00ab"'), '"', /twee keer/],
  ["a lost letter", bytes("Frysl", "\ufffd", "n"), "Frysl", /verloren gegaan/],
  ["a zero byte", bytes("a", 0, "b and a long text that is not UTF-16"), "a", /stuurteken \(U\+0000\)/],
  ["a program", Buffer.from(Array.from({ length: 512 }, (_, at) => (at * 37) % 256)), "", /geen tekst maar een bestand voor een programma/],
  ["UTF-16 with a mark", Buffer.from("\ufeffID,Perioden", "utf16le"), "", /UTF-16/],
  ["UTF-16 without a mark", Buffer.from("ID,Perioden", "utf16le"), "", /UTF-16/],
  ["big-endian UTF-16", Buffer.from("\ufeffID", "utf16le").swap16(), "", /UTF-16/],
])("%s is refused where it stands", (_, given, before, message) => {
  expect(textOf(given)).toEqual({ before, message: expect.stringMatching(message) });
});

test("another encoding counts when the mapping says so", () => {
  expect(textOf(bytes("Financi", 0xeb, "le"), "windows-1252")).toEqual({ text: "Financiële" });
  expect(textOf(Buffer.from("Fryslân", "utf16le"), "utf-16le")).toEqual({ text: "Fryslân" });
});

test("Dutch text is never taken for text that was encoded twice", () => {
  const letters = fc.constantFrom(..."abc ÄËÏÖÜäëïöüáéíóúàèñçêô€’‘“”–—°²³½±§©\n,;'\"");
  fc.assert(
    fc.property(fc.string({ unit: letters }), (text) => {
      expect(textOf(Buffer.from(text))).toEqual({ text });
    }),
  );
});

test("Dutch text that was encoded twice is always found", () => {
  const twice = (text: string) => Buffer.from(Buffer.from(text).toString("latin1"));
  fc.assert(
    fc.property(fc.constantFrom(..."ëïéèöüç"), fc.stringMatching(/^[a-z ]*$/), (letter, rest) => {
      expect(textOf(twice(rest + letter))).toHaveProperty("message");
    }),
  );
});
