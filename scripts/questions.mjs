// The score of the assistant on its questions: `npm run questions -- --verbose`, `-- --set FOLDER`, `-- --only fact`, or `-- --renew` after new data.
import { spawnSync } from "node:child_process";
import { prepare, projectNode, root } from "./prepare.mjs";

prepare({ build: false });
const run = (...args) => {
  const { status } = spawnSync(projectNode(), args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
};
// Bundled as the radar itself is, so that the times are those of the radar.
const bundle = ["--ssr", "test/questions/run.ts", "--outDir", "dist/questions", "--logLevel", "error"];
run("node_modules/vite/bin/vite.js", "build", ...bundle);
run("--enable-source-maps", "dist/questions/main.js", ...process.argv.slice(2));
