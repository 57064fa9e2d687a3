import { strFromU8, unzipSync } from "fflate";
import { afterEach, expect, test } from "vitest";
import { type TextFile, zipped } from "./zip.ts";

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const files: readonly TextFile[] = [
  { name: "data.csv", text: ["a,b\n", "", "1,é\n"] },
  { name: "README.txt", text: ["Lees mij"] },
  { name: "empty.txt", text: [] },
];

async function made(): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(files, "2026-11-23")) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

test("what went in comes out, in its order", async () => {
  const out = unzipSync(await made());
  expect(Object.entries(out).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ["data.csv", "a,b\n1,é\n"],
    ["README.txt", "Lees mij"],
    ["empty.txt", ""],
  ]);
});

test("the bytes do not depend on the time zone", async () => {
  process.env.TZ = "Pacific/Auckland";
  const far = await made();
  process.env.TZ = "America/Los_Angeles";
  expect(await made()).toEqual(far);
});

test("a fault in the middle comes out, and does not end as a short file", async () => {
  async function* broken() {
    yield "x".repeat(100_000);
    throw new Error("the source is gone");
  }
  const read = async () => {
    for await (const _ of zipped([{ name: "data.csv", text: broken() }], "2026-11-23"));
  };
  await expect(read()).rejects.toThrow("the source is gone");
});
