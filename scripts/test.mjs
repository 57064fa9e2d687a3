// One command that says yes or no: types, Biome, unit and store tests, journeys in a real browser. Its last line is the count.
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepare, projectNode, root } from "./prepare.mjs";

const kinds = {
  types: "typen",
  biome: "opmaak en regels",
  unit: "eenheden",
  pglite: "opslag, PGlite",
  postgres: "opslag, PostgreSQL",
  journeys: "tochten",
  axe: "axe",
};
const counts = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, { passed: 0, failed: 0, skipped: 0 }]));
// Everything that is made on the way goes below this folder; others may pass through it, as PostgreSQL runs as a user of its own.
const output = mkdtempSync(join(tmpdir(), "llo-test-"));
chmodSync(output, 0o711);
const say = (text) => process.stdout.write(`${text}\n`);

// However this ends, the last line is the count, and an end before the summary is a failure.
let complete = false;
let stopping = false;
let running;
process.on("exit", (code) => {
  rmSync(output, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const count of Object.values(counts)) for (const name of Object.keys(total)) total[name] += count[name];
  if (!complete) total.failed += 1;
  if (total.failed > 0 && code === 0) process.exitCode = 1;
  say(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
});
// What runs is in a group of its own, so that one Ctrl-C reaches it once and it can clean up; whatever is left of the group then goes too.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    const child = running;
    stopping = true;
    if (!child?.pid) process.exit(130);
    const group = -child.pid;
    child.once("close", () => {
      if (alive(group)) process.kill(group, "SIGKILL");
      setTimeout(() => process.exit(130), 500);
    });
    child.kill(signal === "SIGHUP" ? "SIGTERM" : signal);
  });
}
// Nobody reads on (`npm test | head`): then there is nothing to go on for.
process.stdout.on("error", () => process.emit("SIGTERM"));

prepare();
installDebianPackages();
await step("Typen", async () => {
  for (const project of [".", "src/web/elements"]) await single("types", ["node_modules/typescript/bin/tsc", "-p", project]);
});
await step("Biome", () => single("biome", ["node_modules/@biomejs/biome/bin/biome", "ci", "--max-diagnostics=50"]));
await step("Eenheden, architectuur en opslag", () => vitest(["unit", "store"]));
await step("Tochten door de echte radar, in een echte browser", () => vitest(["journeys"]));
countAxe();

heading("Samenvatting");
for (const [kind, { passed, failed, skipped }] of Object.entries(counts)) {
  const rest = [failed > 0 && `${failed} mislukt`, skipped > 0 && `${skipped} overgeslagen`].filter(Boolean);
  say(`${kinds[kind].padEnd(20)} ${String(passed).padStart(5)} gelukt${rest.map((text) => `, ${text}`).join("")}`);
}
complete = true;

function heading(title) {
  say(`\n== ${title} ==`);
}

async function step(title, work) {
  heading(title);
  const start = Date.now();
  await work();
  say(`${title}: ${((Date.now() - start) / 1000).toFixed(1).replace(".", ",")} s`);
}

/** Runs a tool on the project's own Node and gives its exit code. */
function tool(args) {
  return new Promise((resolve) => {
    running = spawn(projectNode(), args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      detached: true,
      env: { ...process.env, LLO_TEST_OUTPUT: output, TMPDIR: output },
    });
    running.once("error", (error) => {
      say(error.message);
      resolve(1);
    });
    running.once("close", (code) => {
      running = undefined;
      // After a signal there is no next step.
      if (!stopping) resolve(code ?? 1);
    });
  });
}

async function single(kind, args) {
  counts[kind][(await tool(args)) === 0 ? "passed" : "failed"] += 1;
}

/** Runs projects of vite.config.ts and counts what they did; a file that does not load, or a run that breaks off, is a failure too. */
async function vitest(projects) {
  const report = join(output, `${projects.join("-")}.json`);
  const code = await tool([
    "node_modules/vitest/vitest.mjs",
    "run",
    ...projects.flatMap((project) => ["--project", project]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  let seen = 0;
  let failed = 0;
  for (const file of existsSync(report) ? JSON.parse(readFileSync(report, "utf8")).testResults : []) {
    const before = failed;
    for (const { status, ancestorTitles } of file.assertionResults) {
      const outcome = status === "passed" || status === "failed" ? status : "skipped";
      counts[kindOf(file.name, ancestorTitles)][outcome] += 1;
      seen += 1;
      if (outcome === "failed") failed += 1;
    }
    if (file.status === "failed" && failed === before) {
      counts[kindOf(file.name, [])].failed += 1;
      failed += 1;
    }
  }
  if (seen > 0 && (code === 0 || failed > 0)) return;
  say(seen === 0 ? "Er is niets beproefd." : "De proef is afgebroken, of er ging buiten de proeven iets mis.");
  counts[projects[0]].failed += 1;
}

function kindOf(file, titles) {
  if (/[\\/]test[\\/]journeys[\\/]/.test(file)) return "journeys";
  if (!/\.store\.test\.tsx?$/.test(file)) return "unit";
  return titles[0]?.startsWith("PostgreSQL") ? "postgres" : "pglite";
}

/** Each page that the journeys held against axe is a check; they leave a line for each. */
function countAxe() {
  const path = join(output, "axe.jsonl");
  for (const line of existsSync(path) ? readFileSync(path, "utf8").split("\n").filter(Boolean) : []) {
    counts.axe[JSON.parse(line).violations === 0 ? "passed" : "failed"] += 1;
  }
  if (counts.axe.passed + counts.axe.failed > 0 || !existsSync("/usr/bin/chromium")) return;
  say("Geen enkele bladzijde is langs axe gehouden.");
  counts.axe.failed += 1;
}

/** PostgreSQL and Chromium come from Debian: installed when that is allowed here, otherwise told what is not tested and why. */
function installDebianPackages() {
  const hasServer = () => readFolder("/usr/lib/postgresql").some((version) => existsSync(`/usr/lib/postgresql/${version}/bin/initdb`));
  const wanted = [
    { name: "postgresql", here: hasServer, what: "de opslag op een echte PostgreSQL" },
    { name: "chromium", here: () => existsSync("/usr/bin/chromium"), what: "de bladzijden in een echte browser" },
  ];
  const absent = () => wanted.filter(({ here }) => !here());
  if (absent().length === 0) return;
  const may = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (may) {
    const names = absent().map(({ name }) => name);
    say(`Installeren: ${names.join(" en ")} ...`);
    // Run level 1 says to Debian that nothing is to be started; the tests start a server of their own.
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
    for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...names]]) {
      const { status, stdout, stderr } = spawnSync("apt-get", args, { encoding: "utf8", env });
      if (status !== 0) say(`apt-get ${args[0]} is niet gelukt:\n${`${stdout}${stderr}`.trim().split("\n").slice(-5).join("\n")}`);
    }
  }
  for (const { name, what } of absent()) {
    const why = may ? "en is niet te installeren" : "en installeren kan alleen root, met apt-get";
    say(`Niet beproefd: ${what}. Het pakket ${name} staat hier niet ${why}.`);
  }
  if (absent().length > 0 && process.env.CI === "true") process.exit(1);
}

function alive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function readFolder(path) {
  return existsSync(path) ? readdirSync(path) : [];
}
