/**
 * The visitor's address: the connection's own, or what the outermost trusted proxy wrote down.
 * Each proxy appends to X-Forwarded-For, so only the last `trustedProxies` entries are not the visitor's own invention.
 */
export function clientAddress(
  remoteAddress: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  const direct = plainAddress(remoteAddress ?? "unknown");
  if (trustedProxies === 0 || !forwardedFor) return direct;
  const hops = forwardedFor.split(",").map((hop) => hop.trim());
  const hop = hops.at(-Math.min(trustedProxies, hops.length));
  const address = hop && withoutPort(hop);
  return address && address.length <= 45 ? plainAddress(address) : direct;
}

/** Some proxies write the port along, which is another one for each connection. */
function withoutPort(hop: string): string {
  return hop.replace(/^\[([^\]]*)\](?::\d+)?$/, "$1").replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");
}

/** An IPv4 address that came dressed as IPv6 is the same visitor. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
}

/** The network that a limit counts by: an IPv4 address itself, the /64 of an IPv6 address, of which one visitor has 2^64. */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail = ""] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const groups = head === "" ? [] : head.split(":");
  const rest = tail === "" ? [] : tail.split(":");
  if (address.includes("::")) {
    groups.push(...Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => "0"), ...rest);
  }
  const prefix = groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${prefix.join(":")}::/64`;
}
