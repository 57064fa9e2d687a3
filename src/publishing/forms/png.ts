import { renderAsync } from "@resvg/resvg-js";
import { paperTypeface } from "#figures";
import { typefaceFiles } from "../typeface.ts";

/** A drawing as a PNG, twice as fine as a screen of old; drawn beside the thread that answers readers. */
export async function pngOf(svg: string, { zoom = 2 } = {}): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    fitTo: { mode: "zoom", value: zoom },
    background: "#ffffff",
    font: { loadSystemFonts: false, fontFiles: typefaceFiles(), defaultFontFamily: paperTypeface.split(",")[0] ?? "" },
  });
  return image.asPng();
}
