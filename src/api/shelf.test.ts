import { expect, test } from "vitest";
import { newShelf } from "./shelf.ts";

const file = (size: number) => ({ bytes: new Uint8Array(size) });

test("makes a file once, also for two who ask at the same time", async () => {
  const shelf = newShelf(100);
  let made = 0;
  const make = async () => {
    made += 1;
    return file(10);
  };
  const [one, other] = await Promise.all([shelf.take("a", make), shelf.take("a", make)]);
  expect(one).toBe(other);
  expect(await shelf.take("a", make)).toBe(one);
  expect(made).toBe(1);
});

test("what was asked for longest ago makes room", async () => {
  const shelf = newShelf(25);
  const made: string[] = [];
  const take = (name: string) =>
    shelf.take(name, async () => {
      made.push(name);
      return file(10);
    });
  for (const name of ["a", "b", "a", "c", "a", "b"]) await take(name);
  expect(made).toEqual(["a", "b", "c", "b"]);
});

test("a file that is larger than the shelf is given, not kept; a failure is not kept either", async () => {
  const shelf = newShelf(5);
  let made = 0;
  const large = async () => {
    made += 1;
    return file(10);
  };
  await shelf.take("a", large);
  await shelf.take("a", large);
  expect(made).toBe(2);
  await expect(shelf.take("b", () => Promise.reject(new Error("not now")))).rejects.toThrow("not now");
  expect((await shelf.take("b", async () => file(1))).bytes).toHaveLength(1);
});
