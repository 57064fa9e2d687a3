import { builtinModules } from "node:module";
import { defineConfig } from "vitest/config";

/** One bundle for Node: server, command line and jobs. Packages stay outside it, so that they exist once. */
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  build: {
    ssr: "src/main.ts",
    outDir: "dist",
    target: "node24",
    minify: false,
    sourcemap: true,
    rollupOptions: { external: [/^node:/, ...builtinModules], output: { entryFileNames: "main.js" } },
  },
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
