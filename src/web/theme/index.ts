import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import button from "@nl-design-system-candidate/button-css/button.css?raw";
import badge from "@nl-design-system-candidate/data-badge-css/data-badge.css?raw";
import heading from "@nl-design-system-candidate/heading-css/heading.css?raw";
import link from "@nl-design-system-candidate/link-css/link.css?raw";
import paragraph from "@nl-design-system-candidate/paragraph-css/paragraph.css?raw";
import skipLink from "@nl-design-system-candidate/skip-link-css/skip-link.css?raw";
import page from "./page.css?raw";
import tokens from "./tokens.css?raw";

const withoutMaps = (css: string) => css.replace(/\/\*# sourceMappingURL.*?\*\//g, "");

/** The one stylesheet: components of the NL Design System, our tokens, our pages. */
export const stylesheet = [tokens, heading, link, paragraph, skipLink, badge, button, page]
  .map(withoutMaps)
  .join("\n")
  .replace(/\n\s*/g, "\n");

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
