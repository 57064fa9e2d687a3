import { expect, test } from "vitest";
import { operationByName } from "../operations.ts";
import { askServer } from "./forward.ts";

const op = operationByName.get("regions.list");

test("a radar that does not answer is told in the language that was asked", async () => {
  if (!op) throw new Error("no such operation");
  // A port that nobody may listen at.
  const gone = { address: "http://127.0.0.1:1", token: "x" };
  await expect(askServer(gone, op, {}, "nl")).rejects.toMatchObject({ code: "unavailable" });
  await expect(askServer(gone, op, {}, "en")).rejects.toThrow(/^the radar at http:\/\/127.0.0.1:1 does not answer/);
});
