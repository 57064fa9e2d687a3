import { listSnapshots, publishSnapshot, useSnapshot } from "#warehouse";
import type { Config } from "../config.ts";

export interface Asked {
  input: Record<string, unknown>;
  positional: string[];
  language: "nl" | "en";
  config: Config;
  /** A line for the person at the terminal. */
  note: (text: string) => void;
}

/** Work for the administrator that has no place on the API: it changes what everybody sees. */
export interface CommandSpec {
  name: string;
  summary: string;
  help: string;
  run(asked: Asked): Promise<unknown>;
}

const snapshots: CommandSpec = {
  name: "snapshots",
  summary: "De uitgaven die bewaard zijn; --use ID zet er een terug, --build maakt er een",
  help: "snapshots                 toont alle uitgaven, de nieuwste eerst\nsnapshots --use 2026-11-23  zet een eerdere uitgave terug\nsnapshots --build         maakt een uitgave van de pakketten zoals ze nu zijn",
  async run({ input, config }) {
    if (typeof input.use === "string") await useSnapshot(config.data, input.use);
    if (input.build === true) await publishSnapshot({ data: config.data, starter: config.starter, now: new Date() });
    return { snapshots: await listSnapshots(config.data) };
  },
};

export const commands: readonly CommandSpec[] = [snapshots];
