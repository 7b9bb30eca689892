import type { Consent } from "#app/features/customers/customer.schema.ts";
import { formatCount } from "#app/lib/numbers.ts";
import type { ImportPlan } from "../mapping/import-plan.ts";
import type { PlannedAttribute, SourceColumn } from "../mapping/source-column.ts";
import type { DateOrder } from "./date-order.ts";
import { splitList } from "./list-separator.ts";
import { parseConsent } from "./parse-consent.ts";
import { isRelativeDate, parseDate } from "./parse-date.ts";
import { type ParsedMoney, parseCurrency, parseMoney, parseNumber } from "./parse-number.ts";
import { type ParsedRating, parseRating } from "./parse-rating.ts";

const MOST_VALUES = 50;
const LONGEST_VALUE = 80;

/**
 * Typed access to one row's cells by field as the plan says; an empty cell is null, a wrong one is null and adds a
 * reason. A class, since making a dozen functions for each of a million rows takes as long as the reading itself.
 */
export class CellReader {
  readonly reasons: string[] = [];

  constructor(
    private readonly plan: ImportPlan,
    private readonly cells: readonly string[],
  ) {}

  expect(key: string, expected: string, came: string): void {
    const mapped = this.plan.fields.get(key);
    const label = mapped?.field.label ?? key;
    const names = mapped?.columns.map((column) => `"${column.name}"`).join(", ") ?? "";
    this.reasons.push(`${label} (column ${names}): expected ${expected}, got ${quote(came)}`);
  }

  /** A reason against one column of no field. */
  expectIn(column: SourceColumn, expected: string, came: string): void {
    this.reasons.push(`column "${column.name}": expected ${expected}, got ${quote(came)}`);
  }

  /** The trimmed cell of a column; null when it is empty. */
  cell(column: SourceColumn): string | null {
    return this.#cellOf(column);
  }

  /** A word that stands for something, as `parse` reads it. */
  word<Value>(key: string, expected: string, parse: (text: string) => Value | undefined): Value | null {
    return this.#typed(key, expected, parse);
  }

  text(key: string, maxLength: number): string | null {
    const columns = this.plan.fields.get(key)?.columns ?? [];
    const text =
      columns.length === 1 && columns[0]
        ? (this.#cellOf(columns[0]) ?? "")
        : columns.flatMap((column) => this.#cellOf(column) ?? []).join("\n");
    if (text.length <= maxLength) return text || null;
    this.expect(key, `at most ${formatCount(maxLength)} characters`, `${text.length} characters`);
    return null;
  }

  /** The values of a field's cells, each once; null when there are none. */
  list(key: string): string[] | null {
    const columns = this.plan.fields.get(key)?.columns;
    if (!columns) return null;
    const values = new Set<string>();
    for (const column of columns) {
      for (const value of splitList(this.#cellOf(column) ?? "", column.listSeparator)) {
        if (values.size < MOST_VALUES) values.add(value.slice(0, LONGEST_VALUE));
      }
    }
    return values.size > 0 ? [...values] : null;
  }

  /** An address of the web; anything else a link could run is none. */
  url(key: string): string | null {
    const text = this.text(key, 2000);
    return text !== null && /^https?:\/\/\S+$/i.test(text) ? text : null;
  }

  date(key: string, needed = false): string | null {
    const order = this.plan.fields.get(key)?.columns[0]?.dateOrder;
    const read = (text: string, { dateOrder, timeZone }: SourceColumn) =>
      parseDate(text, dateOrder, timeZone);
    return this.#typed(key, expectedDate(order), read, needed);
  }

  /** Null also where the cell says that nobody rated. */
  rating(key: string, scale: number): ParsedRating | null {
    return this.#typed(key, `a rating from 0 to ${scale}`, (text) => parseRating(text, scale));
  }

  number(key: string): number | null {
    return this.#typed(key, "a number", (text, column) => parseNumber(text, column.decimalComma));
  }

  money(key: string, currency: string): ParsedMoney | null {
    const parse = (text: string, column: SourceColumn) => parseMoney(text, column.decimalComma, currency);
    return this.#typed(key, "an amount such as 12.50", parse, true);
  }

  currency(key: string): string | null {
    return this.#typed(key, "a currency such as EUR", parseCurrency);
  }

  consent(key: string): Consent | null {
    return this.#typed(key, "yes, no or a word such as subscribed", parseConsent);
  }

  /** The cell of an attribute's column, dates and numbers written as attributes expect them. */
  attributeText({ column, attribute }: PlannedAttribute): string | null {
    const text = this.#cellOf(column);
    if (text === null) return null;
    if (attribute.valueType === "date")
      return parseDate(text, column.dateOrder, column.timeZone)?.slice(0, 10) ?? text;
    if (attribute.valueType !== "number") return text;
    return String(parseNumber(text, column.decimalComma) ?? text);
  }

  #cellOf(column: SourceColumn): string | null {
    const text = (this.cells[column.index] ?? "").trim() || null;
    if (text === null || column.values === undefined) return text;
    return (column.values.get(text.toLowerCase()) ?? text) || null;
  }

  /** The first column of a field with what was read from it; every type but text has one column. */
  #typed<Value>(
    key: string,
    expected: string,
    parse: (text: string, column: SourceColumn) => Value | null | undefined,
    needed = false,
  ): Value | null {
    const column = this.plan.fields.get(key)?.columns[0];
    if (!column) return null;
    const text = this.#cellOf(column);
    if (text === null) {
      if (needed) this.expect(key, expected, "");
      return null;
    }
    const value = parse(text, column);
    if (value === undefined) this.expect(key, expected, text);
    return value ?? null;
  }
}

function expectedDate(order: DateOrder | undefined): string {
  return order === "month-first"
    ? "a date such as 2026-03-31 or 3/31/2026 (month first)"
    : "a date such as 2026-03-31 or 31/3/2026 (day first)";
}

function quote(came: string): string {
  if (came === "") return "an empty cell";
  if (isRelativeDate(came)) return `"${came}", which depends on the day on which the file was made`;
  const text = came.replace(/\s+/g, " ");
  return `"${text.length > 80 ? `${text.slice(0, 79)}…` : text}"`;
}
