import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { requestFor } from "../../src/api/index.ts";
import { parseConfig } from "../../src/config.ts";
import { operations } from "../../src/operations.ts";
import { openRadar, type Radar } from "../../src/radar.ts";
import { radarApp } from "../../src/server.ts";

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];
type Described = Record<
  string,
  { get?: { operationId: string; responses: Record<string, { content?: Record<string, { schema: JsonSchema }> }> } }
>;

let data: string;
let radar: Radar;
let app: ReturnType<typeof radarApp>;
let paths: Described;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "llo-answers-"));
  radar = await openRadar(parseConfig({ LLO_DATA: data, RATE_LIMIT: "10000" }, resolve(import.meta.dirname, "../..")));
  app = radarApp(radar);
  paths = ((await (await app.request("/api/v1/openapi.json")).json()) as { paths: Described }).paths;
}, 120_000);
afterAll(async () => {
  await radar?.close();
  await rm(data, { recursive: true, force: true });
});

const reading = operations.filter((op) => op.access === "public" && op.http?.startsWith("GET "));

test("every reading operation is described", () => {
  const described = Object.values(paths).flatMap(({ get }) => get?.operationId ?? []);
  expect(reading.length).toBeGreaterThan(12);
  expect(described).toEqual(expect.arrayContaining(reading.map(({ name }) => name)));
});

test.each(reading.map((op) => [op.name, op] as const))(
  "%s answers its example as the document says, in both languages",
  async (name, op) => {
    const described = Object.values(paths).find(({ get }) => get?.operationId === name)?.get;
    const schema = described?.responses["200"]?.content?.["application/json"]?.schema;
    const asked = requestFor(op, op.example as Record<string, unknown>);
    for (const language of ["nl", "en"]) {
      const response = await app.request(`/api/v1${asked?.path}`, { headers: { "accept-language": language } });
      expect(response.status).toBe(200);
      const answer = (await response.json()) as object;
      const checked = z.fromJSONSchema(schema ?? false).safeParse(answer);
      expect(checked.error?.issues ?? []).toEqual([]);
      // A schema that lets anything pass would say nothing.
      expect(z.fromJSONSchema(schema ?? false).safeParse({ ...answer, [Object.keys(answer)[0] ?? ""]: undefined }).success).toBe(false);
    }
  },
  // To judge every sentence takes some seconds of a processor.
  90_000,
);

test.each([
  ["a key that nobody knows", "/regions?x=1", 400],
  ["a region that is not there", "/regions/nergens/picture", 404],
  ["an address that is not there", "/niets", 404],
])("%s is answered with the problem that the document describes", async (_, path, status) => {
  const response = await app.request(`/api/v1${path}`);
  expect(response.status).toBe(status);
  const schema = paths["/regions"]?.get?.responses[String(status)]?.content?.["application/problem+json"]?.schema;
  expect(z.fromJSONSchema(schema ?? false).safeParse(await response.json()).success).toBe(true);
});
