import { randomBytes } from "node:crypto";
import { access, constants, mkdir, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { serve as listen, type ServerType } from "@hono/node-server";
import { takeLock } from "#lock";
import { Problem } from "#operation";
import { runFileOf, serverLockOf } from "./cli/index.ts";
import type { Config } from "./config.ts";
import { openRadar } from "./radar.ts";
import { radarApp } from "./server.ts";
import { keepWarm } from "./web/index.ts";

/** Runs the radar until it is told to stop: one server on one data directory, with clear words when that cannot be. */
export async function serve(config: Config, note: (text: string) => void): Promise<void> {
  await writable(config.data);
  const lock = await takeLock(serverLockOf(config.data), `de map ${config.data}`);
  const token = randomBytes(24).toString("base64url");
  try {
    // What a killed run left: until this one answers, nobody may take its address and key for ours.
    await rm(runFileOf(config.data), { force: true });
    const radar = await openRadar(config);
    const app = radarApp(radar, { token });
    const server = await start(app.fetch, config).catch(async (error: unknown) => {
      await radar.close();
      throw error;
    });
    const { port } = server.address() as AddressInfo;
    const address = `http://${nameOf(config.host)}:${port}`;
    await writeFile(runFileOf(config.data), JSON.stringify({ address, token }), { mode: 0o600 });
    note(
      `LLO-Radar draait op ${address} (uitgave ${radar.context({ role: "public", language: "nl" }).warehouse.snapshot.id}). Stoppen: Ctrl-C.`,
    );

    const stopping = new AbortController();
    const drawn = Promise.withResolvers<void>();
    const warming = keepWarm(radar, async (path) => app.request(path), { signal: stopping.signal, drawnAll: drawn.resolve })
      .catch((error: Error) => note(error.message))
      .finally(drawn.resolve);
    // People's records open beside the figures. Making the embedded database keeps a core busy for seconds: the readers of figures go first, and
    // who needs a record before that opens it.
    const database = config.databaseUrl
      ? radar.database()
      : drawn.promise.then(() => (stopping.signal.aborted ? undefined : radar.database()));
    const stopped = untilStopped();
    await Promise.race([stopped, database.then(() => stopped)]).catch((error: Error) => note(error.message));
    stopping.abort();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      if ("closeIdleConnections" in server) server.closeIdleConnections();
      setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), 3000).unref();
    });
    const failed = await database.then(
      () => false,
      () => true,
    );
    // A page that is being drawn asks the figures until it is done.
    await warming;
    await radar.close();
    await rm(runFileOf(config.data), { force: true });
    if (failed) process.exitCode = 1;
    else note("LLO-Radar is gestopt.");
  } finally {
    await lock.release();
  }
}

/** A host as it stands in an address: every address of this machine is reached as localhost, and IPv6 stands between brackets. */
function nameOf(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

async function writable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new Problem(
      "unavailable",
      `in de map ${folder} kan niet worden geschreven (${(error as NodeJS.ErrnoException).code}); kies een andere met LLO_DATA`,
    );
  }
}

function start(fetch: (request: Request) => Response | Promise<Response>, { port, host }: Config): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch, port, hostname: host }, () => resolve(server));
    server.on("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE"
          ? new Problem("conflict", `poort ${port} is al in gebruik; kies een andere met PORT`)
          : new Problem("unavailable", `luisteren op ${host}:${port} lukt niet: ${error.message}`),
      );
    });
  });
}

/** Resolves at the first signal to stop; later ones are ignored, so that Ctrl-C that arrives twice (through npm) does not cut the closing short. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => resolve());
  });
}
