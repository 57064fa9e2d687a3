import { builtinModules } from "node:module";
import { defineConfig } from "vitest/config";
// @ts-expect-error plain JavaScript, because it runs before anything is built
import { typeface } from "./scripts/typeface.mjs";

/** One bundle for Node: server, command line and jobs. Packages stay outside it, so that they exist once. */
export default defineConfig({
  plugins: [typeface()],
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
    setupFiles: ["test/setup.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}"],
          exclude: ["**/*.store.test.ts", "test/journeys/**"],
        },
      },
      { test: { name: "store", include: ["src/**/*.store.test.ts"], globalSetup: ["test/global.ts"] } },
      { test: { name: "journeys", include: ["test/journeys/**/*.test.ts"], globalSetup: ["test/global.ts"], testTimeout: 60_000 } },
    ],
  },
});
