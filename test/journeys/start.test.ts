import { readdir } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { freshDatabase } from "../postgres.ts";
import { type RadarOptions, startRadar, withFolder } from "./browser.ts";

/** A radar that is stopped when the test is over, also when it fails. */
async function start(options: RadarOptions = {}) {
  const radar = await startRadar(options);
  onTestFinished(async () => void (await radar.stop()));
  return radar;
}

/** What is said at once must also be over at once. */
function soon<T>(ending: Promise<T>): Promise<T | "still running"> {
  return Promise.race([ending, wait(10_000, "still running" as const)]);
}

async function openApiStatus(address: string): Promise<number> {
  return (await fetch(`${address}/api/v1/openapi.json`)).status;
}

/** Hands in a report: needs the database, where reading figures does not. */
async function reportStatus(address: string): Promise<number> {
  const response = await fetch(`${address}/api/v1/corrections/reports`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ page: "/regio/twente", message: "Dit is een proef." }),
  });
  return response.status;
}

const places = [
  { name: "embedded database", database: async () => ({ env: {}, drop: async () => {} }) },
  {
    name: "PostgreSQL",
    database: async () => {
      const { url, drop } = await freshDatabase(inject("postgres"));
      return { env: { DATABASE_URL: url }, drop };
    },
  },
].filter(({ name }) => name !== "PostgreSQL" || inject("postgres") !== "");

describe.each(places)("with $name", ({ database }) => {
  test("starts, answers, keeps a report, and Ctrl-C stops it cleanly", async () => {
    await withFolder(async (data) => {
      const { env, drop } = await database();
      onTestFinished(drop);
      const first = await start({ data, env });
      expect(await openApiStatus(first.address), first.said()).toBe(200);
      expect(await reportStatus(first.address), first.said()).toBe(200);

      expect(await first.stop("SIGINT")).toBe(0);
      expect(first.said()).toContain("LLO-Radar is gestopt.");
      await expect(openApiStatus(first.address)).rejects.toThrow();
      expect((await readdir(data)).filter((name) => name.endsWith(".lock") || name === "server.json")).toEqual([]);

      const again = await start({ data, env });
      expect(await openApiStatus(again.address), again.said()).toBe(200);
      expect(await again.stop("SIGTERM")).toBe(0);
    });
  });

  test("a second one on the same directory is refused, and the first keeps running", async () => {
    await withFolder(async (data) => {
      const { env, drop } = await database();
      onTestFinished(drop);
      const first = await start({ data, env });
      const second = await start({ data, env });
      expect(await soon(second.ended), second.said()).toBe(1);
      expect(second.said().trim()).toBe(`de map ${data} is al in gebruik door proces ${first.pid}`);
      expect(await openApiStatus(first.address)).toBe(200);
      expect(await reportStatus(first.address)).toBe(200);
      expect(await first.stop()).toBe(0);
    });
  });
});

test("after a crash the next one starts by itself", async () => {
  await withFolder(async (data) => {
    const first = await start({ data });
    process.kill(first.pid, "SIGKILL");
    expect(await first.ended).toBeNull();
    const second = await start({ data });
    expect(await openApiStatus(second.address), second.said()).toBe(200);
    expect(await reportStatus(second.address), second.said()).toBe(200);
  });
});

test("a port that is taken is told, with what to do, and nothing stays behind", async () => {
  await withFolder(async (data) => {
    const first = await start();
    const { port } = new URL(first.address);
    // Twice: an embedded database that the first time left open would keep the second one alive.
    for (const _time of [1, 2]) {
      const second = await start({ data, env: { PORT: port } });
      expect(await soon(second.ended), second.said()).toBe(1);
      expect(second.said().trim()).toBe(`poort ${port} is al in gebruik; kies een andere met PORT`);
    }
    expect(await openApiStatus(first.address)).toBe(200);
  });
});

test("a data directory that cannot be written is told, with what to do", async () => {
  // Below a file there can be no folder, for root either.
  const radar = await start({ data: "/dev/null/radar" });
  expect(await soon(radar.ended), radar.said()).toBe(1);
  expect(radar.said().trim()).toBe("in de map /dev/null/radar kan niet worden geschreven (ENOTDIR); kies een andere met LLO_DATA");
});

test.each<{ env: Record<string, string>; words: string }>([
  { env: { PORT: "tachtig" }, words: "PORT is 'tachtig'; geef een geheel getal van 0 tot en met 65535" },
  { env: { DATABASE_URL: "mysql://radar" }, words: "DATABASE_URL begint met postgres:// of postgresql://" },
  { env: { DATABASE_URL: "postgres://radar@127.0.0.1:1/radar" }, words: "PostgreSQL op 127.0.0.1:1 doet niet mee: " },
])("a setting that cannot be is told: $words", async ({ env, words }) => {
  const radar = await start({ env });
  expect(await soon(radar.ended), radar.said()).toBe(1);
  expect(radar.said()).toContain(words);
});
