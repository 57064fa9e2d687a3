import { setTimeout as pause } from "node:timers/promises";
import type { RegionType } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import type { Radar } from "../radar.ts";

interface WarmOptions {
  signal: AbortSignal;
  /** Called whenever all pages of an edition are drawn. */
  drawnAll?: () => void;
  /** How often to look for another edition. */
  lookMs?: number;
  /** The least rest between two pages. */
  restMs?: number;
}

/**
 * Draws the pages that most readers come for, whenever another edition is in use: who comes first then waits no longer than who comes later. One
 * at a time, with a rest as long as the drawing took, so that a reader who comes meanwhile never waits for more than one page. `ask` asks for a
 * page as a reader does. Runs until the signal says stop.
 */
export async function keepWarm(
  radar: Radar,
  ask: (path: string) => Promise<unknown>,
  { signal, drawnAll = () => {}, lookMs = 1000, restMs = 25 }: WarmOptions,
): Promise<void> {
  const rest = (ms: number) => pause(ms, undefined, { signal, ref: false });
  let drawn = "";
  try {
    for (;;) {
      const { warehouse } = radar.context({ role: "public", language: "nl" });
      const edition = `${warehouse.snapshot.id} ${warehouse.snapshot.fingerprint}`;
      if (edition !== drawn) {
        drawn = edition;
        let took = 0;
        for (const path of await pathsOf(warehouse)) {
          await rest(Math.min(Math.max(restMs, took), mostRestMs));
          const began = performance.now();
          // A page that fails here fails for its reader too, who is told so; it must not keep the others cold.
          await ask(path).catch(() => undefined);
          took = performance.now() - began;
        }
        drawnAll();
      }
      await rest(lookMs);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** However long a page took: what kept it was then something else that will be over. */
const mostRestMs = 200;

/** Regions by how many readers they have, as far as that can be told beforehand: the regions that decide together first, their municipalities last. */
const inTurn: readonly RegionType[] = ["land", "arbeidsmarktregio", "provincie", "samenwerking", "landsdeel", "corop", "gemeente"];

/** Any question: the first of an edition puts together what words can mean, so that no reader waits for it. */
const aQuestion = "/zoek?q=werkloosheid";

async function pathsOf(warehouse: Parameters<typeof regionIndex>[0]): Promise<string[]> {
  const { all } = await regionIndex(warehouse);
  const pagesOf = (type: RegionType) => all.filter((region) => region.type === type).map(({ slug }) => `/regio/${slug}`);
  const [country = [], labourMarket = [], ...others] = inTurn.map(pagesOf);
  return ["/", aQuestion, ...country, ...labourMarket, "/beroepen", "/kaart", ...others.flat()];
}
