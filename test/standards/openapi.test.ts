import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { openApi } from "../../src/api/openapi.ts";
import { operations } from "../../src/operations.ts";

const root = resolve(import.meta.dirname, "../..");
const ruleset = resolve(root, "../shared/data/standards/nlgov-adr/spectral-ruleset-v2.2.0-rc.1.yaml");
const present = existsSync(ruleset);
if (!present) console.warn(`NLGov API Design Rules: overgeslagen, de regels staan niet in ${ruleset}`);

const owner = {
  baseUrl: "https://radar.example.nl",
  operator: { name: "Regio Voorbeeld", email: "data@example.nl", url: "https://example.nl" },
};

/** What Spectral finds in a document by the Dutch rules; 0 error, 1 warning. */
async function lint(document: object): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "llo-openapi-"));
  try {
    const file = join(folder, "openapi.json");
    await writeFile(file, JSON.stringify(document));
    // The shebang of spectral would take any node; this is the one of the project.
    const args = [join(root, "node_modules/.bin/spectral"), "lint", file, "-r", ruleset, "-f", "json", "--quiet"];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 1e8 }).catch(
      (error: { stdout: string; stderr: string }) => {
        if (!error.stdout) throw new Error(`spectral: ${error.stderr}`);
        return error;
      },
    );
    const found = JSON.parse(stdout.slice(stdout.indexOf("["), stdout.lastIndexOf("]") + 1)) as {
      code: string;
      message: string;
      path: string[];
      severity: number;
    }[];
    return found.map(
      ({ code, message, path, severity }) => `${severity === 0 ? "error" : "warning"} ${code} ${path.join(".")}: ${message}`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test.skipIf(!present)("the API keeps the testable NLGov rules", { timeout: 120_000 }, async () => {
  expect(await lint(openApi(operations, owner))).toEqual([]);
});

test.skipIf(!present)("so does one on somebody's own machine", { timeout: 120_000 }, async () => {
  expect(await lint(openApi(operations, { ...owner, baseUrl: "http://localhost:8080" }))).toEqual([]);
});

test.each([
  ["https://radar.example.nl", "https://radar.example.nl/api/v1"],
  // Without a public address the API is where the document is: behind another port or name too.
  ["http://localhost:8080", "/api/v1"],
  ["http://intranet/radar", "/radar/api/v1"],
])("at %s the document says that the API is at %s", (baseUrl, url) => {
  expect(openApi(operations, { ...owner, baseUrl }).servers).toEqual([{ url }]);
});

test.skipIf(!present)("a query key with a hyphen would be found", { timeout: 120_000 }, async () => {
  const document = openApi(operations, owner) as { paths: Record<string, { get: { parameters: object[] } }> };
  document.paths["/catalogue"]?.get.parameters.push({ name: "my-key", in: "query", schema: { type: "string" } });
  expect((await lint(document)).join("\n")).toContain("nlgov:query-keys-camel-case");
});

test("the routes beside the table of operations are described", () => {
  const { paths } = openApi(operations, owner) as { paths: Record<string, { get: { responses: Record<string, { content?: object }> } }> };
  for (const path of ["/datasets/{id}/_download", "/indicators/{indicator}/_download", "/catalogue"]) {
    const { responses } = paths[path]?.get ?? { responses: {} };
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(["200", "304", "400", "404"]));
    expect(responses["400"]?.content).toHaveProperty(["application/problem+json"]);
  }
});
