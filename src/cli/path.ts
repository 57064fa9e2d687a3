import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** A path as the person at the terminal means it: npm starts us in the folder of the project and keeps theirs in `INIT_CWD`. */
export function fromHere(path: string): string {
  const theirs = resolve(process.env.INIT_CWD ?? ".", path);
  return existsSync(theirs) ? theirs : resolve(path);
}
