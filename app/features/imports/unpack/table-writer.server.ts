import { closeSync, fsyncSync, openSync, readSync, renameSync, statSync, writeSync } from "node:fs";
import { placeCell } from "../rows/place-cell.ts";
import { mostTableBytes } from "./byte-budget.ts";
import type { TableRows } from "./table-rows.ts";
import { RefusedFileError, type UnpackRequest } from "./unpacked.ts";

const BLOCK = 256 * 1024;
/** Enough of a row that cannot be read to find it again. */
const SHOWN_ORIGINAL = 2000;

/** Writes a table file: UTF-8, commas, in front of each row its place in the original. */
export interface TableWriter extends TableRows {
  /** Brings everything to the disk; `header` is put in front, for names that are known only at the end. */
  finish(header?: readonly string[]): void;
}

/**
 * Writes to the request's target; `scratch` is used and removed where a header comes last. Everything is synchronous:
 * for a process of its own. Writing throws RefusedFileError where the table swells beyond what any upload of that size
 * holds.
 */
export function writeTable({ source, target: file }: UnpackRequest, scratch: string): TableWriter {
  let handle = openSync(file, "w", 0o600);
  let room = mostTableBytes(statSync(source).size);
  let waiting: string[] = [];
  let length = 0;
  let rows = 0;
  const flush = () => {
    if (length > 0) {
      const bytes = Buffer.from(waiting.join(""));
      room -= bytes.length;
      if (room < 0) throw new RefusedFileError(SWELLS);
      writeWhole(handle, bytes);
    }
    waiting = [];
    length = 0;
  };
  const put = (text: string) => {
    waiting.push(text);
    length += text.length;
    if (length > BLOCK) flush();
  };
  const close = () => {
    flush();
    fsyncSync(handle);
    closeSync(handle);
  };
  return {
    get rows() {
      return rows;
    },
    row(place, cells) {
      rows += 1;
      put(line(placeCell(place, false), cells));
    },
    broken(place, reason, original) {
      rows += 1;
      put(line(placeCell(place, true), [reason, original.slice(0, SHOWN_ORIGINAL)]));
    },
    finish(header) {
      if (header) {
        flush();
        closeSync(handle);
        renameSync(file, scratch);
        handle = openSync(file, "w", 0o600);
        put(line("0", header));
        flush();
        append(handle, scratch);
      }
      close();
    },
  };
}

const SWELLS =
  "The file's rows take far more room as a table than in the file, as no export's do. It was not read any further.";

function line(place: string, cells: readonly string[]): string {
  let text = place;
  for (const cell of cells) text += cell === "" ? "," : `,${quoted(cell)}`;
  return `${text}\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function append(handle: number, file: string): void {
  const source = openSync(file, "r");
  const block = Buffer.allocUnsafe(4 * BLOCK);
  for (;;) {
    const bytes = readSync(source, block, 0, block.length, null);
    if (bytes === 0) break;
    writeWhole(handle, block.subarray(0, bytes));
  }
  closeSync(source);
}

/** A write may take only a part of what it is given. */
function writeWhole(handle: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(handle, bytes, written);
}
