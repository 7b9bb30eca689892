import { describe, expect, it } from "vitest";
import { detectTable } from "#app/features/imports/detection/detect-table.ts";
import { planImport } from "#app/features/imports/mapping/import-plan.ts";
import { initialMapping } from "#app/features/imports/mapping/suggest-mapping.ts";
import { type ReadRow, readRecords } from "#app/features/imports/rows/read-records.ts";

const HEADER =
  "Name,Email,Financial Status,Created at,Currency,Total,Lineitem quantity,Lineitem name,Billing Name";
const head = (name: string, changes: { status?: string; time?: string } = {}) =>
  `${name},a@example.org,${changes.status ?? "paid"},${changes.time ?? "2026-03-12"},EUR,10,1,Lamp,Ana`;
const item = (name: string, product = "Bulb") => `${name},a@example.org,,2026-03-12,,,2,${product},`;

/** What becomes of each row, in the order in which it comes out. */
function read(lines: readonly string[]) {
  const found = detectTable({ text: [HEADER, ...lines].join("\n"), whole: true });
  if (!found.ok) throw new Error(found.problem);
  const detection = found.table;
  const planned = planImport(
    detection.kind,
    initialMapping(detection.kind, detection, "orders.csv"),
    detection,
    [],
  );
  if (!planned.ok) throw new Error([...planned.fieldErrors.values()].join());
  const reader = readRecords(planned.plan);
  const rows: ReadRow[] = [];
  const held: number[] = [];
  lines.forEach((line, at) => {
    reader.push({ number: at + 1, line: at + 2, cells: line.split(","), problem: null }, (row) =>
      rows.push(row),
    );
    held.push(at + 1 - rows.length);
  });
  reader.end((row) => rows.push(row));
  return { rows, held, said: rows.map(({ row, result }) => [row.number, wordsFor(result)]) };
}

function wordsFor(result: ReadRow["result"]): string {
  if (!result.ok) return "skip" in result ? result.skip : result.reasons.join("; ");
  const { record } = result;
  return record.type === "purchase"
    ? `${record.externalId}: ${record.quantity} × ${record.product}`
    : record.type;
}

const ITEM = "a further item of the order above; it is kept there";

describe("rows that continue the one above", () => {
  it("give it what they add, and come out in their order once the next one begins", () => {
    const { said, held } = read([head("#1"), item("#1"), item("#1", "Shade"), head("#2")]);
    expect(said).toEqual([
      [1, "#1: 5 × Lamp\nBulb\nShade"],
      [2, ITEM],
      [3, ITEM],
      [4, "#2: 1 × Lamp"],
    ]);
    expect(held).toEqual([1, 2, 3, 1]);
  });

  it("go with a row that is set aside, and with one that is rejected", () => {
    const { said } = read([
      head("#1", { status: "voided" }),
      item("#1"),
      head("#2", { time: "soon" }),
      item("#2"),
      head("#3"),
    ]);
    expect(said).toEqual([
      [1, "taken-back"],
      [2, "voided"],
      [3, expect.stringContaining('got "soon"')],
      [4, "it continues the row in line 4, which was rejected"],
      [5, "#3: 1 × Lamp"],
    ]);
  });

  it("are rows of their own where the one above is of another order", () => {
    const { said } = read([head("#1"), item("#2")]);
    expect(said).toEqual([
      [1, "#1: 1 × Lamp"],
      [2, expect.stringContaining("expected an amount")],
    ]);
  });

  it("do not keep a broken row between them from being told in its place", () => {
    const { said } = read([head("#1"), "#1,b,c,d,e,f,g,h,i,too long", item("#1")]);
    expect(said).toEqual([
      [1, "#1: 3 × Lamp\nBulb"],
      [2, expect.stringContaining("expected 9 cells")],
      [3, ITEM],
    ]);
  });

  it("never fill the memory, however many they are", () => {
    const { held, rows } = read([head("#1"), ...Array.from({ length: 1200 }, () => item("#1"))]);
    expect(Math.max(...held)).toBeLessThanOrEqual(501);
    expect(rows.map(({ row }) => row.number)).toEqual(rows.map((_, at) => at + 1));
  });
});
