import { strFromU8, unzipSync } from "fflate";
import { afterEach, expect, test } from "vitest";
import { archive } from "./zip.ts";

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

function made(): Uint8Array {
  const zip = archive("2026-11-23");
  for (const [name, pieces] of Object.entries({ "data.csv": ["a,b\n", "", "1,é\n"], "README.txt": ["Lees mij"] })) {
    const file = zip.file(name);
    for (const piece of pieces) file.write(piece);
    file.end();
  }
  return zip.close();
}

test("what went in comes out, in its order", () => {
  const files = unzipSync(made());
  expect(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))).toEqual({
    "data.csv": "a,b\n1,é\n",
    "README.txt": "Lees mij",
  });
});

test("the bytes do not depend on the time zone", () => {
  process.env.TZ = "Pacific/Auckland";
  const far = made();
  process.env.TZ = "America/Los_Angeles";
  expect(made()).toEqual(far);
});
