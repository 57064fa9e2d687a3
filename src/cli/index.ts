export { runFileOf, serverLockOf } from "./forward.ts";
export { runCommand } from "./run.ts";
