import { describe, expect, it } from "vitest";
import { describeChanges } from "#app/features/imports/rows/row-label.ts";

describe("what a row changes about a record", () => {
  it("is told with before and after, and of lists by what comes and goes", () => {
    expect(
      describeChanges([
        { field: "status", before: "Open", after: "Closed" },
        { field: "tags", before: '["billing"]', after: '["billing","refund"]' },
      ]),
    ).toBe("state: Open → Closed; tags: added refund");
    expect(describeChanges([{ field: "tags", before: '["a","b"]', after: "[]" }])).toBe("tags: removed a, b");
    expect(describeChanges([{ field: "tags", before: null, after: '["1","2","3","4","5","6","7"]' }])).toBe(
      "tags: added 1, 2, 3, 4, 5 and 2 more",
    );
    expect(describeChanges([{ field: "tags", before: '["a","b"]', after: '["b","a"]' }])).toBe(
      "tags: in another order",
    );
  });

  it("only names what is too long to be read at a glance, and what merely looks like a list is none", () => {
    const long = "The export is empty, so I copy the numbers by hand.";
    expect(describeChanges([{ field: "body", before: "Short", after: long }])).toBe("text changed");
    expect(describeChanges([{ field: "title", before: null, after: '["half' }])).toBe(
      'title: nothing → ["half',
    );
  });
});
