import { expect, it } from "vitest";
import { resolveCustomer } from "#app/features/customers/customers.service.server.ts";
import { searchPalette } from "#app/features/shell/palette.service.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";

describeEachDatabase("the command palette", (open) => {
  it("finds customers by any part of name or address, in any case", async () => {
    const db = await open();
    await resolveCustomer(db, {
      externalId: "C-1",
      email: "ada@letterbox.example",
      name: "Ada Loveday",
      phone: null,
    });
    for (const text of ["LOVE", "letterbox", " ada "]) {
      expect(await searchPalette(db, text)).toMatchObject([{ type: "customer", label: "Ada Loveday" }]);
    }
  });

  it("takes the wildcards of a search as plain letters", async () => {
    const db = await open();
    await resolveCustomer(db, { externalId: "C-1", email: null, name: "Ada", phone: null });
    expect(await searchPalette(db, "%")).toEqual([]);
    expect(await searchPalette(db, "_da")).toEqual([]);
  });

  it("finds nothing for nothing", async () => {
    expect(await searchPalette(await open(), "   ")).toEqual([]);
  });
});
