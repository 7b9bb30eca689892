import { expect, test } from "vitest";
import { sealPage, secondsOpen } from "#app/features/responses/page-proofs/page-seal.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";

const key = "0b6f1f8e-1111-4222-8333-444455556666";

describeEachDatabase("the seal of a page", (open) => {
  test("says how long that page was open, and nothing of another page or with another moment", async () => {
    const db = await open();
    const seal = await sealPage(db, key, 1_000_000);
    expect(await secondsOpen(db, key, seal, 1_042_500)).toBe(42.5);
    expect(await secondsOpen(db, key.replace("0", "1"), seal, 1_042_500)).toBeNull();
    const [, signature] = seal.split(".");
    expect(await secondsOpen(db, key, `${(1).toString(36)}.${signature}`, 1_042_500)).toBeNull();
    for (const forged of ["", ".", "x", `${seal}x`, "NaN.NaN"])
      expect(await secondsOpen(db, key, forged)).toBeNull();
  });

  test("is not of the future where the clock was put back", async () => {
    const db = await open();
    expect(await secondsOpen(db, key, await sealPage(db, key, 1_000_000), 900_000)).toBe(0);
  });
});
