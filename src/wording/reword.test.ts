import { afterAll, beforeAll, expect, test } from "vitest";
import type { Sayable } from "#operation";
import { behaviours, type Misbehaviour, type ModelStub, startModel } from "../../test/wording/model-stub.ts";
import { ownWording, rewordBy } from "./index.ts";

const timeoutMs = 400;
const own: readonly Sayable[] = [
  {
    text: "In 2025 was 4,5% van de beroepsbevolking in Twente werkloos. Dat is hoger dan in heel Nederland (3,9%). Het cijfer is voorlopig.",
    place: "Twente",
    moment: "2025",
  },
];
const ours = { texts: own.map(({ text }) => text), worded: "own" };

let model: ModelStub;
beforeAll(async () => {
  model = await startModel();
});
afterAll(() => model.close());

/** A model that is asked afresh, and what was counted of it. */
function asking(how: Misbehaviour, { url = model.url } = {}) {
  model.behave(how);
  const counted: string[] = [];
  const reword = rewordBy({ url, model: "proef", key: () => "geheim", timeoutMs }, { count: (outcome) => counted.push(outcome) });
  return { reword, counted };
}

test("a model that behaves words the answer", async () => {
  const { reword, counted } = asking("behaves");
  expect(await reword(own, "nl")).toEqual({
    texts: [
      "In Twente was in 2025 4,5% van de beroepsbevolking werkloos. Dat is hoger dan in heel Nederland (3,9%). Het cijfer is voorlopig.",
    ],
    worded: "model",
  });
  expect(counted).toEqual(["model"]);
});

test("a model that says it as we do has not worded anything", async () => {
  const { reword, counted } = asking("echoes");
  expect(await reword(own, "nl")).toEqual(ours);
  expect(counted).toEqual(["same"]);
});

test("only the texts are sent, with the key of this installation", async () => {
  await asking("behaves").reword(own, "nl");
  const [question] = model.asked;
  expect(question).toMatchObject({ path: "/v1/chat/completions", authorization: "Bearer geheim", body: { model: "proef", stream: false } });
  expect(question?.body.messages.map(({ role }) => role)).toEqual(["system", "user"]);
  expect(question?.body.messages[1]?.content).toBe(own[0]?.text);
});

const wrong: Readonly<Record<Exclude<Misbehaviour, "behaves" | "moves" | "echoes">, string>> = {
  inventsNumber: "number",
  addsNumber: "number",
  flipsDirection: "direction",
  dropsUnit: "number",
  swapsRegions: "name",
  addsCause: "cause",
  addsName: "name",
  dropsStatus: "status",
  foretells: "forecast",
  chats: "name",
  links: "direction",
  scripts: "number",
  otherLanguage: "number",
  empty: "empty",
  noText: "form",
  noChoices: "form",
  garbage: "form",
  html: "form",
  halfJson: "form",
  cutOff: "unreachable",
  fails: "refused",
  tooMany: "refused",
  refuses: "refused",
  huge: "size",
  slow: "slow",
  streamsForever: "slow",
  floods: "size",
  redirects: "unreachable",
  hangsUp: "unreachable",
};
test.each(Object.entries(wrong) as [Misbehaviour, string][])(
  "a model that %s: our own sentences, in time, and counted as '%s'",
  async (how, reason) => {
    const { reword, counted } = asking(how);
    const start = performance.now();
    expect(await reword(own, "nl")).toEqual(ours);
    expect(performance.now() - start).toBeLessThan(timeoutMs + 2000);
    expect(counted).toEqual([reason]);
    expect(model.asked).toHaveLength(1);
  },
);

test("every misbehaviour is tried", () => {
  expect(Object.keys(behaviours).sort()).toEqual([...Object.keys(wrong), "behaves", "moves", "echoes"].sort());
});

test("a model that is down: our own sentences", async () => {
  const gone = await startModel();
  await gone.close();
  const { reword, counted } = asking("behaves", { url: gone.url });
  expect(await reword(own, "nl")).toEqual(ours);
  expect(counted).toEqual(["unreachable"]);
});

test("nobody waits for a model that fails time after time, until it had a rest", async () => {
  model.behave("fails");
  let now = 0;
  const reword = rewordBy({ url: model.url, model: "proef", timeoutMs }, { clock: () => now });
  for (let time = 0; time < 10; time++) expect(await reword(own, "nl")).toEqual(ours);
  expect(model.asked).toHaveLength(3);
  model.behave("behaves");
  expect(await reword(own, "nl")).toEqual(ours);
  now = 61_000;
  expect((await reword(own, "nl")).worded).toBe("model");
});

test("what comes while many are asking, is too long or is nothing does not wait", async () => {
  const { reword } = asking("slow");
  let answered = 0;
  const busy = Array.from({ length: 4 }, () => reword(own, "nl").then(() => (answered += 1)));
  expect(await reword(own, "nl")).toEqual(ours);
  expect(answered).toBe(0);
  await Promise.all(busy);
  const { reword: fresh } = asking("behaves");
  await fresh([{ text: "x".repeat(3000) }], "nl");
  expect(await fresh([], "nl")).toEqual({ texts: [], worded: "own" });
  expect(model.asked).toEqual([]);
});

test("without a model nothing is asked", async () => {
  expect(await ownWording(own, "nl")).toEqual(ours);
});
