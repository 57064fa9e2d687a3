import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TinyRadar, tinyRadar } from "../../test/standards/tiny-radar.ts";
import { runCommand } from "./index.ts";

let tiny: TinyRadar;
beforeAll(async () => {
  tiny = await tinyRadar();
});
afterAll(() => tiny.remove());

async function checked(text: string, ...more: string[]) {
  const file = join(tiny.radar.config.data, "proef.md");
  await writeFile(file, text);
  let out = "";
  const said: string[] = [];
  const { config } = tiny.radar;
  const code = await runCommand(["stories.check", file, ...more], config, {
    out: (part) => (out += part),
    note: (line) => said.push(line),
  });
  return { code, json: out === "" ? undefined : JSON.parse(out), said: said.join("\n").replaceAll(file, "proef.md") };
}

test("what no longer holds is an answer, with its line", async () => {
  const { code, json } = await checked("Het is 9%.\n\n{{claim unemployment-rate region=AM05 periods=2024 values=3.1}}\n");
  expect(code).toBe(0);
  expect(json).toMatchObject({
    claims: 1,
    changed: [{ line: 3, state: "changed" }],
    broken: [],
    numeralsWithoutClaim: [{ line: 1, column: 8, text: "9%" }],
  });
});

test("a fault in a reference is wrong input: file, line, column, value and what would be right", async () => {
  expect(await checked("{{claim unemployment-rate regio=AM05}}")).toMatchObject({
    code: 2,
    json: undefined,
    said: expect.stringMatching(/^proef\.md:1:1: 'regio' kan hier niet; wel: measure, region, .*\("regio"\)$/),
  });
  const many = await checked("{{claim onbekend}}\n\n{{x}}", "--language", "en");
  expect([many.code, many.said.match(/proef\.md:\d:1: /g)?.length]).toEqual([2, 3]);
});

test("a file that is not there, or none at all, is told", async () => {
  const { config } = tiny.radar;
  for (const words of [["niets.md"], [], ["a.md", "b.md"], ["--bestand", "x"]]) {
    const said: string[] = [];
    const code = await runCommand(["stories.check", ...words], config, { out: () => {}, note: (line) => said.push(line) });
    expect([code, said.length > 0]).toEqual([2, true]);
  }
});
