import { isIP, isIPv6 } from "node:net";

/**
 * Whom the rate limit counts: the address on the socket, or, behind trusted proxies, the one that the outermost of them saw.
 * `hops` is how many proxies of one's own stand in front; with 0 `forwarded` (`X-Forwarded-For`) is not looked at, because anyone can write it.
 * An IPv6 address counts as its network of 64 bits, because one household has all of those.
 */
export function callerAddress(socket: string | undefined, forwarded: string | undefined, hops: number): string {
  const told = (forwarded ?? "").split(",").map((part) => part.trim());
  const seen = hops > 0 && forwarded ? (told.at(-hops) ?? told[0] ?? "") : "";
  return networkOf(bare(seen)) ?? networkOf(socket ?? "") ?? "unknown";
}

/** Without the port or the brackets that some proxies write. */
const bare = (address: string) => /^\[([^\]]+)\]/.exec(address)?.[1] ?? address.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");

function networkOf(address: string): string | undefined {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (isIP(plain) === 0) return undefined;
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = plain.toLowerCase().split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: gap }, () => "0"), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
