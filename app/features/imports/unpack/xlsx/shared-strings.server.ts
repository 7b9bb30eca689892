import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { RefusedFileError } from "../unpacked.ts";

const PAGE_BYTES = 256 * 1024;
const KEPT_PAGES = 96;
const MAX_BYTES = 1024 * 1024 * 1024;
const MAX_TEXTS = 16_000_000;

/** The texts that a workbook's cells name by number; kept in a file, of which a few pages stay in memory. */
export interface SharedStrings {
  add(text: string): void;
  /** The text of that number; empty where there is none. */
  get(index: number): string;
  close(): void;
}

/** Keeps the texts in `file`, which is removed at the end. Cells name texts mostly in the order in which they were added. */
export function keepSharedStrings(file: string): SharedStrings {
  const handle = openSync(file, "w+", 0o600);
  let ends = new Float64Array(1024);
  let count = 0;
  let written = 0;
  let length = 0;
  let waiting: Buffer[] = [];
  const pages = new Map<number, Buffer>();

  function flush(): void {
    const bytes = Buffer.concat(waiting);
    let done = 0;
    while (done < bytes.length) done += writeSync(handle, bytes, done, bytes.length - done, written + done);
    written += bytes.length;
    waiting = [];
  }

  function pageAt(number: number): Buffer {
    const kept = pages.get(number);
    if (kept) return kept;
    const page = Buffer.allocUnsafe(PAGE_BYTES);
    const bytes = readSync(handle, page, 0, PAGE_BYTES, number * PAGE_BYTES);
    const oldest = pages.keys().next().value;
    if (pages.size >= KEPT_PAGES && oldest !== undefined) pages.delete(oldest);
    pages.set(number, page.subarray(0, bytes));
    return page;
  }

  return {
    add(text) {
      const bytes = Buffer.from(text);
      length += bytes.length;
      if (length > MAX_BYTES || count >= MAX_TEXTS) {
        throw new RefusedFileError("The workbook holds more text than any workbook can. It was not read.");
      }
      if (count === ends.length) {
        const longer = new Float64Array(count * 2);
        longer.set(ends);
        ends = longer;
      }
      ends[count] = length;
      count += 1;
      waiting.push(bytes);
      if (length - written > PAGE_BYTES || waiting.length > 4096) flush();
    },
    get(index) {
      if (!(index >= 0 && index < count)) return "";
      if (written < length) flush();
      const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
      const to = ends[index] ?? from;
      const number = Math.floor(from / PAGE_BYTES);
      const start = from - number * PAGE_BYTES;
      if (start + (to - from) <= PAGE_BYTES)
        return pageAt(number).toString("utf8", start, start + (to - from));
      const bytes = Buffer.allocUnsafe(to - from);
      readSync(handle, bytes, 0, bytes.length, from);
      return bytes.toString("utf8");
    },
    close() {
      closeSync(handle);
      rmSync(file, { force: true });
    },
  };
}
