import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonText } from "./json-text.ts";

async function written(document: object): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of jsonText(document)) text += decoder.decode(piece, { stream: true });
  return text;
}

test("it is what JSON.stringify writes, whatever the document", async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (document) => {
      expect(await written(document)).toBe(`${JSON.stringify(document)}\n`);
    }),
  );
});

test("long lists and records come in pieces and are whole", async () => {
  const document = {
    value: Array.from({ length: 12_345 }, (_, at) => (at % 7 === 0 ? null : at / 3)),
    status: Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [String(at), "final"])),
    absent: undefined,
  };
  expect(await written(document)).toBe(`${JSON.stringify(document)}\n`);
});
