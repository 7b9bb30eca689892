import { describe, expect, it } from "vitest";
import { attachment } from "#app/lib/attachment.ts";

describe("the name of a download", () => {
  it("is told plainly and exactly", () => {
    expect(attachment("Grüße (1).csv")).toBe(
      "attachment; filename=\"Gr__e (1).csv\"; filename*=UTF-8''Gr%C3%BC%C3%9Fe%20%281%29.csv",
    );
  });

  it.each([
    'a"; x="b.csv',
    "a\r\nSet-Cookie: x=1.csv",
    "../../etc/passwd",
    "a\\b.csv",
    "\u202Egpj.csv",
    "\ud800.csv",
    `${"a".repeat(119)}😀${"b".repeat(100)}.csv`,
    `${"a".repeat(149)}😀.csv`,
    "😀".repeat(200),
  ])("%j ends neither the header nor the folder", (name) => {
    const header = attachment(name);
    expect(header).toMatch(/^attachment; filename="[\w .,()-]+"; filename\*=UTF-8''[\w.%~-]+$/);
    expect(header).not.toMatch(/%2F|%5C|%0D|%0A/i);
  });

  it("keeps its end when it is long", () => {
    expect(attachment(`${"a".repeat(300)}, rejected rows.csv`)).toMatch(/, rejected rows\.csv"/);
  });
});
