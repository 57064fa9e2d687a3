import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { parseConfig } from "../config.ts";
import { runCommand } from "./index.ts";

const config = parseConfig({}, tmpdir());

async function run(words: readonly string[], terminal = false) {
  const [out, said]: [string[], string[]] = [[], []];
  const code = await runCommand(words, config, { out: (text) => out.push(text), note: (text) => said.push(text), terminal });
  return { code, out: out.join(""), said: said.join("\n") };
}

test("without words it lists everything: for people what anyone may ask first, for programs as one document", async () => {
  const { code, out, said } = await run([]);
  expect(code).toBe(0);
  const { operations } = JSON.parse(out) as { operations: { name: string; access: string; summaryEn: string }[] };
  expect(operations.map(({ name }) => name)).toEqual(expect.arrayContaining(["regions.picture", "snapshots"]));
  for (const { name, summaryEn } of operations) {
    expect(said).toContain(`  ${name} `);
    expect(summaryEn, name).not.toBe("");
  }
  expect(said.indexOf("regions.picture")).toBeLessThan(said.indexOf("corrections.reports"));
});

test("at a terminal the list stands alone, so that nothing pushes it off the screen", async () => {
  const { out, said } = await run([], true);
  expect(out).toBe("");
  expect(said).toContain("tension.classify");
  expect(JSON.parse((await run(["regions.list", "--help"], true)).out)).toMatchObject({ name: "regions.list" });
});

test("help and faults come in the language that is asked", async () => {
  expect((await run(["--help", "--language", "en"])).said).toContain("For the administrator of this radar");
  expect((await run(["regions.list", "--help", "--language=en"])).said).toContain("All regions, or those of one type");
  expect((await run(["regions.list", "--typ", "gemeente", "--language", "en"])).said).toContain(
    "--typ is no option of regions.list; there are: --type",
  );
  expect((await run(["snapshot"])).said).toContain("bedoelt u snapshots?");
  expect((await run(["snapshot", "--language", "en"])).said).toContain("do you mean snapshots?");
});
