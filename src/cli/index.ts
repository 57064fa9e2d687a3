export { parseArguments } from "./arguments.ts";
export { runCommand } from "./run.ts";
