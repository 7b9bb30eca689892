import { expect, test } from "vitest";
import { sign, verify } from "#app/lib/signing.server.ts";

const signature = sign("secret", "survey-link", "customer-1");

test("accepts its own signature", () => {
  expect(verify("secret", "survey-link", "customer-1", signature)).toBe(true);
});

test.each([
  ["another secret", "other", "survey-link", "customer-1", signature],
  ["another purpose", "secret", "unsubscribe", "customer-1", signature],
  ["another text", "secret", "survey-link", "customer-2", signature],
  ["a shortened signature", "secret", "survey-link", "customer-1", signature.slice(0, -1)],
  ["no signature", "secret", "survey-link", "customer-1", ""],
  ["text moved over the edge of the purpose", "secret", "survey-linkc", "ustomer-1", signature],
])("refuses %s", (_, secret, purpose, text, given) => {
  expect(verify(secret, purpose, text, given)).toBe(false);
});
