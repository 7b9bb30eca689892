import { describe, expect, test } from "vitest";
import { isGibberish } from "#app/features/responses/quality/gibberish.ts";

describe("isGibberish", () => {
  test.each([
    "asdfghjkl",
    "asdf asdf asdf",
    "qwertz qwertz",
    "poiuytrewq",
    "aaaaaaaaaaaa",
    "lalalalalala",
    "sdfkjhsdkfjh",
    "xcvbnm,,mnbvc",
    "........",
    "??????!!!!",
    "ASDFGHJKL asdfghjkl",
    "asdasdasdasd",
  ])("%j is", (text) => {
    expect(isGibberish(text)).toBe(true);
  });

  test.each([
    "",
    ".",
    "no",
    "ok 👍",
    "n/a",
    "nothing",
    "We were there.",
    "Your properties were great",
    "the support desk sweats the details",
    "Angstschweiß und Rechtschreibung, Selbstschutz",
    "Strč prst skrz krk",
    "Źdźbło trawy, chrząszcz brzmi w trzcinie",
    "Pipeline broke, PostgreSQL, HTTP, CSRF and JWT",
    "Nhà hàng rất ngon",
    "Çok güzel, tşkkrlr",
    "配送がとても遅いです",
    "ыыыыыыыы ффффф",
    "شكرا جزيلا لكم",
    "ja ja ja",
    "1234567890",
    "Tree",
    "assess access",
    "https://example.com/status?id=44",
    "mhm hm hmm",
  ])("%j is not", (text) => {
    expect(isGibberish(text)).toBe(false);
  });

  test("takes the same small time for hostile texts", () => {
    for (const text of [
      "a".repeat(1e6),
      "qw".repeat(5e5),
      " ".repeat(1e6),
      "bcd ".repeat(2.5e5),
      "\u0301".repeat(1e6),
    ]) {
      const before = process.cpuUsage();
      isGibberish(text);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(200);
    }
  });
});
