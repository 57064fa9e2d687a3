import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./prepare.mjs";

const require = createRequire(import.meta.url);
const kept = join(root, "node_modules", ".llo");
const between = (from, until) => Array.from({ length: until - from + 1 }, (_, at) => String.fromCharCode(from + at)).join("");
const latin = `${between(32, 126)}${between(160, 255)}–—‘’“”„…€→−`;
const furtherLatin = `${between(0x100, 0x24f)}${between(0x1e00, 0x1eff)}`;

/** What the typeface is cut into: one for pages, and those that a PDF and a picture take, which know no weights in between. */
const cuts = {
  "font.woff2": { part: "latin", letters: latin, to: "woff2", wght: { min: 400, max: 750 } },
  "paper-400.ttf": { part: "latin", letters: latin, to: "sfnt", wght: 400 },
  "paper-700.ttf": { part: "latin", letters: latin, to: "sfnt", wght: 700 },
  "paper-further-400.ttf": { part: "latin-ext", letters: furtherLatin, to: "sfnt", wght: 400 },
  "paper-further-700.ttf": { part: "latin-ext", letters: furtherLatin, to: "sfnt", wght: 700 },
};

/** Vite plugin: cuts the typeface to the letters and weights that we use (18 kB instead of 34) and puts it beside the bundle. */
export function typeface() {
  return {
    name: "llo-typeface",
    // Before tests too: they read what is kept here.
    buildStart: cutAll,
    generateBundle() {
      for (const fileName of Object.keys(cuts)) this.emitFile({ type: "asset", fileName, source: readFileSync(join(kept, fileName)) });
    },
  };
}

async function cutAll() {
  mkdirSync(kept, { recursive: true });
  for (const [fileName, { part, letters, to, wght }] of Object.entries(cuts)) {
    if (existsSync(join(kept, fileName))) continue;
    const { default: subsetFont } = await import("subset-font");
    const whole = readFileSync(
      require.resolve(`@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${part}-wght-normal.woff2`),
    );
    writeFileSync(join(kept, fileName), await subsetFont(whole, letters, { targetFormat: to, variationAxes: { wght } }));
  }
}
