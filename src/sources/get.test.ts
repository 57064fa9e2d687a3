import { afterEach, describe, expect, test } from "vitest";
import { serve } from "../../test/fixtures/sources/serve.ts";
import { type GetterOptions, getter } from "./get.ts";

let server: Awaited<ReturnType<typeof serve>>;
afterEach(() => server?.close());

const waits: number[] = [];
const quick = (more: GetterOptions = {}) => {
  waits.length = 0;
  const sleep = async (milliseconds: number) => void waits.push(milliseconds);
  return getter({
    allowLocal: true,
    sleep,
    random: () => 1,
    now: () => Date.parse("2026-11-23T12:00:00Z"),
    contact: "https://radar.example/over",
    ...more,
  });
};
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8");

describe("an answer", () => {
  test("comes with a name of our own and a language that CBS accepts", async () => {
    server = await serve(() => ({ body: "ja" }));
    expect(text(await quick()(`${server.url}/x`))).toBe("ja");
    const headers = server.requests[0]?.headers;
    expect(headers?.["user-agent"]).toBe("LLO-Radar/0.1 (+https://radar.example/over)");
    expect(headers?.["accept-language"]).toBe("nl");
  });

  test("after two times 503, with waits that double", async () => {
    server = await serve((_path, count) => (count < 3 ? { status: 503 } : { body: "ja" }));
    expect(text(await quick()(`${server.url}/x`))).toBe("ja");
    expect(waits).toEqual([1000, 2000]);
  });

  test("waits are spread by chance", async () => {
    server = await serve((_path, count) => (count < 2 ? { status: 500 } : { body: "ja" }));
    await quick({ random: () => 0 })(`${server.url}/x`);
    expect(waits).toEqual([500]);
  });

  test("Retry-After is honoured, in seconds and as a date", async () => {
    const later = new Date("2026-11-23T12:00:30Z").toUTCString();
    server = await serve((_path, count) =>
      count > 2 ? { body: "ja" } : { status: 429, headers: { "retry-after": count === 1 ? "17" : later } },
    );
    await quick()(`${server.url}/x`);
    expect(waits).toEqual([17_000, 30_000]);
  });

  test("after a connection that broke half-way", async () => {
    server = await serve((_path, count) => ({ body: "heel antwoord", cut: count === 1 }));
    expect(text(await quick()(`${server.url}/x`))).toBe("heel antwoord");
  });

  test("through a redirect", async () => {
    server = await serve((path) => (path === "/x" ? { status: 302, headers: { location: "/y" } } : { body: "ja" }));
    expect(text(await quick()(`${server.url}/x`))).toBe("ja");
  });
});

describe("no answer is a Problem in Dutch that names the address", () => {
  test("not found is not tried again", async () => {
    server = await serve(() => undefined);
    await expect(quick()(`${server.url}/weg`)).rejects.toMatchObject({
      code: "not-found",
      message: expect.stringContaining(`${server.url}/weg`),
    });
    expect(server.asked).toHaveLength(1);
  });

  test("a publisher that stays down", async () => {
    server = await serve(() => ({ status: 503 }));
    await expect(quick({ attempts: 3 })(`${server.url}/x`)).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("3 keer geprobeerd"),
    });
    expect(server.asked).toHaveLength(3);
  });

  test("a publisher that asks for more patience than we have", async () => {
    server = await serve(() => ({ status: 429, headers: { "retry-after": "3600" } }));
    await expect(quick()(`${server.url}/x`)).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("over 60 minuten"),
    });
    expect(waits).toEqual([]);
  });

  test("no network", async () => {
    server = await serve(() => ({}));
    await server.close();
    const refused = quick({ attempts: 2 })(`${server.url}/x`);
    await expect(refused).rejects.toMatchObject({ code: "unavailable", message: expect.stringMatching(/niet bereikbaar.*ECONNREFUSED/) });
  });

  test("too large", async () => {
    server = await serve(() => ({ body: "x".repeat(3_000_000) }));
    await expect(quick({ maxBytes: 1_000_000 })(`${server.url}/x`)).rejects.toMatchObject({
      message: expect.stringContaining("meer dan 1 MB"),
    });
  });

  test("too slow", async () => {
    const never: typeof fetch = (_url, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener("abort", () => reject(init.signal?.reason)));
    server = await serve(() => ({}));
    const slow = quick({ fetch: never, timeoutSeconds: 0.02, attempts: 1 })(`${server.url}/x`);
    await expect(slow).rejects.toMatchObject({ code: "unavailable", message: expect.stringContaining("geen antwoord binnen") });
  });

  test.each([
    "http://opendata.cbs.nl/x",
    "file:///etc/passwd",
    "https//fout",
    "http://127.0.0.2/x",
    "https://127.0.0.1/x",
    "https://2130706433/x",
    "https://169.254.169.254/latest",
    "https://[::1]/x",
    "https://localhost/x",
    "https://database/x",
    "https://metadata.google.internal/x",
    "https://iemand:geheim@opendata.cbs.nl/x",
  ])("%s is not safe", async (url) => {
    await expect(getter({ allowLocal: url.includes("127") })(url)).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("alleen adressen met https"),
    });
  });

  test("a redirect to an unsafe address is not followed", async () => {
    server = await serve(() => ({ status: 302, headers: { location: "http://opendata.cbs.nl/x" } }));
    await expect(quick()(`${server.url}/x`)).rejects.toMatchObject({ message: expect.stringContaining("alleen adressen met https") });
  });
});

test("a machine without network is told so quickly: a second host gets two attempts, the first one from then on", async () => {
  const away: typeof fetch = () =>
    Promise.reject(new TypeError("fetch failed", { cause: Object.assign(new Error(), { code: "ENOTFOUND" }) }));
  const get = quick({ fetch: away });
  await expect(get("https://opendata.cbs.nl/x")).rejects.toThrow("ENOTFOUND), 5 keer geprobeerd");
  await expect(get("https://dataverse.nl/x")).rejects.toThrow("2 keer geprobeerd");
  await expect(get("https://opendata.cbs.nl/y")).rejects.toThrow("1 keer geprobeerd");
});

test("a publisher elsewhere cannot lead to this machine, also when a mirror on this machine is allowed", async () => {
  const asked: string[] = [];
  const elsewhere: typeof fetch = async (url) => {
    asked.push(String(url));
    return new Response(null, { status: 302, headers: { location: "http://127.0.0.1:9/geheim" } });
  };
  await expect(quick({ fetch: elsewhere })("https://opendata.cbs.nl/x")).rejects.toThrow("alleen adressen met https");
  expect(asked).toEqual(["https://opendata.cbs.nl/x"]);
});

test("a large answer may take long, as long as it keeps coming", async () => {
  const dripping: typeof fetch = async () => {
    let count = 0;
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 30));
        if (++count > 6) controller.close();
        else controller.enqueue(Buffer.from("x"));
      },
    });
    return new Response(body);
  };
  const bytes = await getter({ fetch: dripping, timeoutSeconds: 0.1, attempts: 1 })("https://opendata.cbs.nl/x");
  expect(text(bytes)).toBe("xxxxxx");
});

test("stopping stops at once, also between attempts", async () => {
  server = await serve(() => ({ status: 503 }));
  const stop = new AbortController();
  const get = quick({ sleep: async () => stop.abort(new Error("gestopt")) });
  await expect(get(`${server.url}/x`, { signal: stop.signal })).rejects.toThrow("gestopt");
  expect(server.asked).toHaveLength(1);
});
