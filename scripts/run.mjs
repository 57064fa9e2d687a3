// Brings the project up to date on whatever Node the machine has, then runs the bundle on the Node that the project brings along.
import { spawn } from "node:child_process";
import { prepare, projectNode, root } from "./prepare.mjs";

prepare();
const child = spawn(projectNode(), ["--enable-source-maps", "dist/main.js", ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
