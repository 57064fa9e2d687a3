import { inspect } from "node:util";
import { expect, test } from "vitest";
import { parseConfig } from "#config";

const llm = (env: Record<string, string>) => parseConfig(env, "/").llm;

test("no model words anything unless one is set", () => {
  expect(llm({})).toBeUndefined();
  expect(llm({ LLM_URL: "" })).toBeUndefined();
});

test("a model has an address, a name and a time; its key shows nowhere", () => {
  const set = { LLM_URL: "https://model.example.nl/v1/", LLM_MODEL: "klein", LLM_KEY: "geheim" };
  expect(llm(set)).toMatchObject({ url: "https://model.example.nl/v1", model: "klein", timeoutMs: 2000 });
  expect(llm(set)?.key?.()).toBe("geheim");
  expect(inspect(parseConfig(set, "/"), { depth: 9 }) + JSON.stringify(parseConfig(set, "/"))).not.toContain("geheim");
});

test.each<[Record<string, string>, string]>([
  [{ LLM_MODEL: "klein" }, "LLM_URL ontbreekt"],
  [{ LLM_URL: "https://model.example.nl" }, "LLM_MODEL ontbreekt"],
  [{ LLM_URL: "model.example.nl", LLM_MODEL: "klein" }, "LLM_URL is geen adres"],
  [{ LLM_URL: "ftp://model.example.nl", LLM_MODEL: "klein" }, "LLM_URL is geen adres"],
  [{ LLM_URL: "https://jan:geheim@model.example.nl", LLM_MODEL: "klein" }, "zonder naam en wachtwoord"],
  [{ LLM_URL: "https://model.example.nl", LLM_MODEL: "klein", LLM_TIMEOUT_MS: "snel" }, "LLM_TIMEOUT_MS is 'snel'"],
])("%j is told with what would be right", (env, message) => {
  expect(() => parseConfig(env, "/")).toThrow(message);
});
