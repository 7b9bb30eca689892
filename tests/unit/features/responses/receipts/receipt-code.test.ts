import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { decodeReceipt, encodeReceipt } from "#app/features/responses/receipts/receipt-code.server.ts";
import { newId } from "#app/lib/ids.ts";

const secret = "a secret of this instance";

describe("a receipt", () => {
  test("leads back to its response, whichever way its id was made", () => {
    for (const id of [newId(), randomUUID(), "00000000-0000-4000-8000-000000000000"]) {
      expect(decodeReceipt(secret, encodeReceipt(secret, id))).toEqual({ id });
    }
  });

  test("is seven groups of four characters that cannot be mistaken for another", () => {
    for (let time = 0; time < 50; time += 1) {
      expect(encodeReceipt(secret, newId())).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    }
  });

  test("may be typed small, with blanks, with O and L", () => {
    const id = newId();
    const code = encodeReceipt(secret, id);
    const typed = ` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `;
    expect(decodeReceipt(secret, typed)).toEqual({ id });
  });

  test("says of every single wrong character that something was mistyped", () => {
    const code = encodeReceipt(secret, newId()).replaceAll("-", "");
    let missed = 0;
    for (let place = 0; place < code.length; place += 1) {
      for (const wrong of "27ACKZ") {
        if (wrong === code[place]) continue;
        const decoded = decodeReceipt(secret, code.slice(0, place) + wrong + code.slice(place + 1));
        if ("id" in decoded) missed += 1;
        else expect(decoded.mistake).toBe("typo");
      }
    }
    expect(missed).toBeLessThanOrEqual(2);
  });

  test.each(["", "hello", "ABCD-EFGH", "U".repeat(28), "A".repeat(1000), "🙂".repeat(28), "\0".repeat(28)])(
    "is not %j",
    (text) => {
      expect(decodeReceipt(secret, text)).toEqual({ mistake: "form" });
    },
  );

  test("says nothing about the time or the order of responses, and is another one elsewhere", () => {
    const ids = [newId(), newId(), newId()];
    const codes = ids.map((id) => encodeReceipt(secret, id));
    const shared = [...(codes[0] ?? "")].filter((character, place) => character === codes[1]?.[place]).length;
    expect(shared).toBeLessThan(20);
    expect(encodeReceipt("another secret", ids[0] ?? "")).not.toBe(codes[0]);
  });
});
