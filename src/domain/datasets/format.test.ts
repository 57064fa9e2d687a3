import { expect, test } from "vitest";
import { bytesOf } from "./format.ts";

test("a file that is too large is not made to its end", async () => {
  let made = 0;
  async function* pieces() {
    for (; made < 100; made++) yield new Uint8Array(10);
  }
  await expect(bytesOf({ pieces: pieces() }, { most: 25, tooMany: () => new Error("te groot") })).rejects.toThrow("te groot");
  expect(made).toBe(2);
  expect(
    (
      await bytesOf({
        pieces: (async function* () {
          yield new Uint8Array(10);
        })(),
      })
    ).length,
  ).toBe(10);
});
