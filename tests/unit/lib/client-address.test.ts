import { expect, test } from "vitest";
import { clientAddress, networkOf } from "#app/lib/client-address.ts";

test.each([
  ["no proxy is trusted", "203.0.113.5", "1.1.1.1", 0, "203.0.113.5"],
  ["one proxy", "10.0.0.1", "6.6.6.6, 203.0.113.5", 1, "203.0.113.5"],
  ["two proxies", "10.0.0.1", "6.6.6.6, 203.0.113.5, 10.0.0.2", 2, "203.0.113.5"],
  ["fewer entries than proxies", "10.0.0.1", "203.0.113.5", 2, "203.0.113.5"],
  ["IPv4 within IPv6", "::ffff:203.0.113.5", undefined, 0, "203.0.113.5"],
  ["a port beside it", "10.0.0.1", "203.0.113.5:49152", 1, "203.0.113.5"],
  ["a port beside IPv6", "10.0.0.1", "[2001:db8::1]:49152", 1, "2001:db8::1"],
  ["brackets alone", "10.0.0.1", "[2001:db8::1]", 1, "2001:db8::1"],
  ["a made-up long entry", "10.0.0.1", "x".repeat(60), 1, "10.0.0.1"],
])("%s", (_, remote, forwarded, proxies, expected) => {
  expect(clientAddress(remote, forwarded, proxies)).toBe(expected);
});

test.each([
  ["203.0.113.5", "203.0.113.5"],
  ["2001:db8:1:2:aaaa:bbbb:cccc:dddd", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002::1", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
])("the network of %s is %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
