import { expect, test } from "vitest";
import { callerAddress } from "./caller.ts";

test.each([
  // Without a proxy nobody is believed.
  ["192.0.2.1", "203.0.113.9", 0, "192.0.2.1"],
  ["192.0.2.1", undefined, 1, "192.0.2.1"],
  // One proxy: the last address is what it saw; what stands before it was written by the caller.
  ["127.0.0.1", "6.6.6.6, 203.0.113.9", 1, "203.0.113.9"],
  ["127.0.0.1", "6.6.6.6, 203.0.113.9, 10.0.0.2", 2, "203.0.113.9"],
  // Fewer than there should be: the outermost that is there.
  ["127.0.0.1", "203.0.113.9", 3, "203.0.113.9"],
  ["127.0.0.1", "203.0.113.9:4711", 1, "203.0.113.9"],
  ["127.0.0.1", "[2001:db8:1:2:3:4:5:6]:4711", 1, "2001:db8:1:2::/64"],
  ["127.0.0.1", "onzin", 1, "127.0.0.1"],
  ["::ffff:192.0.2.1", undefined, 0, "192.0.2.1"],
  ["2001:DB8::1", undefined, 0, "2001:db8:0:0::/64"],
  ["::1", undefined, 0, "0:0:0:0::/64"],
  ["fe80::1%eth0", undefined, 0, "fe80:0:0:0::/64"],
  [undefined, undefined, 0, "unknown"],
])("socket %s, X-Forwarded-For %s, %i proxies: %s", (socket, forwarded, hops, address) => {
  expect(callerAddress(socket, forwarded, hops)).toBe(address);
});
