import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import button from "@nl-design-system-candidate/button-css/button.css?raw";
import badge from "@nl-design-system-candidate/data-badge-css/data-badge.css?raw";
import heading from "@nl-design-system-candidate/heading-css/heading.css?raw";
import link from "@nl-design-system-candidate/link-css/link.css?raw";
import paragraph from "@nl-design-system-candidate/paragraph-css/paragraph.css?raw";
import skipLink from "@nl-design-system-candidate/skip-link-css/skip-link.css?raw";
import agenda from "./agenda.css?raw";
import base from "./base.css?raw";
import chart from "./chart.css?raw";
import figure from "./figure.css?raw";
import form from "./form.css?raw";
import home from "./home.css?raw";
import parts from "./parts.css?raw";
import print from "./print.css?raw";
import site from "./site.css?raw";
import table from "./table.css?raw";
import talk from "./talk.css?raw";
import text from "./text.css?raw";
import tiles from "./tiles.css?raw";
import tokens from "./tokens.css?raw";
import tones from "./tones.css?raw";

/** Without comments and without the space that only people read. */
const smaller = (css: string) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .replace(/;}/g, "}");

/** The one stylesheet: our tokens, components of the NL Design System, our own by noun; print has the last word. */
export const stylesheet = [
  ...[tokens, heading, link, paragraph, skipLink, badge, button],
  ...[base, site, parts, figure, text, tones, chart, tiles, table, form, home, talk, agenda, print],
]
  .map(smaller)
  .join("");

/** Part of the address of the stylesheet, so that it may be kept for ever. */
export const stylesheetVersion = createHash("sha256").update(stylesheet).digest("hex").slice(0, 10);

/** The typeface: cut to the letters we use by the build, or whole when it runs from source. */
export function font(): Uint8Array {
  const cut = new URL("./font.woff2", import.meta.url);
  const whole = fileURLToPath(
    import.meta.resolve("@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2"),
  );
  return readFileSync(existsSync(cut) ? cut : whole);
}
