import { breather, sliceRows } from "./pace.ts";

/** A document as JSON in pieces: its own lists and records, which may hold hundreds of thousands of figures, are written slice by slice. */
export async function* jsonText(document: object | Promise<object>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const breathe = breather();
  let before = "";
  yield encoder.encode("{");
  for (const [key, value] of Object.entries(await document)) {
    if (value === undefined) continue;
    const opening = `${before}${JSON.stringify(key)}:`;
    before = ",";
    const list = Array.isArray(value) ? value : value !== null && typeof value === "object" ? Object.entries(value) : [];
    if (list.length <= sliceRows) {
      yield encoder.encode(opening + JSON.stringify(value));
      continue;
    }
    const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
    const one = Array.isArray(value)
      ? (item: unknown) => JSON.stringify(item ?? null)
      : (item: unknown) => {
          const [name, held] = item as [string, unknown];
          return `${JSON.stringify(name)}:${JSON.stringify(held ?? null)}`;
        };
    for (let at = 0; at < list.length; at += sliceRows * 10) {
      const slice = list.slice(at, at + sliceRows * 10).map(one);
      yield encoder.encode(`${at === 0 ? opening + open : ","}${slice.join(",")}`);
      await breathe();
    }
    yield encoder.encode(close);
  }
  yield encoder.encode("}\n");
}
