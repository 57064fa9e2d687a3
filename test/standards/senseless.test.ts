import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { classify } from "#domain/tension/operations";
import { call } from "#operation";
import { addressOf, inputNames, requestFor } from "../../src/api/index.ts";
import { runCommand } from "../../src/cli/index.ts";
import { tools } from "../../src/mcp/tools/index.ts";
import { operations } from "../../src/operations.ts";
import { radarApp } from "../../src/server.ts";
import { type TinyRadar, tinyRadar } from "./tiny-radar.ts";

let tiny: TinyRadar;
let app: Hono;
beforeAll(async () => {
  tiny = await tinyRadar();
  app = radarApp({ ...tiny.radar, config: { ...tiny.radar.config, rateLimit: 100_000 } });
});
afterAll(() => tiny?.remove());

interface Refusal {
  status: number;
  detail: string;
  errors?: { location: string; detail: string }[];
}

const reading = operations.filter((op) => op.access === "public" && op.http?.startsWith("GET "));
/** Words that people search with: what is not found is no fault of theirs. */
const words = new Set(["q", "question", "term"]);
const keys = reading.flatMap((op) =>
  inputNames(op)
    .filter((name) => !words.has(name))
    .map((name) => [op.name, name, op] as const),
);

/** Its example, about something that is there. */
const exampleOf = (op: (typeof reading)[number]) => {
  const example = op.example as Record<string, unknown>;
  return { ...example, ...("indicator" in example ? { indicator: "unemployment-rate" } : {}) };
};
const ask = async (path: string, language = "nl") => {
  const response = await app.request(`/api/v1${path}`, { headers: { "accept-language": language } });
  return { status: response.status, body: (await response.json()) as Refusal };
};
const tool = async (name: string, input: object) => {
  const response = await app.request("/mcp", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json, text/event-stream" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params: { name, arguments: input } }),
  });
  return response.text();
};

test("there is something to ask", () => expect(keys.length).toBeGreaterThan(25));

describe.each(["qqq", "__proto__", "constructor", "qqq=1", "1e400", "0x10", "-1.5", "*\u0000"])(
  "'%s' where something else belongs",
  (given) => {
    test.each(keys)("%s is told so at %s", async (_, name, op) => {
      const { status, body } = await ask(requestFor(op, { ...exampleOf(op), [name]: given })?.path ?? "");
      const inPath = addressOf(op)?.names.includes(name);
      expect(inPath ? [400, 404] : [400]).toContain(status);
      if (inPath) expect(body.detail).toContain(given.replace("\u0000", ""));
      else expect(body.errors?.map(({ location }) => location.split(".")[0])).toEqual([name]);
    });
  },
);

const senseless: [path: string, detail: string][] = [
  [
    "/indicators/unemployment-rate/table?period=gek",
    "period: 'gek' is geen periode van unemployment-rate; de nieuwste zijn 2024, 2023, 2022",
  ],
  [
    "/indicators/unemployment-rate/table?period=2099Q1",
    "period: '2099Q1' is geen periode van unemployment-rate; de nieuwste zijn 2024, 2023, 2022",
  ],
  ["/indicators/unemployment-rate/table?dims=sex%3Dgek", "dims.sex: 'gek' komt bij unemployment-rate niet voor; wel: f, m"],
  ["/indicators/unemployment-rate/table?dims=sector%3Dsbi2008:A", "dims.sector: unemployment-rate is niet uitgesplitst naar sector"],
  ["/indicators/unemployment-rate/table?dims=sex", "dims: 'sex' heeft geen waarde; geef sleutel=waarde (gekregen: \"sex\")"],
  ["/indicators/unemployment-rate/table?dims=sex%3Df;sex%3Dm", "dims: 'sex' staat er meer dan een keer (gekregen: \"sex=f;sex=m\")"],
  [
    "/indicators/unemployment-rate/compare?region=AM05&dims=sex%3D*",
    "dims: een vergelijking gaat over een ding; geef sex een waarde, of vraag indicators.table om *",
  ],
  [
    "/indicators/employed/series?region=AM05&dims=occupation%3Dbrc2014:9999",
    "dims.occupation: 'brc2014:9999' komt bij employed niet voor; wel: brc2014:0811",
  ],
  [
    "/indicators/unemployment-rate/series?region=AM05&since=2099",
    "since: het nieuwste cijfer van unemployment-rate is van 2024 (gekregen: 2099)",
  ],
  ["/indicators/unemployment-rate/series?region=AM99", "region: er is geen regio 'AM99'; gebruik een code als AM05 of een naam als twente"],
  [
    "/indicators/unemployment-rate/compare?region=AM05&period=*",
    "period: '*' is geen periode van unemployment-rate; de nieuwste zijn 2024, 2023, 2022",
  ],
  ["/indicators?theme=gek", 'theme: kies uit: krapte, werk (gekregen: "gek")'],
  ["/instruments?audience=gek", 'audience: kies inwoner, werkgever, opleider, beleidsmaker, adviseur of onderzoeker (gekregen: "gek")'],
  ["/corrections?indicator=gek", "indicator: er is geen indicator 'gek', en er is er ook geen geweest; indicators.list noemt ze allemaal"],
  [
    "/indicators/unemployment-rate/_download?period=gek",
    "period: 'gek' is geen periode van unemployment-rate; de nieuwste zijn 2024, 2023, 2022",
  ],
];
test.each(senseless)("%s is refused with what would be right", async (path, detail) => {
  const { status, body } = await ask(path);
  expect([status, body.detail]).toEqual([400, detail]);
});

test("every fault of a question is told at once", async () => {
  const { body } = await ask("/indicators/unemployment-rate/table?regions=AM05,Atlantis,AM99&dims=sex%3Dx;age%3Dy&period=gek");
  expect(body.errors?.map(({ location }) => location)).toEqual(["regions.1", "regions.2", "dims.sex", "dims.age", "period"]);
  const compared = await ask("/indicators/unemployment-rate/compare?region=Nergens&with=AM06,Atlantis&period=gek");
  expect(compared.body.errors?.map(({ location }) => location)).toEqual(["region", "with.1", "period"]);
});

test("what is there is never refused, also when this choice of it is empty", async () => {
  const empty = await app.request("/api/v1/indicators/unemployment-rate/table?regions=AM06&dims=sex%3Df&period=2022");
  expect(empty.status).toBe(200);
  expect(await empty.json()).toMatchObject({ rows: [], notes: ["Geen cijfer voor Achterhoek."] });
});

test.each(keys.filter(([name]) => name !== "datasets.download"))("%s is told so at %s on the command line too", async (_, name, op) => {
  const input = { ...exampleOf(op), [name]: "qqq" };
  const words = [op.name, ...Object.entries(input).flatMap(([key, value]) => [`--${key}`, String(value)])];
  expect(await runCommand(words, tiny.radar.config, { out: () => undefined, note: () => undefined })).toBe(2);
});

test.each(tools.flatMap((one) => Object.keys(one.input.shape).flatMap((key) => (words.has(key) ? [] : [[one.name, key, one] as const]))))(
  "%s is told so at %s over MCP",
  async (name, key, one) => {
    const about = "indicator" in one.input.shape ? { indicator: "unemployment-rate" } : {};
    for (const given of ["qqq", "__proto__", "", null, [], { a: 1 }])
      expect(await tool(name, { ...one.example, ...about, [key]: given }), String(given)).toContain('"isError":true');
  },
);

test("the command line says the same, and MCP the same in the language that is asked", async () => {
  for (const [path, detail] of senseless.slice(0, 4)) {
    const { dims, period } = Object.fromEntries(new URLSearchParams(path.split("?")[1])) as { dims?: string; period?: string };
    const english = (await ask(path, "en")).body.detail;
    expect(english).not.toBe(detail);
    const input = {
      ...{ indicator: "unemployment-rate", type: "arbeidsmarktregio" },
      ...(dims ? { dims: Object.fromEntries([dims.split("=")]) } : {}),
      ...(period ? { period } : {}),
    };
    for (const [language, told] of [
      ["nl", detail],
      ["en", english],
    ] as const)
      expect(await tool("rangschik_regios", { ...input, language })).toContain(JSON.stringify(told).slice(1, -1));
    const notes: string[] = [];
    const query = { ...(dims ? { dims } : {}), ...(period ? { period } : {}) };
    const words = [
      "indicators.table",
      "--indicator",
      "unemployment-rate",
      ...Object.entries(query).flatMap(([key, value]) => [`--${key}`, value]),
    ];
    const code = await runCommand(words, tiny.radar.config, { out: () => undefined, note: (text) => notes.push(text) });
    expect([code, notes[0]]).toEqual([2, detail]);
  }
});

test("nothing is no number: an empty word, nothing, true or a list is never read as 0 or 1", async () => {
  const classified = (vacancies: unknown) =>
    call(classify, tiny.radar.context({ role: "public", language: "nl" }), { vacancies, shortTermBenefits: 5 });
  for (const vacancies of ["", " ", null, true, [], [5], "0x10", "1e3", "5,5"])
    await expect(classified(vacancies), JSON.stringify(vacancies)).rejects.toMatchObject({ code: "invalid" });
  for (const vacancies of ["12", "12.5", " 12 ", 12]) expect(await classified(vacancies)).toHaveProperty("class");
});

test("signs only are no question: nothing fits them", async () => {
  for (const [path, list] of [
    ["/datasets", "datasets"],
    ["/indicators", "indicators"],
    ["/instruments", "instruments"],
  ] as const) {
    const answer = (await (await app.request(`/api/v1${path}?q=*`)).json()) as Record<string, unknown[]>;
    expect(answer[list], path).toEqual([]);
  }
});
