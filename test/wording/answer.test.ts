import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { askQuestion } from "#domain/assistant/operations";
import { call } from "#operation";
import { parseConfig } from "../../src/config.ts";
import { openRadar, type Radar } from "../../src/radar.ts";
import { radarApp } from "../../src/server.ts";
import { rewordBy } from "../../src/wording/index.ts";
import { behaviours, type Misbehaviour, type ModelStub, startModel } from "./model-stub.ts";

const timeoutMs = 300;
const question = "Is de werkloosheid in Overijssel hoger dan in Nederland?";
/** Its answer has a figure that is provisional. */
const provisional = "Hoeveel banen zijn er in Twente?";

let data: string;
let model: ModelStub;
let radar: Radar;
let plain: Radar;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "llo-answer-"));
  model = await startModel();
  const root = resolve(import.meta.dirname, "../..");
  plain = await openRadar(parseConfig({ LLO_DATA: data }, root));
  const llm = { LLM_URL: model.url, LLM_MODEL: "proef", LLM_KEY: "geheim", LLM_TIMEOUT_MS: String(timeoutMs) };
  radar = await openRadar(parseConfig({ LLO_DATA: data, ...llm }, root));
});
afterAll(async () => {
  await radar?.close();
  await plain?.close();
  await model?.close();
  await rm(data, { recursive: true, force: true });
});

const ask = (of: Radar, asked = question) => call(askQuestion, of.context({ role: "public", language: "nl" }), { question: asked });
const own = async (asked = question) => (await ask(plain, asked)).answer;

test("without a model an answer is our own", async () => {
  const { worded, answer } = await ask(plain);
  expect(worded).toBe("own");
  expect(answer.length).toBeGreaterThan(0);
  expect(answer.every((said) => said.own === undefined)).toBe(true);
});

test("a model that behaves words an answer; what we say ourselves stays with it, and its figures are the same", async () => {
  model.behave("moves");
  const { worded, answer } = await ask(radar);
  const ours = await own();
  expect(worded).toBe("model");
  expect(answer[0]?.text).toContain("In de provincie Overijssel was in het 2e kwartaal van 2023 3,1% van de beroepsbevolking werkloos.");
  expect(answer[0]?.own).toBe(ours[0]?.text);
  // A sentence that came back as it was is still ours.
  expect(answer[1]).toEqual(ours[1]);
  expect(answer.map(({ text: _, own: __, ...figure }) => figure)).toEqual(ours.map(({ text: _, ...figure }) => figure));
});

test("no word of the question reaches the model", async () => {
  model.behave("moves");
  await ask(radar);
  expect(model.asked).toHaveLength(1);
  const sent = JSON.stringify(model.asked);
  expect(sent).not.toMatch(/Is de werkloosheid|Overijssel hoger/);
  expect(model.asked[0]?.body.messages[1]?.content).toBe((await own()).map(({ text }) => text).join("\n"));
});

test("what cannot be answered is not sent at all", async () => {
  model.behave("moves");
  for (const hopeless of ["word ik ontslagen?", "wat is de hoofdstad van Peru?", "<script>alert(1)</script>"]) await ask(radar, hopeless);
  expect(model.asked).toEqual([]);
});

const attacks = (Object.keys(behaviours) as Misbehaviour[]).filter((how) => !["behaves", "moves", "echoes"].includes(how));
test.each(attacks)("a model that %s: the answer is ours, in time", async (how) => {
  const asked = how === "dropsStatus" ? provisional : question;
  // Asked afresh: after some failures it would not be asked at all.
  const reword = rewordBy({ url: model.url, model: "proef", timeoutMs });
  model.behave(how);
  const start = performance.now();
  const { worded, answer } = await call(askQuestion, { ...radar.context({ role: "public", language: "nl" }), reword }, { question: asked });
  expect(performance.now() - start).toBeLessThan(timeoutMs + 2000);
  expect(model.asked).toHaveLength(1);
  expect(worded).toBe("own");
  expect(answer).toEqual(await own(asked));
});

test("a page shows which words are of a model, with what we say ourselves, and says what goes there", async () => {
  model.behave("moves");
  const path = `/vraag?q=${encodeURIComponent(question)}`;
  const shown = async (of: Radar) => (await radarApp(of).request(path)).text();
  const [theirs, ours] = [await shown(radar), await shown(plain)];
  expect(theirs).toContain("In de provincie Overijssel was in het 2e kwartaal van 2023 3,1% van de beroepsbevolking werkloos.");
  expect(theirs).toMatch(/Deze zin is van AI\. Zelf zeggen wij: Nee\. In het 2e kwartaal van 2023 was/);
  expect(theirs).toContain("nooit uw vraag");
  expect(ours).toContain("Er komt geen AI aan te pas.");
  expect(ours).not.toMatch(/van AI|nooit uw vraag/);
});

test("the log says why an answer is in our own words, and no word of it", async () => {
  const log = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  for (const how of ["flipsDirection", "fails"] as const) {
    model.behave(how);
    await ask(radar);
  }
  expect(log.mock.calls).toEqual([["bewoording: eigen zinnen getoond (direction)"], ["bewoording: eigen zinnen getoond (refused)"]]);
  log.mockRestore();
});
