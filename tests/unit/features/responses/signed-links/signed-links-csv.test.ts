import { expect, test } from "vitest";
import { linksOfCsv } from "#app/features/responses/signed-links/signed-links-csv.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const make = (values: ReadonlyMap<string, string>) => {
  const order = values.get("order") ?? "";
  return order === "bad"
    ? ({ ok: false, problem: "Expected another order." } as const)
    : ({ ok: true, link: `https://a.example/s?order=${order}` } as const);
};
const linksOf = (text: string) => linksOfCsv(bytes(text), new Set(["order"]), make);

test("each row gets its link behind it, or what is wrong with it; other columns stay", () => {
  const made = linksOf('\uFEFFName,Order\r\n"Ana, B.",A-1\nBo,bad\n');
  expect(made).toEqual({
    ok: true,
    csv: '\uFEFFName,Order,Survey link\r\n"Ana, B.",A-1,https://a.example/s?order=A-1\r\nBo,bad,Expected another order.\r\n',
  });
});

test.each([";", "\t"])("reads files parted by %j", (mark) => {
  const made = linksOf(`order${mark}name\nA-1${mark}Ana, B.`);
  expect(made.ok && made.csv).toContain("order=A-1");
});

test("no cell can become a formula, and one that we guarded is read as it was", () => {
  const made = linksOf(`order,name\n'=1+1,=cmd|'/c calc'!A1\n`);
  expect(made.ok && made.csv).toContain(`'=1+1,"'=cmd|'/c calc'!A1",https://a.example/s?order==1+1`);
});

test.each([
  ["unreadable", new Uint8Array([0xff, 0xfe, 0x41])],
  ["unreadable", bytes('order\n"never ends')],
  ["unreadable", bytes("order\nA\0")],
  ["empty", bytes("")],
  ["empty", bytes("order\n")],
  ["no-column", bytes("name,__proto__\nAna,x")],
  ["too-many", bytes(`order\n${"A\n".repeat(10_001)}`)],
] as const)("says why there are none: %s", (why, file) => {
  expect(linksOfCsv(file, new Set(["order"]), make)).toEqual({ ok: false, why });
});
