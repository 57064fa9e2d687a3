import { expect, test } from "vitest";
import { inBoth, partIn } from "#operation";
import { operations } from "../operations.ts";
import { openApi } from "./openapi.ts";

test("a description comes apart into its languages; a text in one is both", () => {
  const description = inBoth("Soort", "Type");
  expect([partIn(description, "nl"), partIn(description, "en")]).toEqual(["Soort", "Type"]);
  expect([partIn("csv", "nl"), partIn("csv", "en")]).toEqual(["csv", "csv"]);
});

/** The name of a standard is the same in any language. */
const standards = /^(Frictionless Data Package|JSON-stat) [\d.]+$/;

test("every description in the OpenAPI document is in both languages", () => {
  const lacking: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (value === null || typeof value !== "object") return;
    for (const [key, inner] of Object.entries(value)) {
      // The summary of an operation is Dutch, its description English.
      const ofOperation = "operationId" in value && key === "description";
      if (key === "description" && typeof inner === "string" && !ofOperation && !inner.includes(" | ") && !standards.test(inner))
        lacking.push(`${path}: ${inner}`);
      walk(inner, `${path}/${key}`);
    }
  };
  walk(
    openApi(operations, { baseUrl: "https://radar.example", operator: { name: "x", email: "x@example.org", url: "https://x.example" } }),
    "",
  );
  expect(lacking).toEqual([]);
});
