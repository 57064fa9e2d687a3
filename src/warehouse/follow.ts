import { Problem } from "#operation";
import { currentSnapshot } from "./files.ts";
import { openSnapshot } from "./open.ts";
import type { Warehouse } from "./warehouse.ts";

export interface Followed {
  /** The warehouse in use now. */
  current(): Warehouse;
  close(): void;
}

/**
 * Opens the current snapshot and follows the pointer: when another is published or put back, new readers get that one,
 * and the old file closes a minute later, when its last readers are done.
 */
export async function followSnapshots(data: string, { everyMs = 1000, graceMs = 60_000 } = {}): Promise<Followed> {
  const first = await currentSnapshot(data);
  if (!first) throw new Problem("unavailable", `er is nog geen uitgave in ${data}`);
  let warehouse = await openSnapshot(first.path, first.snapshot);
  const retiring = new Set<{ warehouse: Warehouse; timer: NodeJS.Timeout }>();

  const look = async () => {
    const found = await currentSnapshot(data);
    if (!found || found.snapshot.fingerprint + found.snapshot.id === warehouse.snapshot.fingerprint + warehouse.snapshot.id) return;
    const next = await openSnapshot(found.path, found.snapshot);
    const old = {
      warehouse,
      timer: setTimeout(() => {
        old.warehouse.close();
        retiring.delete(old);
      }, graceMs),
    };
    old.timer.unref();
    retiring.add(old);
    warehouse = next;
  };
  let looking = false;
  const timer = setInterval(() => {
    // A large file may take longer to open than the interval lasts; opened twice it would be held twice.
    if (looking) return;
    looking = true;
    look()
      .catch((error: Error) => console.warn(`uitgave niet geopend: ${error.message}`))
      .finally(() => {
        looking = false;
      });
  }, everyMs);
  timer.unref();

  return {
    current: () => warehouse,
    close() {
      clearInterval(timer);
      for (const old of retiring) {
        clearTimeout(old.timer);
        old.warehouse.close();
      }
      warehouse.close();
    },
  };
}
