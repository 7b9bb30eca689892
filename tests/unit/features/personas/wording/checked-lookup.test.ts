import { describe, expect, it } from "vitest";
import { chatAddress } from "#app/features/personas/wording/endpoint.ts";
import { checkedLookup, postJson } from "#app/features/personas/wording/post-json.server.ts";

const anywhere = { isNamedMachine: false, ownNetwork: false };

/** What a name leads to where it resolves to these addresses: the addresses, or why it is not asked. */
function lookedUp(addresses: readonly string[], allowed = anywhere): Promise<unknown> {
  const lookup = checkedLookup(allowed, (_hostname, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    ),
  );
  return new Promise((take) => {
    lookup("models.example", { all: true }, (error, found) =>
      take(error ? error.message : Array.isArray(found) ? found.map(({ address }) => address) : found),
    );
  });
}

describe("a name of the wording helper", () => {
  it.each(["10.1.2.3", "192.168.0.9", "172.31.255.1", "fc00::9", "fe80::1", "169.254.169.254", "127.0.0.1"])(
    "is not asked where it resolves to %s, also beside a public address",
    async (address) => {
      expect(await lookedUp([address])).toMatch(/leads into a network of yours/);
      expect(await lookedUp(["8.8.8.8", address])).toMatch(/leads into a network of yours/);
    },
  );

  it("is asked at its public addresses, and in the own network once that is said; clouds' own never", async () => {
    expect(await lookedUp(["8.8.8.8", "2606:4700::1111"])).toEqual(["8.8.8.8", "2606:4700::1111"]);
    expect(await lookedUp(["10.1.2.3"], { ...anywhere, ownNetwork: true })).toEqual(["10.1.2.3"]);
    expect(await lookedUp(["169.254.169.254"], { ...anywhere, ownNetwork: true })).toMatch(/leads into/);
    expect(await lookedUp([])).toMatch(/leads into/);
  });
});

describe("an address in other numbers", () => {
  it.each([
    ...["https://167772161/v1", "https://012.0.0.1/v1", "https://0xa.1/v1", "https://0xa9fea9fe/v1"],
    ...["https://[::ffff:192.168.1.1]/v1", "https://[::ffff:a9fe:a9fe]/v1", "https://[fe80::1]/v1"],
  ])("is refused before anything is sent: %s", async (base) => {
    const url = chatAddress(base, false);
    if (url === null) throw new Error("it should have been taken for an address");
    const asked = { url, body: "{}", key: null, timeoutMs: 2000, mostBytes: 10, ownNetwork: false };
    await expect(postJson(asked)).rejects.toThrow(/leads into a network of yours/);
  });

  it.each(["http://167772161/v1", "http://012.0.0.1/v1", "http://0xa9fea9fe/v1"])(
    "is no way round encryption: %s",
    (base) => {
      expect(chatAddress(base, false)).toBeNull();
    },
  );
});
