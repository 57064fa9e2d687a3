import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Figures } from "./figures.ts";
import { Accepted, Line } from "./question.ts";
import { recompute } from "./truth.ts";

/** Computes what the questions of a folder expect again from the data packages, and writes it back; gives what could not be computed. */
export function renew(folder: string, figures: Figures): string[] {
  const lost: string[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".jsonl"))) {
    const path = join(folder, file);
    const lines = readFileSync(path, "utf8")
      .split("\n")
      .filter((text) => text.trim())
      .map((text) => {
        const given = JSON.parse(text) as Line;
        const line = Line.parse(given);
        const accept = line.expect.accept.map((one) => {
          try {
            return Accepted.parse(recompute(figures, one));
          } catch (error) {
            lost.push(`${line.id}: ${(error as Error).message}`);
            return one;
          }
        });
        return JSON.stringify(accept.length > 0 ? { ...given, expect: { ...given.expect, accept } } : given);
      });
    writeFileSync(path, `${lines.join("\n")}\n`);
  }
  return lost;
}
