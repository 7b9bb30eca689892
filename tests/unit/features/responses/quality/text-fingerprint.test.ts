import { expect, test } from "vitest";
import { countWords } from "#app/features/responses/quality/reading-time.ts";
import { repeatedTexts, textFingerprint } from "#app/features/responses/quality/text-fingerprint.ts";

const long = "The app logs me out each time I open it, which costs me minutes.";

test("two texts of the same words have the same fingerprint, whatever their case, signs and blanks", () => {
  expect(textFingerprint(`  ${long.toUpperCase().replaceAll(" ", "  \n")}!!`)).toBe(textFingerprint(long));
  expect(textFingerprint(long.replace("minutes", "hours"))).not.toBe(textFingerprint(long));
  expect(textFingerprint(long)).toMatch(/^[0-9a-f]{32}$/);
});

test("what many people say in the same words has none", () => {
  expect(textFingerprint("Everything is fine, thank you!")).toBeNull();
  expect(textFingerprint("…".repeat(100))).toBeNull();
});

test("counts how often the commonest text occurs, short ones left out", () => {
  expect(repeatedTexts([])).toBe(0);
  expect(repeatedTexts(["nothing", "nothing", "nothing"])).toBe(0);
  expect(
    repeatedTexts([long, "Delivery takes too long.", long.toUpperCase(), "DELIVERY takes too long"]),
  ).toBe(2);
  expect(repeatedTexts([long, "Delivery takes too long."])).toBe(1);
});

test("words are counted in scripts without blanks too", () => {
  expect(countWords("  How likely are you\nto recommend us? ")).toBe(7);
  expect(countWords("このアプリを勧めますか")).toBe(6);
  expect(countWords("")).toBe(0);
});
