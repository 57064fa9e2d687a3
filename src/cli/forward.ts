import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { holderOf } from "#lock";
import { type Language, type Operation, Problem } from "#operation";
import { apiBase, requestFor } from "../api/index.ts";

/** The server that owns a data directory, and the key that only this user's files hold. */
export interface RunningServer {
  address: string;
  token: string;
}

export const runFileOf = (data: string) => join(data, "server.json");
export const serverLockOf = (data: string) => join(data, "server.lock");

const faults = {
  nl: {
    starting: "de radar start net; probeer het zo nog eens",
    notWhileRunning: (name: string) => `${name} kan niet zolang de radar draait; stop die eerst`,
    silent: (address: string, why: string) => `de radar op ${address} antwoordt niet: ${why}`,
    another: (address: string) => `op ${address} antwoordt iets anders dan de radar; is die net gestopt, probeer het dan nog eens`,
    answer: (status: number) => `antwoord ${status}`,
  },
  en: {
    starting: "the radar is just starting; try again in a moment",
    notWhileRunning: (name: string) => `${name} is not possible while the radar runs; stop it first`,
    silent: (address: string, why: string) => `the radar at ${address} does not answer: ${why}`,
    another: (address: string) => `something else than the radar answers at ${address}; if it was stopped just now, try again`,
    answer: (status: number) => `answer ${status}`,
  },
};

/** The server that runs on this data directory; undefined when none does. */
export async function runningServer(data: string, language: Language): Promise<RunningServer | undefined> {
  if ((await holderOf(serverLockOf(data))) === undefined) return undefined;
  const text = await readFile(runFileOf(data), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as RunningServer;
  } catch {
    throw new Problem("unavailable", faults[language].starting);
  }
}

/** Asks a running server to do an operation, because the embedded database has one owner. Throws the server's Problem. */
export async function askServer(
  { address, token }: RunningServer,
  op: Operation,
  input: Record<string, unknown>,
  language: Language,
): Promise<unknown> {
  const said = faults[language];
  const request = requestFor(op, input);
  if (!request) throw new Problem("conflict", said.notWhileRunning(op.name));
  const response = await fetch(`${address}${apiBase}${request.path}`, {
    method: request.method,
    headers: { "content-type": "application/json", "accept-language": language, authorization: `Bearer ${token}` },
    ...(request.body === undefined ? {} : { body: request.body }),
  }).catch((error: Error) => {
    throw new Problem("unavailable", said.silent(address, error.message));
  });
  const body = (await response.json().catch(() => {
    throw new Problem("unavailable", said.another(address));
  })) as { detail?: string; code?: "invalid"; errors?: { location: string; detail: string }[] };
  if (!response.ok) {
    throw new Problem(
      body.code ?? "unavailable",
      body.detail ?? said.answer(response.status),
      (body.errors ?? []).map(({ location, detail }) => ({ path: location, message: detail })),
    );
  }
  return body;
}
