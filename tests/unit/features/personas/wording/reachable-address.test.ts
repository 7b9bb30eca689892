import { describe, expect, it } from "vitest";
import { isReachable } from "#app/features/personas/wording/reachable-address.server.ts";

const anywhere = { isNamedMachine: false, ownNetwork: false };
const inOwnNetwork = { isNamedMachine: false, ownNetwork: true };

describe("a network address of the wording helper", () => {
  it.each([
    ...["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1", "::ffff:7f00:1", "::7f00:1", "0.0.0.0", "::"],
    ...[
      "169.254.169.254",
      "::ffff:a9fe:a9fe",
      "2002:a9fe:a9fe::",
      "64:ff9b::a9fe:a9fe",
      "64:ff9b:1::a9fe:a9fe",
    ],
    ...["::ffff:0:127.0.0.1", "2001:0:7f00:1::", "fd00:ec2::254", "168.63.129.16", "fe80::1", "ff02::1"],
    ...["224.0.0.1", "255.255.255.255", "192.0.2.1", "2001:db8::1", "nonsense", "127.1"],
  ])("is never asked without being named as this machine: %s", (address) => {
    expect([isReachable(address, anywhere), isReachable(address, inOwnNetwork)]).toEqual([false, false]);
  });

  it.each([
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "100.100.100.200",
    "198.18.0.1",
    "fd12::1",
    "fec0::1",
    "::ffff:a00:1",
  ])("is asked only where the owner says that the network is theirs: %s", (address) => {
    expect([isReachable(address, anywhere), isReachable(address, inOwnNetwork)]).toEqual([false, true]);
  });

  it.each(["8.8.8.8", "172.32.0.1", "2606:4700::1111", "::ffff:808:808"])(
    "is asked where it is public: %s",
    (address) => {
      expect(isReachable(address, anywhere)).toBe(true);
    },
  );

  it.each(["127.0.0.1", "::1"])("is asked as this machine where that is named: %s", (address) => {
    expect(isReachable(address, { ...anywhere, isNamedMachine: true })).toBe(true);
  });
});
