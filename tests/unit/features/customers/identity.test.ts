import { describe, expect, it } from "vitest";
import { isSharedMailbox, normaliseEmail, normaliseExternalId } from "#app/features/customers/identity.ts";

describe("normaliseEmail", () => {
  it("trims and lower-cases, and keeps dots and plus apart", () => {
    expect(normaliseEmail("  Ana.Lopez+shop@Example.ORG ")).toBe("ana.lopez+shop@example.org");
  });

  it.each(["", "ana", "ana@", "@example.org", "ana@example", "a b@example.org", "x@y..z", null, undefined])(
    "refuses %j",
    (raw) => {
      expect(normaliseEmail(raw)).toBeNull();
    },
  );

  it("answers at once on a long text made to be slow", () => {
    expect(normaliseEmail(`${"a".repeat(100_000)}@`)).toBeNull();
    expect(normaliseEmail(`a@${"a.".repeat(100)}`)).toBeNull();
  });
});

describe("isSharedMailbox", () => {
  it.each(["info@shop.example", "no-reply@shop.example", "support+7@shop.example"])("knows %s", (email) => {
    expect(isSharedMailbox(email)).toBe(true);
  });

  it("leaves people alone", () => {
    expect(isSharedMailbox("ina@shop.example")).toBe(false);
  });
});

describe("normaliseExternalId", () => {
  it("keeps an id as it is and drops words for nobody", () => {
    expect(normaliseExternalId(" C-17 ")).toBe("C-17");
    expect(normaliseExternalId("Anonymous")).toBeNull();
    expect(normaliseExternalId("")).toBeNull();
  });
});
