import { execFile, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { watch } from "./watchdog.ts";

const run = promisify(execFile);
const binaries = "/usr/lib/postgresql";

export interface Postgres {
  /** Address of the superuser on the database `postgres`. */
  url: string;
  stop(): Promise<void>;
}

/** The folder with the newest installed server; undefined when there is none. */
export function postgresFolder(): string | undefined {
  const versions = existsSync(binaries) ? readdirSync(binaries).map(Number).filter(Boolean) : [];
  return versions
    .sort((a, b) => b - a)
    .map((version) => join(binaries, String(version), "bin"))
    .find((folder) => existsSync(join(folder, "initdb")));
}

/**
 * A throw-away server on a free port of this machine, in a folder of its own, without care for what a power cut would do to it.
 * Knows one ordinary owner, `radar`, who may make roles but bypasses nothing. It ends with this process, also when that crashes.
 */
export async function startPostgres(): Promise<Postgres | undefined> {
  const bin = postgresFolder();
  if (!bin) return undefined;
  const folder = await mkdtemp(join(tmpdir(), "llo-postgres-"));
  const owner = process.getuid?.() === 0 ? await ordinaryUser() : undefined;
  if (owner) await chown(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  await run(
    join(bin, "initdb"),
    ["--pgdata", data, "--username", "postgres", "--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync"],
    { cwd: folder, ...owner },
  );
  const port = await freePort();
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: folder,
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
  };
  const server = spawn(
    join(bin, "postgres"),
    ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
      // In a group of its own: Ctrl-C is for the test run, which then stops the server.
      detached: true,
      ...owner,
    },
  );
  const callOff = watch({ pid: server.pid, folder, signal: "INT" });
  let log = "";
  server.stderr.on("data", (text: Buffer) => {
    log = (log + text).slice(-10_000);
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const stop = async () => {
    server.kill("SIGINT");
    await ended;
    callOff();
    await rm(folder, { recursive: true, force: true });
  };
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  for (const until = Date.now() + 20_000; ; await wait(50)) {
    const failure = await ask(url, ["CREATE ROLE radar LOGIN CREATEROLE"]).catch((error: Error) => error);
    if (!failure) return { url, stop };
    if (server.exitCode === null && Date.now() < until) continue;
    await stop();
    throw new Error(`PostgreSQL does not start: ${failure.message}\n${log}`);
  }
}

/** An empty database of its own on a running server, owned by `radar`; or by the superuser when that is asked. */
export async function freshDatabase(server: string, { owner = "radar" } = {}): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomUUID().slice(0, 8)}`;
  await ask(server, [`CREATE DATABASE ${name} OWNER ${owner}`]);
  const url = new URL(server);
  url.username = owner;
  url.pathname = name;
  return { url: url.href, drop: () => ask(server, [`DROP DATABASE ${name} WITH (FORCE)`]) };
}

async function ask(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** PostgreSQL refuses to run as root. */
async function ordinaryUser(): Promise<{ uid: number; gid: number }> {
  const number = async (flag: string) => Number((await run("id", [flag, "postgres"])).stdout);
  return { uid: await number("-u"), gid: await number("-g") };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
