import type { ColumnProfile } from "../import.schema.ts";
import type { Continuation, DerivedColumn, Preset } from "./preset.ts";
import { createRowView } from "./row-view.ts";

/** What a preset says about single rows, made ready for the columns of one file. */
export interface RowRules {
  /** Why the row is no customer's words or no fact; null: it is kept. */
  setAside(cells: readonly string[]): string | null;
  /** Why the row is an order that brought no money in the end; null: it is none. */
  undone(cells: readonly string[]): string | null;
  /** The cells, as many as the file has columns, and behind them those of the derived columns. */
  withDerived(cells: readonly string[]): string[];
  continues: BoundContinuation | null;
}

/** How rows continue the one before them, in one file. */
export interface BoundContinuation {
  reason: string;
  /** What rows that belong together share; "" for a row that belongs to none. */
  keyOf(cells: readonly string[]): string;
  /** Whether the row by itself says that it is only a continuation; null where the preset gives no such sign. */
  saysSo(cells: readonly string[]): boolean | null;
  /** Takes a row's cells into those of the first one, which are changed. */
  gather(into: string[], cells: readonly string[]): void;
}

/** The rules of a preset for a file; `columns` are its own and, behind them, the derived ones. */
export function bindRules(
  preset: Preset,
  columns: readonly Pick<ColumnProfile, "name" | "derived">[],
): RowRules {
  const own = columns.filter((column) => !column.derived).map((column) => column.name);
  const derived = columns.filter((column) => column.derived).map(({ name }) => findDerived(preset, name));
  const view = createRowView(own);
  return {
    setAside: (cells) => preset.setAside?.(view.show(cells)) ?? null,
    undone: (cells) => preset.undone?.(view.show(cells)) ?? null,
    withDerived(cells) {
      const all = own.map((_, index) => cells[index] ?? "");
      const row = view.show(cells);
      for (const column of derived) all.push(column?.value(row) ?? "");
      return all;
    },
    continues: preset.continues ? bindContinuation(preset.continues, own) : null,
  };
}

/** The derived columns that a file with these columns gets. */
export function derivedColumns(preset: Preset, names: readonly string[]): DerivedColumn[] {
  const { places } = createRowView(names);
  return (preset.derived ?? []).filter(({ from }) => from.some((name) => places(name).length > 0));
}

function findDerived(preset: Preset, name: string): DerivedColumn | undefined {
  return preset.derived?.find((column) => column.name === name);
}

function bindContinuation({ key, when, join, sum = [], reason }: Continuation, own: readonly string[]) {
  const { show, places } = createRowView(own);
  const joined = join.flatMap(places);
  const summed = sum.flatMap(places);
  return {
    reason,
    keyOf: (cells: readonly string[]) => show(cells).text(key),
    saysSo: (cells: readonly string[]) => when?.(show(cells)) ?? null,
    gather(into: string[], cells: readonly string[]) {
      for (const place of joined) {
        const more = (cells[place] ?? "").trim();
        if (more !== "") into[place] = into[place] ? `${into[place]}\n${more}` : more;
      }
      for (const place of summed) {
        const [known, more] = [Number(into[place]), Number(cells[place])];
        if (Number.isFinite(known) && Number.isFinite(more)) into[place] = String(known + more);
      }
    },
  };
}
