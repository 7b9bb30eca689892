import { describe, expect, it } from "vitest";
import { detectDelimiter } from "#app/features/imports/detection/detect-delimiter.ts";
import { detectTable } from "#app/features/imports/detection/detect-table.ts";

const problemOf = (text: string) => {
  const result = detectTable({ text, whole: true });
  return result.ok ? null : result.problem;
};

describe("the separator", () => {
  it.each([
    [",", "id,text\n1,a; b\n2,c; d"],
    [";", "id;text\n1;a, b, c\n2;d, e, f"],
    ["\t", "id\ttext\n1\ta, b\n2\tc; d"],
    ["|", "id|text|x\n1|a, b|2\n2|c, d|2"],
  ])("%j is the one that cuts all rows alike", (delimiter, text) => {
    expect(detectDelimiter(text).delimiter).toBe(delimiter);
  });

  it("is what Excel's first line says", () => {
    const found = detectTable({ text: "sep=;\nid;text\n1;a", whole: true });
    expect(found).toMatchObject({ ok: true, table: { delimiter: ";", linesBefore: 1, sampledRows: 1 } });
  });
});

describe("the header", () => {
  it("is missing when the first row holds values", () => {
    const found = detectTable({
      text: "1,ana@example.org,2024-01-31\n2,bo@example.org,2024-02-01",
      whole: true,
    });
    expect(found.ok && found.table.headerRows).toBe(0);
    expect(found.ok && found.table.columns.map((column) => column.name)).toEqual([
      "Column 1",
      "Column 2",
      "Column 3",
    ]);
  });

  it("may repeat names, which is said", () => {
    const found = detectTable({ text: "Comment,Comment\na,b", whole: true });
    expect(found.ok && found.table.notes.join()).toContain('share a name: "Comment"');
  });
});

describe("a file that holds no table says what is wrong", () => {
  it.each([
    ["blanks", " \n\n ", "empty"],
    ["only a header", "id,subject,body\n", "only a header"],
    ["JSON", '{"tickets": [1]}', "JSON"],
    ["a list in JSON", '[{"a": 1}]', "JSON"],
    ["a web page", "<!doctype html><p>x", "web page"],
    ["control characters", "\u0001\u0002\u0003\u0004,\u0005\u0006\u0007", "not text"],
    ["20,000 columns", `${Array.from({ length: 20_000 }, (_, i) => `c${i}`).join(",")}\n1`, "20,000 columns"],
    ["a quote left open in the header", '"id,text\n1,a\n2,b', "quote opens in column 1"],
  ])("%s", (_, text, expected) => {
    expect(problemOf(text)).toContain(expected);
  });
});

describe("the kind", () => {
  it.each([
    [
      "tickets",
      "Ticket ID,Subject,Description,Status,Priority\n1,Hi,It broke again and again today,open,low",
    ],
    ["reviews", "id,rating,title,text\n0,5,Nice,This is an amazing product with a lot of potential"],
    ["customers", "Email;First name;Last name;Company\na@example.org;Ana;B;Acme"],
    ["purchases", "Order ID,Order date,Customer email,Total,Currency\n1,2024-01-31,a@example.org,12.50,EUR"],
  ])("%s", (kind, text) => {
    const found = detectTable({ text, whole: true });
    expect(found.ok && found.table.kind).toBe(kind);
  });
});
