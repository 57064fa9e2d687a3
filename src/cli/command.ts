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
export interface CommandSpec<R = unknown> {
  name: string;
  summary: string;
  summaryEn: string;
  help: string;
  /** Its answer, which is shown as JSON; nothing when it has said everything itself. */
  run(asked: Asked): Promise<R>;
  /** Why it ended badly, of an answer that is shown all the same: the exit code is then 1. */
  failure?(result: R): string | undefined;
}
