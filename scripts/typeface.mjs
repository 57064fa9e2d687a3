import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { root } from "./prepare.mjs";

const require = createRequire(import.meta.url);
const kept = join(root, "node_modules", ".llo", "font-400-750.woff2");

/** Vite plugin: cuts the typeface to the letters and weights of the site (18 kB instead of 34) and puts it beside the bundle. */
export function typeface() {
  return {
    name: "llo-typeface",
    apply: "build",
    async generateBundle() {
      if (!existsSync(kept)) {
        const { default: subsetFont } = await import("subset-font");
        const whole = readFileSync(
          require.resolve("@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2"),
        );
        const letters = `${between(32, 126)}${between(160, 255)}–—‘’“”„…€→−`;
        mkdirSync(dirname(kept), { recursive: true });
        writeFileSync(kept, await subsetFont(whole, letters, { targetFormat: "woff2", variationAxes: { wght: { min: 400, max: 750 } } }));
      }
      this.emitFile({ type: "asset", fileName: "font.woff2", source: readFileSync(kept) });
    },
  };
}

const between = (from, until) => Array.from({ length: until - from + 1 }, (_, at) => String.fromCharCode(from + at)).join("");
