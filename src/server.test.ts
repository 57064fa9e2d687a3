import { format } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { Problem } from "#operation";
import { type TinyRadar, tinyRadar } from "../test/standards/tiny-radar.ts";
import { radarApp } from "./server.ts";

let tiny: TinyRadar;
let app: ReturnType<typeof radarApp>;
const token = "sleutel";
beforeAll(async () => {
  tiny = await tinyRadar();
  app = radarApp(tiny.radar, { token });
  // Making the embedded database takes a while on a busy machine.
  await tiny.radar.database();
});
afterAll(() => tiny?.remove());

const ask = async (path: string, init: RequestInit = {}) => app.request(path, init);
const post = (path: string, body: string, headers: Record<string, string> = { "content-type": "application/json" }) =>
  ask(path, { method: "POST", body, headers });
const problem = async (response: Response) =>
  (await response.json()) as { status: number; title: string; detail: string; errors?: { location: string }[] };
const reports = "/api/v1/corrections/reports";

const everywhere = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "cross-origin-opener-policy": "same-origin",
};
const site =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; manifest-src 'self'";
const page = {
  ...everywhere,
  "content-security-policy": `${site}; frame-ancestors 'none'`,
  "x-frame-options": "DENY",
  "cross-origin-resource-policy": "same-origin",
};
const embed = { ...everywhere, "content-security-policy": `${site}; frame-ancestors *`, "cross-origin-resource-policy": "cross-origin" };
const api = {
  ...everywhere,
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-frame-options": "DENY",
  "cross-origin-resource-policy": "cross-origin",
  "api-version": "1.0.0",
};

test.each<[kind: string, path: string, init: RequestInit, status: number, headers: Record<string, string>]>([
  ["a page", "/over", {}, 200, page],
  ["a page that is not there", "/nergens", {}, 404, { ...page, "cache-control": "no-store" }],
  ["an asset", "/assets/logo.svg", {}, 200, page],
  ["the health check", "/gezond", {}, 200, page],
  ["an embed", "/embed/cijfer/unemployment-rate/twente", {}, 200, embed],
  ["an embed that is not there", "/embed/cijfer/niets/twente", {}, 404, { ...embed, "cache-control": "no-store" }],
  ["an answer of the API", "/api/v1/regions", {}, 200, { ...api, "access-control-allow-origin": "*" }],
  ["the document of the API", "/api/v1/openapi.json", {}, 200, { ...api, "access-control-allow-origin": "*" }],
  ["a download", "/api/v1/datasets/region/_download", {}, 200, { ...api, "access-control-allow-origin": "*" }],
  ["an address the API has not", "/api/v1/niets", {}, 404, { ...api, "cache-control": "no-store" }],
  ["a slash too many", "/api/v1/regions/", {}, 404, api],
  ["a version the API has not", "/api/v2/regions", {}, 404, api],
  ["nothing below /api", "/api/", {}, 404, api],
  ["a method the address has not", "/api/v1/regions", { method: "PUT" }, 405, api],
  ["what is the administrator's", reports, {}, 401, { ...api, "www-authenticate": 'Bearer realm="LLO-Radar"' }],
  ["MCP", "/mcp", {}, 405, page],
])("%s carries the security headers", async (_, path, init, status, headers) => {
  const response = await ask(path, init);
  expect(response.status).toBe(status);
  expect(Object.fromEntries(response.headers)).toMatchObject(headers);
  if (headers === embed) expect(response.headers.get("x-frame-options")).toBeNull();
  if (path.startsWith("/api/") && status >= 400) expect(response.headers.get("content-type")).toBe("application/problem+json");
});

describe("methods", () => {
  test.each([
    ["/api/v1/regions", "PUT", "GET, HEAD, OPTIONS"],
    ["/api/v1/datasets/region/_download", "DELETE", "GET, HEAD, OPTIONS"],
    ["/api/v1/catalogue", "POST", "GET, HEAD, OPTIONS"],
    ["/api/v1/openapi.json", "PATCH", "GET, HEAD, OPTIONS"],
    [reports, "PATCH", "GET, HEAD, OPTIONS, POST"],
  ])("%s refuses %s and says what it has", async (path, method, allow) => {
    const response = await ask(path, { method });
    expect([response.status, response.headers.get("allow")]).toEqual([405, allow]);
    expect((await problem(response)).detail).toBe(`${method} kan hier niet; wel: ${allow}`);
    const options = await ask(path, { method: "OPTIONS" });
    expect([options.status, options.headers.get("allow")]).toEqual([204, allow]);
  });

  test("HEAD tells what GET would, without it", async () => {
    const [head, get] = [await ask("/api/v1/regions", { method: "HEAD" }), await ask("/api/v1/regions")];
    expect(await head.text()).toBe("");
    expect(head.headers.get("etag")).toBe(get.headers.get("etag"));
  });
});

describe("other sites", () => {
  test("may read open data, also what is said when there is none", async () => {
    for (const path of ["/api/v1/regions", "/api/v1/catalogue", "/api/v1/regions/nergens/picture"])
      expect((await ask(path)).headers.get("access-control-allow-origin"), path).toBe("*");
    const preflight = await ask("/api/v1/regions", { method: "OPTIONS" });
    expect(preflight.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
  });

  test("may not send anything, and not read what is the administrator's", async () => {
    const own = await ask(reports, { headers: { authorization: `Bearer ${token}` } });
    const closed = [await post(reports, '{"page":"/","message":"x"}'), await ask(reports, { method: "OPTIONS" }), own];
    expect(own.status).toBe(200);
    for (const { headers } of closed) expect(headers.get("access-control-allow-origin")).toBeNull();
    const simple = await post(reports, '{"page":"/","message":"x"}', { "content-type": "text/plain" });
    expect(simple.status).toBe(415);
  });
});

describe("what is asked", () => {
  test("a key that nobody knows is refused together with everything else", async () => {
    const response = await ask("/api/v1/indicators/unemployment-rate/series?Region=AM05&since=gisteren&lang=en");
    expect(response.status).toBe(400);
    const { detail, errors } = await problem(response);
    expect(errors?.map(({ location }) => location).sort()).toEqual(["Region", "region", "since"]);
    expect(detail).toContain("Region: is not known here; known: region, dims, since");
    for (const path of ["/api/v1/catalogue?form=turtle", "/api/v1/datasets/region/_download?formaat=csv", "/api/v1/occupations?q=x"])
      expect((await ask(path)).status, path).toBe(400);
  });

  test("a key of one value that is given again is told so, and a list may be", async () => {
    const response = await ask("/api/v1/indicators/unemployment-rate/series?region=AM05&region=AM06");
    expect([response.status, (await problem(response)).detail]).toEqual([400, "region: staat er 2 keer; geef er één"]);
    const download = await problem(await ask("/api/v1/datasets/region/_download?format=csv&format=xlsx"));
    expect(download.detail).toBe("format: staat er 2 keer; geef er één");
    expect((await ask("/api/v1/indicators/unemployment-rate/table?regions=AM05&regions=AM06")).status).toBe(200);
  });

  test("a language that there is not is refused, never passed over", async () => {
    const response = await ask("/api/v1/regions?lang=de");
    expect([response.status, (await problem(response)).detail]).toEqual([400, 'lang: kies nl of en (gekregen: "de")']);
    expect((await ask("/api/v1/regions?lang=en")).status).toBe(200);
  });

  test("a key that nobody knows is refused in a body too, and nothing is kept", async () => {
    const response = await post(reports, '{"page":"/","mesage":"x"}');
    const { errors } = await problem(response);
    expect([response.status, errors?.map(({ location }) => location)]).toEqual([400, ["mesage", "message"]]);
  });

  test("a report with a sign that no database holds is refused, through the API and on the page", async () => {
    for (const name of ["page", "message", "contact"]) {
      const refused = await post(reports, JSON.stringify({ page: "/", message: "x", contact: "", [name]: "a\u0000b" }));
      const { errors } = await problem(refused);
      expect([refused.status, errors?.map(({ location }) => location)]).toEqual([400, [name]]);
    }
    const form = await ask("/melding", { method: "POST", body: new URLSearchParams({ pagina: "/", bericht: "a\u0000b" }) });
    expect(form.status).toBe(400);
  });

  test("a page tells the fault without the names that programs use", async () => {
    const compared = await (await ask("/vergelijk?cijfer=unemployment-rate&gebied=twente&naast=keuze&regios=Nergens")).text();
    expect(compared).toContain("Er is geen regio &#39;Nergens&#39;");
    expect(compared).not.toMatch(/with\.0/i);
    const strange = await ask("/cijfers?cijfer=unemployment-rate&periode=gek");
    expect(await strange.text()).toContain("In het adres staat ‘periode=gek’. Dat kan hier niet.");
  });

  test("a thousand faults do not make a book", async () => {
    const query = Array.from({ length: 1000 }, (_, at) => `k${at}=1`).join("&");
    const answer = await (await ask(`/api/v1/regions?${query}`)).text();
    expect(answer.length).toBeLessThan(10_000);
    expect(answer).toContain("en nog 980");
  });

  test("an empty number is no number, and never 0", async () => {
    const response = await ask("/api/v1/tension/_classify?vacancies=&shortTermBenefits=5");
    expect(response.status).toBe(400);
    expect((await problem(response)).detail).toContain("vacancies: ");
  });

  test("a body that is too large, no JSON, or no object is refused", async () => {
    expect((await post(reports, JSON.stringify({ page: "/", message: "x".repeat(70_000) }))).status).toBe(413);
    expect((await post("/melding", "x".repeat(70_000), { "content-type": "application/x-www-form-urlencoded" })).status).toBe(413);
    expect((await post("/mcp", "x".repeat(70_000))).status).toBe(413);
    expect((await post(reports, "{")).status).toBe(400);
    expect((await post(reports, "[]")).status).toBe(400);
    const { errors } = await problem(await post(reports, '{"page":""}'));
    expect(errors?.map(({ location }) => location)).toEqual(["page", "message"]);
  });

  test("who has the answer gets nothing again", async () => {
    const etag = (await ask("/api/v1/regions")).headers.get("etag") ?? "";
    for (const tag of [etag, `W/${etag.replace("W/", "")}`, `"iets", ${etag}`])
      expect((await ask("/api/v1/regions", { headers: { "if-none-match": tag } })).status, tag).toBe(304);
  });
});

describe("who asks too much", () => {
  // All within one minute.
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-23T10:00:30Z") }));
  afterEach(() => void vi.useRealTimers());

  const limited = (trustProxy: number) => radarApp({ ...tiny.radar, config: { ...tiny.radar.config, rateLimit: 3, trustProxy } }, {});
  const from = (address: string) => ({ headers: { "x-forwarded-for": address } });

  test("is told when to come back; API and MCP count together, pages do not count", async () => {
    const small = limited(0);
    for (const path of ["/api/v1/regions", "/api/v1/niets", "/mcp"]) expect((await small.request(path)).status, path).not.toBe(429);
    for (const path of ["/api/v1/regions", "/mcp"]) {
      const refused = await small.request(path, from("203.0.113.9"));
      expect(refused.status, path).toBe(429);
      expect(Number(refused.headers.get("retry-after")), path).toBeGreaterThan(0);
    }
    expect((await small.request("/over")).status).toBe(200);
  });

  test("is told when to come back too when something is not available, in the API and on a page", async () => {
    const closed = () => Promise.reject(new Problem("unavailable", "de database is er even niet"));
    const broken = radarApp({ ...tiny.radar, context: (who) => ({ ...tiny.radar.context(who), database: closed }), database: closed });
    const sent = await broken.request(reports, {
      method: "POST",
      body: '{"page":"/","message":"x"}',
      headers: { "content-type": "application/json" },
    });
    const form = await broken.request("/melding", { method: "POST", body: new URLSearchParams({ pagina: "/", bericht: "x" }) });
    for (const refused of [sent, form])
      expect([refused.status, refused.headers.get("retry-after"), refused.headers.get("cache-control")]).toEqual([503, "60", "no-store"]);
  });

  test("asks MCP as often as there are questions in a message", async () => {
    const headers = { "content-type": "application/json", accept: "application/json, text/event-stream" };
    const pings = (count: number) => JSON.stringify(Array.from({ length: count }, (_, id) => ({ jsonrpc: "2.0", id, method: "ping" })));
    const ping = async (count: number) => (await limited(0).request("/mcp", { method: "POST", headers, body: pings(count) })).status;
    expect([await ping(3), await ping(4)]).toEqual([200, 429]);
  });

  test("behind a trusted proxy every address has a share of its own", async () => {
    const behind = limited(1);
    const status = async (address: string) => (await behind.request("/api/v1/niets", from(address))).status;
    for (let at = 0; at < 3; at++) expect(await status("203.0.113.9")).toBe(404);
    expect(await status("203.0.113.9")).toBe(429);
    // Writing something in front of it does not help.
    expect(await status("198.51.100.1, 203.0.113.9")).toBe(429);
    expect(await status("203.0.113.10")).toBe(404);
  });

  test("sends few reports", async () => {
    const fresh = radarApp(tiny.radar);
    const statuses: number[] = [];
    for (let at = 0; at < 12; at++)
      statuses.push(
        (
          await fresh.request(reports, {
            method: "POST",
            body: '{"page":"/","message":"x"}',
            headers: { "content-type": "application/json" },
          })
        ).status,
      );
    expect(statuses.filter((status) => status === 200)).toHaveLength(10);
    expect(statuses.slice(-2)).toEqual([429, 429]);
  });

  test("lets its texts be read as often as it asks anything else: nothing of them is kept", async () => {
    const fresh = radarApp(tiny.radar);
    const read = () =>
      fresh.request("/api/v1/texts/_readability", {
        method: "POST",
        body: '{"text":"Er is werk."}',
        headers: { "content-type": "application/json" },
      });
    for (let at = 0; at < 12; at++) expect((await read()).status).toBe(200);
  });
});

test("MCP refuses an argument that a tool does not have", async () => {
  const headers = { "content-type": "application/json", accept: "application/json, text/event-stream" };
  const call = async (args: object) =>
    (
      await post(
        "/mcp",
        JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: "zoek_regios", arguments: args } }),
        headers,
      )
    ).text();
  expect(await call({ type: "gemeente" })).toContain("Groningen");
  const refused = await call({ typ: "gemeente" });
  expect(refused).toContain('"isError":true');
  expect(refused).toContain("typ");
});

test("MCP answers no page of another site", async () => {
  const list = '{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{}}';
  const headers = { "content-type": "application/json", accept: "application/json, text/event-stream" };
  expect((await post("/mcp", list, { ...headers, origin: "https://elders.example" })).status).toBe(403);
  for (const origin of ["https://radar.example.nl", "http://localhost:3000"])
    expect((await post("/mcp", list, { ...headers, origin })).status, origin).toBe(200);
});

test("what a reader wrote does not get into the log with a fault of ours", async () => {
  const written = "jan@voorbeeld.nl belt op 06-12345678";
  const fails = Object.assign(new Error("connection lost"), {
    params: [written],
    detail: `Failing row contains (${written})`,
    query: "insert",
  });
  const closed = () => Promise.reject(fails);
  const broken = radarApp({ ...tiny.radar, context: (who) => ({ ...tiny.radar.context(who), database: closed }), database: closed });
  const log = vi.mocked(console.error).mockImplementation(() => undefined);
  const sent = await broken.request(reports, {
    method: "POST",
    body: JSON.stringify({ page: "/", message: written, contact: "jan@voorbeeld.nl" }),
    headers: { "content-type": "application/json" },
  });
  const form = await broken.request("/melding", { method: "POST", body: new URLSearchParams({ pagina: "/", bericht: written }) });
  const lines = log.mock.calls.map((words) => format(...words));
  log.mockClear();
  expect([sent.status, form.status, lines.length]).toEqual([500, 500, 2]);
  for (const line of lines) {
    expect(line).toContain("connection lost");
    expect(line).toContain("server.test.ts");
    expect(line).not.toMatch(/jan|voorbeeld|12345678/);
  }
});

test.each([
  ["gzip", "gzip"],
  ["gzip;q=0", null],
  ["*;q=0", null],
])("who sends Accept-Encoding '%s' gets %s, compressed beforehand or on the way", async (accepted, encoding) => {
  for (const path of ["/over", "/api/v1/openapi.json"])
    expect((await ask(path, { headers: { "accept-encoding": accepted } })).headers.get("content-encoding"), path).toBe(encoding);
});
