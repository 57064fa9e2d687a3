import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decode, repairEncoding } from "./encoding.ts";

const misread = (text: string, times: number): string =>
  times === 0 ? text : misread(iconv.decode(Buffer.from(text, "utf8"), "win1252"), times - 1);

test("Windows-1252 is recognised when the bytes are no UTF-8", () => {
  expect(decode(Buffer.from([0x63, 0xeb]))).toEqual({ text: "cë", encoding: "windows-1252" });
  expect(decode(Buffer.from("\ufeffcë", "utf8"))).toEqual({ text: "cë", encoding: "utf-8" });
});

test("letters that were encoded twice or three times are put right", () => {
  expect(repairEncoding("commerciÃƒÂ«le")).toEqual({ text: "commerciële", times: 2 });
  expect(repairEncoding(misread("financiële", 1))).toEqual({ text: "financiële", times: 1 });
  expect(repairEncoding(misread("hôtel – café €", 3))).toEqual({ text: "hôtel – café €", times: 3 });
});

test("right text stays as it is", () => {
  for (const text of ["commerciële", "Súdwest-Fryslân", "één", "", "Ärger", "Œuvre"])
    expect(repairEncoding(text)).toEqual({ text, times: 0 });
});

test("any Dutch text comes back whatever number of times it was misread", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."abcdefgh ijklmnop ëéèïöüçáàâêôû-'/&,.") });
  fc.assert(
    fc.property(letters, fc.integer({ min: 0, max: 3 }), (text, times) => {
      expect(repairEncoding(misread(text, times)).text).toBe(text);
    }),
  );
});
