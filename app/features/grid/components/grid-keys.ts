/** Where the focus is: a row and a column; column 0 is the row's own. */
export interface Place {
  row: number;
  column: number;
}

interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const PAGE = 10;

/**
 * How a key moves the focus in a grid of so many rows and columns; undefined where it does not. WAI-ARIA Authoring
 * Practices, "Grid Pattern", data grids.
 */
export function placeAfter(
  { key, ctrlKey, metaKey, altKey }: Key,
  { row, column }: Place,
  { rows, columns }: { rows: number; columns: number },
): Place | undefined {
  if (altKey) return undefined;
  const far = ctrlKey || metaKey;
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  const moves = new Map<string, Place>([
    ["ArrowUp", { row: far ? 0 : row - 1, column }],
    ["ArrowDown", { row: far ? lastRow : row + 1, column }],
    ["ArrowLeft", { row, column: far ? 0 : column - 1 }],
    ["ArrowRight", { row, column: far ? lastColumn : column + 1 }],
    ["Home", { row: far ? 0 : row, column: 0 }],
    ["End", { row: far ? lastRow : row, column: lastColumn }],
    ["PageUp", { row: row - PAGE, column }],
    ["PageDown", { row: row + PAGE, column }],
  ]);
  const moved = moves.get(key);
  return (
    moved && {
      row: Math.min(Math.max(moved.row, 0), lastRow),
      column: Math.min(Math.max(moved.column, 0), lastColumn),
    }
  );
}

/** Whether a key begins an edit with what was typed: a letter, without a key that makes it a command. */
export function beginsTyping({ key, ctrlKey, metaKey, altKey }: Key): boolean {
  return [...key].length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey;
}
