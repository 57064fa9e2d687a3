import { zipSync } from "fflate";
import { expect, test } from "vitest";
import type { Problem } from "#operation";
import { isInside, unzip } from "./zip.ts";

const zip = (files: Record<string, string | Uint8Array>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, Buffer.from(content)])));
const faultOf = (bytes: Uint8Array, options?: Parameters<typeof unzip>[2]) => {
  try {
    unzip(bytes, "x.zip", options);
    return undefined;
  } catch (error) {
    return (error as Problem).issues[0];
  }
};

test("gives every file by its path", () => {
  const files = unzip(zip({ "datapackage.json": "{}", "data/a.csv": "x\n".repeat(1000) }), "x.zip");
  expect([...files.keys()]).toEqual(["datapackage.json", "data/a.csv"]);
  expect(files.get("data/a.csv")?.length).toBe(2000);
});

test("a path out of the zip is refused", () => {
  for (const path of ["../a.csv", "data/../../a.csv", "/etc/passwd", "C:/a.csv", "a\\..\\b.csv"]) {
    expect(isInside(path), path).toBe(false);
    expect(faultOf(zip({ [path]: "x" })), path).toMatchObject({ path, message: expect.stringMatching(/buiten de zip/) });
  }
});

test("a bomb is refused while it unpacks, whatever it says of itself", () => {
  const bomb = zip({ "a.csv": Buffer.alloc(3_000_000) });
  expect(bomb.length).toBeLessThan(10_000);
  const lying = Buffer.from(bomb);
  lying.writeUInt32LE(10, lying.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
  for (const bytes of [bomb, lying])
    expect(faultOf(bytes, { unpackedBytes: 1_000_000 })).toMatchObject({
      path: "a.csv",
      message: expect.stringMatching(/groter dan 1 MB/),
    });
  expect(faultOf(zip({ a: "1", b: "2", c: "3" }), { entries: 2 })).toMatchObject({ message: expect.stringMatching(/3 bestanden/) });
});

test("a zip that is cut off or changed is refused", () => {
  const whole = zip({ "a.csv": "een tekst die lang genoeg is om iets in te veranderen ".repeat(20) });
  expect(faultOf(whole.subarray(0, -30))).toMatchObject({ message: expect.stringMatching(/beschadigd/) });
  const changed = Buffer.from(whole);
  changed[45] = (changed[45] ?? 0) ^ 0xff;
  expect(faultOf(changed)).toMatchObject({ message: expect.stringMatching(/beschadigd/) });
});
