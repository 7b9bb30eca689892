import type { Consent } from "#app/features/customers/customer.schema.ts";
import { formatCount } from "#app/lib/numbers.ts";
import type { ImportPlan, PlannedAttribute, SourceColumn } from "./import-plan.ts";
import { parseConsent } from "./parse-consent.ts";
import { parseDate } from "./parse-date.ts";
import { type ParsedMoney, parseCurrency, parseMoney, parseNumber } from "./parse-number.ts";
import { type ParsedRating, parseRating } from "./parse-rating.ts";

/** Typed access to one row's cells by field; an empty cell is null, a wrong one is null and adds a reason. */
export interface CellReader {
  readonly reasons: string[];
  expect(key: string, expected: string, came: string): void;
  text(key: string, maxLength: number): string | null;
  date(key: string, needed?: boolean): string | null;
  rating(key: string, scale: number): ParsedRating | null;
  number(key: string): number | null;
  money(key: string, currency: string): ParsedMoney | null;
  currency(key: string): string | null;
  consent(key: string): Consent | null;
  /** The cell of an attribute's column, dates and numbers written as attributes expect them. */
  attributeText(planned: PlannedAttribute): string | null;
}

/** Reads a row's cells as the plan says. */
export function readCells(plan: ImportPlan, cells: readonly string[]): CellReader {
  const reasons: string[] = [];

  function cellOf(column: SourceColumn): string | null {
    return (cells[column.index] ?? "").trim() || null;
  }

  function expect(key: string, expected: string, came: string): void {
    const mapped = plan.fields.get(key);
    const label = mapped?.field.label ?? key;
    const names = mapped?.columns.map((column) => `"${column.name}"`).join(", ") ?? "";
    reasons.push(`${label} (column ${names}): expected ${expected}, got ${quote(came)}`);
  }

  /** The first column of a field with what was read from it; every type but text has one column. */
  function typed<Value>(
    key: string,
    expected: string,
    parse: (text: string, column: SourceColumn) => Value | undefined,
    needed = false,
  ): Value | null {
    const column = plan.fields.get(key)?.columns[0];
    if (!column) return null;
    const text = cellOf(column);
    if (text === null) {
      if (needed) expect(key, expected, "");
      return null;
    }
    const value = parse(text, column);
    if (value === undefined) expect(key, expected, text);
    return value ?? null;
  }

  return {
    reasons,
    expect,
    text(key, maxLength) {
      const parts = plan.fields.get(key)?.columns.flatMap((column) => cellOf(column) ?? []) ?? [];
      const text = parts.join("\n");
      if (text.length <= maxLength) return text || null;
      expect(key, `at most ${formatCount(maxLength)} characters`, `${text.length} characters`);
      return null;
    },
    date: (key, needed) =>
      typed(key, expectedDate(plan, key), (text, column) => parseDate(text, column.dateOrder), needed),
    rating: (key, scale) => typed(key, `a rating from 0 to ${scale}`, (text) => parseRating(text, scale)),
    number: (key) => typed(key, "a number", (text, column) => parseNumber(text, column.decimalComma)),
    money: (key, currency) =>
      typed(
        key,
        "an amount such as 12.50",
        (text, column) => parseMoney(text, column.decimalComma, currency),
        true,
      ),
    currency: (key) => typed(key, "a currency such as EUR", parseCurrency),
    consent: (key) => typed(key, "yes, no or a word such as subscribed", parseConsent),
    attributeText({ column, attribute }) {
      const text = cellOf(column);
      if (text === null) return null;
      if (attribute.valueType === "date") return parseDate(text, column.dateOrder)?.slice(0, 10) ?? text;
      if (attribute.valueType !== "number") return text;
      return String(parseNumber(text, column.decimalComma) ?? text);
    },
  };
}

function expectedDate(plan: ImportPlan, key: string): string {
  const order = plan.fields.get(key)?.columns[0]?.dateOrder;
  return order === "month-first"
    ? "a date such as 2026-03-31 or 3/31/2026 (month first)"
    : "a date such as 2026-03-31 or 31/3/2026 (day first)";
}

function quote(came: string): string {
  if (came === "") return "an empty cell";
  const text = came.replace(/\s+/g, " ");
  return `"${text.length > 80 ? `${text.slice(0, 79)}…` : text}"`;
}
