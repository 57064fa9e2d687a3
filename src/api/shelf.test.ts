import { setImmediate as settled } from "node:timers/promises";
import { expect, test } from "vitest";
import { type Making, making } from "./making.ts";
import { newShelf } from "./shelf.ts";

async function* of(size: number) {
  yield new Uint8Array(size);
}
const file = (size: number): Making => making(of(size));

test("makes a file once, also for two who ask at the same time", async () => {
  const shelf = newShelf(100);
  let made = 0;
  const make = async () => {
    made += 1;
    return file(10);
  };
  expect(shelf.find("a")).toBeUndefined();
  const [one, other] = await Promise.all([shelf.take("a", make), shelf.take("a", make)]);
  expect(one).toBe(other);
  expect(await shelf.take("a", make)).toBe(one);
  expect(await shelf.find("a")).toBe(one);
  expect(made).toBe(1);
});

test("what was asked for longest ago makes room", async () => {
  const shelf = newShelf(25);
  const made: string[] = [];
  const take = async (name: string) => {
    const taken = await shelf.take(name, async () => {
      made.push(name);
      return file(10);
    });
    await taken.whole;
    await settled();
  };
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
  await (await shelf.take("a", large)).whole;
  await settled();
  await shelf.take("a", large);
  expect(made).toBe(2);
  await expect(shelf.take("b", () => Promise.reject(new Error("not now")))).rejects.toThrow("not now");
  expect(await (await shelf.take("b", async () => file(1))).whole).toBe(1);
});

test("who reads a file in the making gets all of it, and a broken one breaks for its readers", async () => {
  let go = () => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  async function* slow() {
    yield new Uint8Array([1]);
    await gate;
    yield new Uint8Array([2, 3]);
  }
  const slowly = making(slow());
  const [early, late] = [slowly.read(), slowly.read()];
  expect(slowly.size).toBeUndefined();
  go();
  for (const reading of [early, late, slowly.read()])
    expect([...new Uint8Array(await new Response(reading).arrayBuffer())]).toEqual([1, 2, 3]);
  expect(slowly.size).toBe(3);

  async function* broken() {
    yield new Uint8Array([1]);
    throw new Error("gone");
  }
  await expect(new Response(making(broken()).read()).arrayBuffer()).rejects.toThrow("gone");
});
