import { parseAccept } from "hono/utils/accept";

/**
 * Whether who sent this `Accept-Encoding` takes gzip (RFC 9110, 12.5.3): a weight of 0 is a refusal, `*` stands for every coding that is not
 * named. Of a coding that is named twice the refusal counts.
 */
export function takesGzip(header: string | undefined): boolean {
  const accepted = parseAccept(header ?? "").map(({ type, q }) => ({ coding: type.toLowerCase(), q }));
  const named = accepted.filter(({ coding }) => coding === "gzip" || coding === "x-gzip");
  const counted = named.length > 0 ? named : accepted.filter(({ coding }) => coding === "*");
  return counted.length > 0 && counted.every(({ q }) => q > 0);
}
