import { expect, test } from "vitest";
import type { Radar } from "../radar.ts";
import { keepWarm } from "./warm.ts";

/** A radar with three regions, whose edition can be changed. */
function radarWith(edition: { id: string }): Radar {
  const regions = { all: [region("AM05", "arbeidsmarktregio", "twente"), region("GM0153", "gemeente", "gemeente-enschede")] };
  const warehouse = {
    get snapshot() {
      return { id: edition.id, fingerprint: edition.id };
    },
    once: () => Promise.resolve(regions),
  };
  return { context: () => ({ warehouse }) } as unknown as Radar;
}
const region = (code: string, type: string, slug: string) => ({ code, type, slug });

test("every edition is drawn once, a page that fails does not keep the others cold, and a stop is a stop", async () => {
  const edition = { id: "1" };
  const asked: string[] = [];
  const stop = new AbortController();
  const running = keepWarm(
    radarWith(edition),
    async (path) => {
      asked.push(`${edition.id} ${path}`);
      if (path === "/") throw new Error("broken page");
    },
    { signal: stop.signal, lookMs: 5, restMs: 0, drawnAll: () => asked.push("all") },
  );
  await expect
    .poll(() => asked)
    .toEqual(["1 /", "1 /zoek?q=werkloosheid", "1 /regio/twente", "1 /beroepen", "1 /kaart", "1 /regio/gemeente-enschede", "all"]);
  edition.id = "2";
  await expect.poll(() => asked.length).toBe(14);
  expect(asked.slice(7)).toEqual([
    "2 /",
    "2 /zoek?q=werkloosheid",
    "2 /regio/twente",
    "2 /beroepen",
    "2 /kaart",
    "2 /regio/gemeente-enschede",
    "all",
  ]);
  stop.abort();
  await running;
  expect(asked).toHaveLength(14);
});

test("a stop waits for the page that is being drawn, because it still asks the figures", async () => {
  const stop = new AbortController();
  let drawing = false;
  let done = false;
  const running = keepWarm(
    radarWith({ id: "1" }),
    async () => {
      drawing = true;
      await new Promise((resolve) => setTimeout(resolve, 30));
      done = true;
    },
    { signal: stop.signal, restMs: 0 },
  );
  await expect.poll(() => drawing).toBe(true);
  stop.abort();
  await running;
  expect(done).toBe(true);
});
