import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { withhold } from "#domain/disclosure";
import type { Context } from "#operation";
import { currentSnapshot, openSnapshot, publishSnapshot } from "#warehouse";
import { ownWording } from "#wording";

/** A snapshot of the starter data with a context on it, for tests that read what every reader gets. Dutch, public, without a database. */
export async function starterContext({
  now = "2026-11-24T12:00:00Z",
  texts = async () => [],
}: {
  now?: string;
  texts?: Context["texts"];
} = {}): Promise<{ context: Context; close(): Promise<void> }> {
  const data = await mkdtemp(join(tmpdir(), "llo-starter-"));
  await publishSnapshot({ data, starter: resolve("data"), now: new Date("2026-11-23T12:00:00Z") });
  const current = await currentSnapshot(data);
  if (!current) throw new Error("no snapshot");
  const warehouse = await openSnapshot(current.path, current.snapshot);
  return {
    context: {
      ...{ warehouse, role: "public", language: "nl", disclose: withhold, texts, reword: ownWording },
      database: () => Promise.reject(new Error("not here")),
      now: () => new Date(now),
      editions: async () => [],
    },
    async close() {
      warehouse.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}
