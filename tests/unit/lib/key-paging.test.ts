import { describe, expect, test } from "vitest";
import { cutPage, decodeNumberPlace, decodeTextPlace, encodePlace } from "#app/lib/key-paging.ts";

describe("a place in a list", () => {
  test("comes back as it was written", () => {
    const name = 'o’neill "the ~ voice"';
    expect(decodeTextPlace(encodePlace(name, "id-1"))).toEqual({ value: name, id: "id-1" });
    expect(decodeNumberPlace(encodePlace(0.1 + 0.2, "id-1"))).toEqual({ value: 0.1 + 0.2, id: "id-1" });
  });

  test.each([null, undefined, "", "x", "[]", '["a"]', '["a", 1]', '["a", "b", "c"]', '{"value":"a"}'])(
    "is the beginning when an address holds %j",
    (text) => {
      expect(decodeTextPlace(text)).toBeNull();
    },
  );

  test("is the beginning when the value is of the other kind", () => {
    expect(decodeNumberPlace(encodePlace("a", "id"))).toBeNull();
    expect(decodeTextPlace(encodePlace(1, "id"))).toBeNull();
  });

  test("is the beginning when its number is one that no database holds", () => {
    expect(decodeNumberPlace('[1e300,"id"]')).toBeNull();
    expect(decodeNumberPlace('[1e999,"id"]')).toBeNull();
  });
});

describe("cutPage", () => {
  const placeOf = (row: string) => `after ${row}`;

  test("goes on from the last row shown when there are more", () => {
    expect(cutPage(["a", "b", "c"], 2, placeOf)).toEqual({ page: ["a", "b"], next: "after b" });
  });

  test("ends when nothing follows", () => {
    expect(cutPage(["a", "b"], 2, placeOf)).toEqual({ page: ["a", "b"], next: null });
    expect(cutPage([], 2, placeOf)).toEqual({ page: [], next: null });
  });
});
