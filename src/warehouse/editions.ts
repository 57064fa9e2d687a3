import { fileOf, listSnapshots } from "./files.ts";
import { openSnapshot } from "./open.ts";
import { requireReadable } from "./readable.ts";
import type { Snapshot, Warehouse } from "./warehouse.ts";

export interface KeptEditions {
  /** Newest first; each opens at first use and stays open. Opening throws Problem `conflict` for one that another version of the radar made. */
  list(): Promise<{ snapshot: Snapshot; current: boolean; open(): Promise<Warehouse> }[]>;
  close(): Promise<void>;
}

async function openReadable(path: string, snapshot: Snapshot): Promise<Warehouse> {
  await requireReadable(path, snapshot.id);
  return openSnapshot(path, snapshot);
}

/** Editions that stay open at once; the one that was asked longest ago closes a while after. */
const most = 3;
const graceMs = 60_000;

/** The editions that are kept in the data directory, for who compares what they say. */
export function keptEditions(data: string): KeptEditions {
  const opened = new Map<string, Promise<Warehouse>>();
  const closing = new Set<NodeJS.Timeout>();
  const shut = (warehouse: Promise<Warehouse>) =>
    warehouse.then(
      (one) => one.close(),
      () => undefined,
    );

  function open(snapshot: Snapshot): Promise<Warehouse> {
    const name = `${snapshot.id} ${snapshot.fingerprint}`;
    const known = opened.get(name) ?? openReadable(fileOf(data, snapshot.id), snapshot);
    known.catch(() => opened.delete(name));
    opened.delete(name);
    opened.set(name, known);
    const [oldest] = opened;
    if (oldest && opened.size > most) {
      opened.delete(oldest[0]);
      const timer = setTimeout(() => {
        closing.delete(timer);
        shut(oldest[1]);
      }, graceMs);
      timer.unref();
      closing.add(timer);
    }
    return known;
  }

  return {
    async list() {
      const all = await listSnapshots(data);
      return all.map(({ current, ...snapshot }) => ({ snapshot, current, open: () => open(snapshot) }));
    },
    async close() {
      for (const timer of closing) clearTimeout(timer);
      await Promise.all([...opened.values()].map(shut));
    },
  };
}
