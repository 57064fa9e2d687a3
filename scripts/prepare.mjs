import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node that `package.json` pins, so that everybody runs the same. */
export function projectNode() {
  const node = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  return existsSync(node) ? node : process.execPath;
}

const stampPath = join(root, "node_modules", ".llo-installed");
const wanted = () =>
  createHash("sha256")
    .update(readFileSync(join(root, "package.json")))
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");

function run(command, args, what) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: root, encoding: "utf8" });
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ""}${stderr ?? ""}\n${what} is niet gelukt${error ? `: ${error.message}` : ""}.\n`);
  process.exit(1);
}

function newestChange(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestChange(path) : statSync(path).mtimeMs);
  }
  return newest;
}

/** Installs when packages are missing or changed, and builds when the source is newer than the bundle. Says so on stderr. */
export function prepare({ build = true } = {}) {
  const want = wanted();
  const has = existsSync(stampPath) ? readFileSync(stampPath, "utf8") : "";
  if (has !== want) {
    process.stderr.write("Pakketten installeren, dit duurt een minuut of twee ...\n");
    run("npm", ["install", "--no-audit", "--no-fund"], "Installeren");
    mkdirSync(dirname(stampPath), { recursive: true });
    writeFileSync(stampPath, wanted());
  }
  const bundle = join(root, "dist", "main.js");
  const source = Math.max(
    newestChange(join(root, "src")),
    statSync(join(root, "vite.config.ts")).mtimeMs,
    statSync(join(root, "package.json")).mtimeMs,
  );
  if (build && (!existsSync(bundle) || statSync(bundle).mtimeMs < source)) {
    run(projectNode(), ["node_modules/vite/bin/vite.js", "build", "--logLevel", "error"], "Bouwen");
  }
}
