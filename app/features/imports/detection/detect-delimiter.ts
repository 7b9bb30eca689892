import { type Delimiter, delimiters } from "../import.schema.ts";
import { createCsvReader } from "../rows/csv-reader.ts";
import { countTitles } from "./count-titles.ts";

export interface DetectedDelimiter {
  delimiter: Delimiter;
  reason: string;
  /** Lines before the header that only speak to a spreadsheet program. */
  linesBefore: number;
}

const SAMPLED_ROWS = 200;

/** Which character separates the cells: the one that cuts the most rows into as many cells as the first row has. */
export function detectDelimiter(sample: string): DetectedDelimiter {
  const stated = /^sep=([,;\t|])[\r\n]/.exec(sample)?.[1];
  const told = delimiters.find((delimiter) => delimiter === stated);
  if (told) return { delimiter: told, reason: "the first line says so", linesBefore: 1 };
  let best: Candidate = { delimiter: ",", share: 0, cells: 1, columns: 1, rows: 0 };
  for (const delimiter of delimiters) {
    const candidate = measure(sample, delimiter);
    if (candidate.columns > 1 && score(candidate) > score(best)) best = candidate;
  }
  if (best.columns === 1) {
    const below = detectBelowTitles(sample);
    if (below) return below;
    return { delimiter: ",", reason: "the first row has only one cell", linesBefore: 0 };
  }
  const fitting = Math.round(best.share * best.rows);
  const asFirst = best.cells === best.columns ? ", as in the first row" : "";
  const reason =
    best.rows <= 1
      ? `it cuts the first row into ${best.columns} cells`
      : `it cuts ${fitting} of ${best.rows} rows into ${best.cells} cells${asFirst}`;
  return { delimiter: best.delimiter, reason, linesBefore: 0 };
}

/** Below one to ten lines such as "Report of May 2026" the separator shows as everywhere else. */
function detectBelowTitles(sample: string): DetectedDelimiter | undefined {
  for (const delimiter of delimiters) {
    const rows = createCsvReader({ delimiter }).push(sample).slice(0, SAMPLED_ROWS);
    const titles = countTitles(rows);
    if (titles === 0) continue;
    const width = rows[titles]?.cells.length ?? 0;
    const fitting = rows.slice(titles).filter(({ cells }) => cells.length === width).length;
    if (fitting < (rows.length - titles) * 0.8) continue;
    const reason = `it cuts ${fitting} of ${rows.length - titles} rows below the title into ${width} cells`;
    return { delimiter, reason, linesBefore: titles };
  }
  return undefined;
}

interface Candidate {
  delimiter: Delimiter;
  /** Share of the rows with `cells` cells: as many as the first row, or more where the header lacks names. */
  share: number;
  cells: number;
  /** Cells of the first row. */
  columns: number;
  rows: number;
}

function measure(sample: string, delimiter: Delimiter): Candidate {
  const rows = createCsvReader({ delimiter }).push(sample).slice(0, SAMPLED_ROWS);
  // A sample without a line end is one row.
  const all = rows.length > 0 ? rows : createCsvReader({ delimiter }).push(`${sample}\n`);
  const columns = all[0]?.cells.length ?? 1;
  const counts = new Map([[columns, 0]]);
  for (const { problem, cells } of all) {
    if (problem === null && cells.length >= columns)
      counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  const [cells, fitting] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most));
  return { delimiter, columns, cells, rows: all.length, share: all.length === 0 ? 0 : fitting / all.length };
}

/** Agreement counts first; of two that agree as well, the one that finds more columns is the real one. */
function score({ share, columns }: Candidate): number {
  return columns < 2 ? 0 : share * (1 + Math.log2(columns) / 10);
}
