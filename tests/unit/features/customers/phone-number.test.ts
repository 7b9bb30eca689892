import { describe, expect, it } from "vitest";
import { normalisePhone } from "#app/features/customers/phone-number.ts";

describe("normalisePhone", () => {
  it.each([
    ["+49 170 1234567", "", "+491701234567"],
    ["0170/1234567", "DE", "+491701234567"],
    ["(020) 7946 0018", "GB", "+442079460018"],
    ["+1 (212) 555-0123", "DE", "+12125550123"],
  ])("reads %j of %j as %j", (raw, country, expected) => {
    expect(normalisePhone(raw, country)).toBe(expected);
  });

  it.each([
    ["0170 1234567", ""],
    ["0170 1234567", "XX"],
    ["+1 212 555 0123 ext. 7", ""],
    ["1234", "DE"],
    ["call me", "DE"],
    [`+49${"1".repeat(100_000)}`, ""],
    [null, "DE"],
  ])("refuses %j of %j", (raw, country) => {
    expect(normalisePhone(raw, country)).toBeNull();
  });
});
