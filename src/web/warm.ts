import { setTimeout as pause } from "node:timers/promises";
import { regionIndex } from "#domain/regions/operations";
import type { Radar } from "../radar.ts";

/**
 * Draws the pages that most readers come for, one at a time and with a rest in between, whenever another edition is in use: who comes first then
 * waits no longer than who comes later. `ask` asks for a page as a reader does. Runs until the signal says stop.
 */
export async function keepWarm(
  radar: Radar,
  ask: (path: string) => Promise<unknown>,
  { signal, lookMs = 1000, restMs = 25 }: { signal: AbortSignal; lookMs?: number; restMs?: number },
): Promise<void> {
  const rest = (ms: number) => pause(ms, undefined, { signal, ref: false });
  let drawn = "";
  try {
    for (;;) {
      const { warehouse } = radar.context({ role: "public", language: "nl" });
      const edition = `${warehouse.snapshot.id} ${warehouse.snapshot.fingerprint}`;
      if (edition !== drawn) {
        drawn = edition;
        for (const path of await pathsOf(warehouse)) {
          await rest(restMs);
          // A page that fails here fails for its reader too, who is told so; it must not keep the others cold.
          await ask(path).catch(() => undefined);
        }
      }
      await rest(lookMs);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

async function pathsOf(warehouse: Parameters<typeof regionIndex>[0]): Promise<string[]> {
  const { all } = await regionIndex(warehouse);
  return ["/", ...all.filter(({ type }) => type === "arbeidsmarktregio").map(({ slug }) => `/regio/${slug}`), "/beroepen", "/kaart"];
}
