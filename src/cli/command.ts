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
