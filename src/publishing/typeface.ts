import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const names = ["paper-400.ttf", "paper-700.ttf", "paper-further-400.ttf", "paper-further-700.ttf"];

/** Files of the typeface for what goes on paper: beside the bundle, or as the build keeps them when it runs from source. */
export const typefaceFiles = (): string[] => names.map(placeOf);

function placeOf(name: string): string {
  const beside = fileURLToPath(new URL(`./${name}`, import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL(`../../node_modules/.llo/${name}`, import.meta.url));
}

let letters: string | undefined;

/** The typeface of the pages in base64, for a picture that goes out by itself. */
export function webTypeface(): string {
  letters ??= readFileSync(placeOf("font.woff2")).toString("base64");
  return letters;
}
