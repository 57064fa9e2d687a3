import { expect, test } from "vitest";
import { requestLimit, secondsToWait } from "./limit.ts";

test("an address gets its share a minute, and a new one the next", () => {
  let at = 0;
  const allow = requestLimit(2, { now: () => at });
  allow("a");
  allow("a");
  allow("b");
  expect(() => allow("a")).toThrow(/meer dan 2 vragen/);
  at = 60_000;
  expect(() => allow("a")).not.toThrow();
});

test("however many addresses come by, memory has an end: those that come after share one count", () => {
  const allow = requestLimit(2, { now: () => 0, addresses: 3 });
  for (const address of ["a", "b", "c", "d", "e"]) allow(address);
  expect(() => allow("f")).toThrow(/meer dan 2/);
  expect(() => allow("a")).not.toThrow();
});

test("who must wait is told how long", () => {
  expect([0, 1, 30_000, 59_999, 60_000].map((now) => secondsToWait(429, now))).toEqual([60, 60, 30, 1, 60]);
  expect([503, 500, 404, 200].map((status) => secondsToWait(status, 30_000))).toEqual([60, undefined, undefined, undefined]);
});
