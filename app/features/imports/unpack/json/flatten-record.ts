import { MAX_COLUMNS } from "../../import.schema.ts";
import { MAX_DEPTH } from "./record-scanner.ts";

/** Objects inside objects become columns of their own up to here; what lies deeper stays JSON in one cell. */
const MAX_FLAT = 8;
/** How many of the columns beyond the limit are counted. */
const COUNTED_BEYOND = 10_000;

/** The columns of all records so far: the union of their keys, in the order in which they came. */
export interface RecordColumns {
  names: readonly string[];
  /** How many names found no room. */
  readonly beyond: number;
  /** The place of a column, new where it was not known; -1 where there is no more room. */
  placeOf(name: string): number;
}

/** Collects the columns of records behind those that stand already. */
export function collectColumns(first: readonly string[] = []): RecordColumns {
  const names = [...first];
  const places = new Map(names.map((name, at) => [name, at]));
  const beyond = new Set<string>();
  return {
    names,
    get beyond() {
      return beyond.size;
    },
    placeOf(name) {
      const known = places.get(name);
      if (known !== undefined) return known;
      if (names.length >= MAX_COLUMNS) {
        if (beyond.size < COUNTED_BEYOND) beyond.add(name);
        return -1;
      }
      places.set(name, names.length);
      return names.push(name) - 1;
    },
  };
}

/** A record's cells, or why they cannot be kept. */
export type FlatRecord = { ok: true; cells: string[] } | { ok: false; problem: string };

/** Reads the JSON text of one record into cells of the given columns, which grow by its new keys. */
export function flattenRecord(
  text: string,
  columns: RecordColumns,
  first: readonly string[] = [],
): FlatRecord {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { ok: false, problem: "expected a record in braces, got something else" };
  }
  const problem = findProblem(value, 0, /\\u[dD][89a-fA-F]/.test(text));
  if (problem !== null) return { ok: false, problem };
  const cells = [...first];
  addObject("", value, 1, columns, cells);
  for (let at = 0; at < cells.length; at += 1) cells[at] ??= "";
  return { ok: true, cells };
}

function parse(text: string): { ok: true; value: unknown } | { ok: false; problem: string } {
  try {
    return { ok: true, value: JSON.parse(keepDigits(text)) };
  } catch (error) {
    const said = error instanceof Error ? error.message.replace(/^[^,]* in JSON/, "wrong") : "";
    const at = /position (\d+)/.exec(said)?.[1];
    return {
      ok: false,
      problem: `it is no proper JSON${at ? ` from its character ${Number(at) + 1} on` : ""}`,
    };
  }
}

/** Numbers of more than 15 digits are ids: read as numbers they would lose their last digits. */
function keepDigits(text: string): string {
  if (!LONG_NUMBER.test(text)) return text;
  return text.replace(TEXT_OR_NUMBER, (found) => (LONG_INTEGER.test(found) ? `"${found}"` : found));
}

const LONG_NUMBER = /\d{16}/;
const LONG_INTEGER = /^-?\d{16,}$/;
/** Texts and numbers are each taken whole, so that nothing of them is looked at twice: a hostile record has millions. */
const TEXT_OR_NUMBER = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"?|-?\d[\d.eE+-]*/g;

/** Why a value cannot be kept: too deep, a number that is none, half a character. */
function findProblem(value: unknown, depth: number, mayBeHalf: boolean): string | null {
  if (typeof value === "number") {
    return Number.isFinite(value) ? null : "a number is too large to be one, such as 1e999";
  }
  if (typeof value === "string") {
    return mayBeHalf && /\p{Surrogate}/u.test(value)
      ? "a text holds half a character (a lone surrogate)"
      : null;
  }
  if (typeof value !== "object" || value === null) return null;
  if (depth >= MAX_DEPTH) return `expected at most ${MAX_DEPTH} brackets inside each other, got more`;
  for (const inner of Object.values(value)) {
    const problem = findProblem(inner, depth + 1, mayBeHalf);
    if (problem !== null) return problem;
  }
  return null;
}

function addObject(
  prefix: string,
  value: object,
  depth: number,
  columns: RecordColumns,
  cells: string[],
): void {
  // Own keys only, read one by one and never assigned: "__proto__" is a name like any other.
  for (const [key, inner] of Object.entries(value)) {
    const name = prefix === "" ? key : `${prefix}.${key}`;
    if (isPlainObject(inner) && depth < MAX_FLAT) {
      addObject(name, inner, depth + 1, columns, cells);
      continue;
    }
    const place = columns.placeOf(name);
    if (place !== -1) cells[place] = cellOf(inner);
  }
}

function isPlainObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (!Array.isArray(value)) return typeof value === "object" ? JSON.stringify(value) : String(value);
  const isList = value.every((item) => typeof item !== "object" || item === null);
  if (!isList) return JSON.stringify(value);
  return value.flatMap((item) => (item === null ? [] : [String(item)])).join("; ");
}
