/** `brc2014:0811` -> scheme and code; a bare code takes the scheme given. */
export function splitCode(text: string, scheme = ""): { scheme: string; code: string } {
  const at = text.indexOf(":");
  return at < 0 ? { scheme, code: text.trim() } : { scheme: text.slice(0, at).trim(), code: text.slice(at + 1).trim() };
}

/** A name as part of an address: lower case, letters, digits and hyphens. */
export function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
