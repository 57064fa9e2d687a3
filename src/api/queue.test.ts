import { expect, test } from "vitest";
import { newQueue } from "./queue.ts";

test("so many at once, the rest in their order, and no more than may wait", async () => {
  const queue = newQueue({ atOnce: 1, waiting: 2, busy: { nl: (many) => `al ${many} bezig`, en: (many) => `${many} busy` } });
  const order: string[] = [];
  const first = await queue.turn();
  const second = queue.turn().then((leave) => {
    order.push("second");
    leave();
  });
  const third = queue.turn().then((leave) => {
    order.push("third");
    leave();
  });
  await expect(queue.turn()).rejects.toThrow("al 3 bezig");
  await expect(queue.turn("en")).rejects.toThrow("3 busy");
  expect(order).toEqual([]);
  first();
  first();
  await Promise.all([second, third]);
  expect(order).toEqual(["second", "third"]);
  (await queue.turn())();
});
