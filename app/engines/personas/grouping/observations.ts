/** One column of what is known of customers, as numbers. */
export type Column =
  /** The code of each customer's value, 0 to values − 1; −1 where it is unknown. */
  | { kind: "category"; codes: Int16Array; values: number; weight: number }
  /** Normal scores, mean 0 and variance about 1; NaN where it is unknown. */
  | { kind: "number"; scores: Float64Array; weight: number }
  /** Which of `values` things each customer has: those from starts[customer] to starts[customer + 1] in `items`. */
  | { kind: "mentions"; starts: Int32Array; items: Int16Array; values: number; weight: number };

/** Customers as columns. A column's weight, above 0 to 1, is less where others say nearly the same. */
export interface Observations {
  customers: number;
  columns: readonly Column[];
}

/** The observations of some customers, by position; a position may come several times. */
export function pickCustomers({ columns }: Observations, positions: Int32Array): Observations {
  return { customers: positions.length, columns: columns.map((column) => pickFrom(column, positions)) };
}

function pickFrom(column: Column, positions: Int32Array): Column {
  switch (column.kind) {
    case "category":
      return { ...column, codes: Int16Array.from(positions, (from) => column.codes[from] ?? -1) };
    case "number":
      return { ...column, scores: Float64Array.from(positions, (from) => column.scores[from] ?? Number.NaN) };
    case "mentions":
      return { ...column, ...pickMentions(column, positions) };
  }
}

function pickMentions(column: { starts: Int32Array; items: Int16Array }, positions: Int32Array) {
  const starts = new Int32Array(positions.length + 1);
  positions.forEach((from, to) => {
    starts[to + 1] = (starts[to] ?? 0) + (column.starts[from + 1] ?? 0) - (column.starts[from] ?? 0);
  });
  const items = new Int16Array(starts[positions.length] ?? 0);
  positions.forEach((from, to) => {
    items.set(column.items.subarray(column.starts[from], column.starts[from + 1]), starts[to]);
  });
  return { starts, items };
}

/** Goes through what is known of a column, customer by customer. */
export function eachValue(column: Column, visit: (customer: number, value: number) => void): void {
  if (column.kind === "category") {
    column.codes.forEach((code, customer) => {
      if (code >= 0) visit(customer, code);
    });
  } else if (column.kind === "mentions") {
    for (let customer = 0; customer + 1 < column.starts.length; customer += 1) {
      const end = column.starts[customer + 1] ?? 0;
      for (let at = column.starts[customer] ?? 0; at < end; at += 1) visit(customer, column.items[at] ?? 0);
    }
  }
}
