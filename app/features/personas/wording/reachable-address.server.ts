import { BlockList, isIP } from "node:net";

const never = new BlockList();
// Nobody's address, this link alone (where clouds keep the keys of their machines), many at once, and what is reserved.
never.addSubnet("0.0.0.0", 8);
never.addSubnet("169.254.0.0", 16);
never.addSubnet("192.0.0.0", 24);
never.addSubnet("192.0.2.0", 24);
never.addSubnet("198.51.100.0", 24);
never.addSubnet("203.0.113.0", 24);
never.addSubnet("224.0.0.0", 3);
// What a cloud answers its machines under an address that looks public.
never.addAddress("168.63.129.16");
never.addSubnet("fe80::", 10, "ipv6");
never.addSubnet("ff00::", 8, "ipv6");
never.addAddress("fd00:ec2::254", "ipv6");
// IPv6 that carries an IPv4 address, which may be any of the above: compatible, translated, 6to4, Teredo (RFC 4291, 6052,
// 8215, 2765, 3056, 4380).
never.addSubnet("::", 96, "ipv6");
never.addSubnet("::ffff:0:0:0", 96, "ipv6");
never.addSubnet("64:ff9b::", 96, "ipv6");
never.addSubnet("64:ff9b:1::", 48, "ipv6");
never.addSubnet("2002::", 16, "ipv6");
never.addSubnet("2001::", 32, "ipv6");
never.addSubnet("2001:db8::", 32, "ipv6");

const machine = new BlockList();
machine.addSubnet("127.0.0.0", 8);
machine.addAddress("::1", "ipv6");

const own = new BlockList();
own.addSubnet("10.0.0.0", 8);
own.addSubnet("100.64.0.0", 10);
own.addSubnet("172.16.0.0", 12);
own.addSubnet("192.168.0.0", 16);
own.addSubnet("198.18.0.0", 15);
own.addSubnet("fc00::", 7, "ipv6");
own.addSubnet("fec0::", 10, "ipv6");

/**
 * Whether a service at this network address may be asked. `isNamedMachine`: the owner's address names this machine itself;
 * `ownNetwork`: the owner said that the service stands in their own network. An IPv4 address inside an IPv6 one counts as
 * the IPv4 address.
 */
export function isReachable(
  address: string,
  { isNamedMachine, ownNetwork }: { isNamedMachine: boolean; ownNetwork: boolean },
): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
  const family = isIP(plain) === 6 ? "ipv6" : "ipv4";
  if (isIP(plain) === 0) return false;
  if (machine.check(plain, family)) return isNamedMachine;
  if (never.check(plain, family)) return false;
  return !own.check(plain, family) || ownNetwork;
}
