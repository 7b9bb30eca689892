import { expect, test } from "vitest";
import { isMailAddress, oneLine, parseSender } from "#app/lib/mail-address.ts";

test("reads an address with and without a name", () => {
  expect(parseSender("hello@example.com")).toEqual({ name: "", address: "hello@example.com" });
  expect(parseSender("Ana & Co <hello@example.com>")).toEqual({
    name: "Ana & Co",
    address: "hello@example.com",
  });
  expect(parseSender('"Ana, Co" <hello@example.com>')?.name).toBe("Ana, Co");
});

test.each(["", "x", "a@b, c@d", "a@b\r\nBcc: c@d", "A <a@b> <c@d>, e@f", "A <a@b", "<>", "a b@c"])(
  "takes %j for no sender",
  (text) => expect(parseSender(text)).toBeNull(),
);

test("a line break in a name becomes a space", () => {
  expect(parseSender("A\r\nBcc: x <a@example.com>")).toEqual({ name: "A Bcc: x", address: "a@example.com" });
  expect(oneLine(" a\r\n\tb\u2028c\u0000 ")).toBe("a b c");
});

test("one address is no list", () => {
  expect(isMailAddress("a@example.com")).toBe(true);
  for (const text of ["a@b,c@d", "a@b\n", "a@b>", '"a"@b', "a@b@c"]) expect(isMailAddress(text)).toBe(false);
});
