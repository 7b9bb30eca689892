import { describe, expect, test } from "vitest";
import { chooseAspects } from "#app/engines/analysis/choose-aspects.ts";
import { extractStatements } from "#app/engines/statements/extract-statements.ts";
import { joinAspectKeys } from "#app/engines/statements/join-aspect-keys.ts";
import type { AspectUse } from "#app/engines/statements/termhood.ts";

const extract = (text: string, id = "1") => extractStatements({ id, text, rating: null });
const aspectsOf = (text: string) =>
  extract(text).statements.flatMap(({ aspects }) => aspects.map((aspect) => aspect.text));

describe("aspects of one clause", () => {
  test.each([
    ["The hard drive is noisy.", ["hard drive"]],
    ["Great waiters and a lovely terrace.", ["waiters", "terrace"]],
    ["The fried rice was cold.", ["fried rice"]],
    ["We love the new invoice editor.", ["invoice editor"]],
    ["I had a glass of wine.", ["glass of wine"]],
    ["The manager's office is tiny.", ["manager's office"]],
    ["The water tank leaks badly.", ["water tank"]],
    ["The Wi-Fi is terrible.", ["Wi-Fi"]],
    ["The check-in desk is slow.", ["check-in desk"]],
  ])("%s → %j", (text, aspects) => {
    expect(aspectsOf(text)).toEqual(aspects);
  });

  test.each([
    "I love this thing so much.",
    "We came on Friday with friends.",
    "There is no problem at all.",
    "The app crashes again.",
    "The first is awful.",
  ])("none of which is a part: %s", (text) => {
    expect(aspectsOf(text)).toEqual([]);
  });
});

describe("aspects of a corpus", () => {
  const parts = ["lens", "strap", "viewfinder", "battery", "menu", "flash"];
  const texts = parts.flatMap((part) =>
    Array.from({ length: 20 }, (_, index) =>
      index % 2 === 0 ? `The ${part} is great.` : `I bought this camcorder and the ${part} is bad.`,
    ),
  );
  const items = texts.map((text, index) => extract(text, String(index)));
  const found = chooseAspects(items).flatMap((item) =>
    "error" in item ? [] : item.statements.flatMap(({ aspects }) => aspects.map((aspect) => aspect.text)),
  );

  test("are its parts, not the whole that is pointed at", () => {
    expect(new Set(found)).toEqual(new Set(parts));
  });

  test("do not depend on the order of the items", () => {
    const byId = (all: typeof items) =>
      new Map(chooseAspects(all).map((item) => [item.itemId, "error" in item ? [] : item.statements]));
    expect(byId([...items].reverse())).toEqual(new Map([...byId(items)].reverse()));
  });
});

describe("keys of aspects", () => {
  test("are the same with and without a hyphen's spaces", () => {
    const [aspect] = extract("The Wi-Fi is terrible.").statements.flatMap(({ aspects }) => aspects);
    expect(aspect?.key).toBe("wi fi");
  });

  const used = (mentions: number): AspectUse => ({
    statements: mentions,
    mentions,
    nearOpinions: 0,
    pointedAt: 0,
  });

  test("join when their stems are the same or one is a slip of the pen", () => {
    const joined = joinAspectKeys(
      new Map([
        ["batteri life", used(9)],
        ["life batteri", used(1)],
        ["restaur terrac", used(10)],
        ["restaur terarc", used(1)],
        ["contract", used(50)],
        ["contact", used(2)],
        ["screen 1", used(50)],
        ["screen 2", used(1)],
      ]),
    );
    expect(joined.get("life batteri")).toBe("batteri life");
    expect(joined.get("restaur terarc")).toBe("restaur terrac");
    expect(joined.get("contact")).toBe("contact");
    expect(joined.get("screen 2")).toBe("screen 2");
  });
});
