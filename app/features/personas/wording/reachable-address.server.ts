import { BlockList, isIP } from "node:net";

const never = new BlockList();
// Nobody's address, this link alone (where clouds keep the keys of their machines), many at once, and what is reserved.
never.addSubnet("0.0.0.0", 8);
never.addSubnet("169.254.0.0", 16);
never.addSubnet("192.0.0.0", 24);
never.addSubnet("224.0.0.0", 3);
never.addAddress("::", "ipv6");
never.addSubnet("fe80::", 10, "ipv6");
never.addSubnet("ff00::", 8, "ipv6");
never.addAddress("fd00:ec2::254", "ipv6");
never.addSubnet("64:ff9b::", 96, "ipv6");

const machine = new BlockList();
machine.addSubnet("127.0.0.0", 8);
machine.addAddress("::1", "ipv6");

const own = new BlockList();
own.addSubnet("10.0.0.0", 8);
own.addSubnet("100.64.0.0", 10);
own.addSubnet("172.16.0.0", 12);
own.addSubnet("192.168.0.0", 16);
own.addSubnet("fc00::", 7, "ipv6");

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
  if (isIP(plain) === 0 || never.check(plain, family)) return false;
  if (machine.check(plain, family)) return isNamedMachine;
  return !own.check(plain, family) || ownNetwork;
}
