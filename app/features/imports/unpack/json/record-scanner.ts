/** Characters of one record; more is no record. */
export const MAX_RECORD = 8 * 1024 * 1024;
/** Brackets inside brackets within one record. */
export const MAX_DEPTH = 64;
/** How deep a wrapper may hide the records: {"data": {"result": {"items": […]}}}. */
const MAX_WRAPPERS = 4;
/** Enough of a record that cannot be read to find it again. */
const SHOWN = 2000;

/** The place of records that are no array's: those that follow each other in the file. */
export const ROOT = "$";

const QUOTE = 34;
const BACKSLASH = 92;
const LF = 10;
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [123, 125, 91, 93];

/** What a scanner finds. Arrays are named by their keys: "tickets", "data.items"; the document's own array is "". */
export interface ScanSink {
  /** An element of an array outside of any other begins. */
  begin(path: string, isObject: boolean): void;
  /** The text of an element of the array that was asked for, or of its beginning with what is wrong with it. */
  record(text: string, problem: string | null): void;
}

/** Reads a JSON document piece by piece. */
export interface RecordScanner {
  push(text: string): void;
  /** Says whether the document was whole. */
  end(): boolean;
}

/**
 * Finds the elements of the arrays of a JSON document without holding more than one of them; `target` names the array
 * whose elements are wanted, null only counts. A text that does not close on its line costs only the record that it
 * is in, where records begin on lines of their own.
 */
export function createRecordScanner(target: string | null, sink: ScanSink): RecordScanner {
  const keys: string[] = [];
  const isObject: boolean[] = [];
  let depth = 0;
  /** The array that is open outside of any other. */
  let array: { path: string; depth: number } | null = target === ROOT ? { path: ROOT, depth: 0 } : null;
  let [inText, escaped, skipping, open] = [false, false, false, false];
  let [deep, long] = [false, false];
  let held = "";
  let lastText = "";
  let textHeld = "";
  // Columns, for finding the next record after a broken one.
  let column = 0;
  let recordColumn = 0;
  let blankSoFar = true;

  const wanted = () => array !== null && array.path === target;

  function finish(text: string, problem: string | null): void {
    const wrong = problem ?? (deep ? TOO_DEEP : long ? TOO_LONG : null);
    sink.record(wrong === null ? text : text.slice(0, SHOWN), wrong);
    [open, deep, long, held] = [false, false, false, ""];
  }

  function hold(text: string): void {
    if (held.length + text.length > MAX_RECORD) long = true;
    held = long ? (held + text).slice(0, SHOWN) : held + text;
  }

  function openBracket(code: number): void {
    if (array === null && code === OPEN_ARRAY && isObject.every(Boolean) && depth <= MAX_WRAPPERS) {
      array = { path: keys.slice(0, depth).join("."), depth: depth + 1 };
    }
    isObject[depth] = code === OPEN_OBJECT;
    keys[depth] = "";
    depth += 1;
    isObject.length = Math.min(depth, MAX_WRAPPERS + 1);
    if (array !== null && depth - array.depth > MAX_DEPTH) deep = true;
  }

  function push(text: string): void {
    let from = open ? 0 : -1;
    let textFrom = inText ? 0 : -1;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      column += 1;
      if (inText) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) {
          inText = false;
          if (array === null) lastText = keyOf(textHeld + text.slice(textFrom, at));
          textHeld = "";
        } else if (code === LF && open && wanted()) {
          hold(text.slice(from, at));
          finish(held, UNCLOSED);
          inText = false;
          skipping = true;
          depth = array?.depth ?? 0;
          [column, blankSoFar] = [0, true];
        }
        continue;
      }
      if (code === LF) {
        [column, blankSoFar] = [0, true];
        continue;
      }
      if (code <= 32) continue;
      if (skipping) {
        // The next record stands no further to the right than the broken one did.
        const begins = blankSoFar && column <= recordColumn;
        if (code !== 44) blankSoFar = false;
        if (!begins || (code !== OPEN_OBJECT && code !== CLOSE_ARRAY)) continue;
        skipping = false;
      }
      blankSoFar = false;
      const isDirect = array !== null && depth === array.depth;
      if (isDirect && !open && code !== 44 && code !== CLOSE_ARRAY && code !== CLOSE_OBJECT) {
        sink.begin(array?.path ?? "", code === OPEN_OBJECT);
        if (wanted()) [open, from, recordColumn] = [true, at, column];
      }
      switch (code) {
        case QUOTE:
          inText = true;
          textFrom = at + 1;
          break;
        case 58:
          if (array === null) keys[depth - 1] = lastText;
          break;
        case OPEN_OBJECT:
        case OPEN_ARRAY:
          openBracket(code);
          break;
        case CLOSE_OBJECT:
        case CLOSE_ARRAY:
        case 44: {
          const closes = code !== 44;
          const endsScalar = open && isDirect;
          if (endsScalar) {
            hold(text.slice(from, at));
            finish(held.trim(), null);
          }
          if (!closes) break;
          if (isDirect && array?.path !== ROOT) array = null;
          depth = Math.max(0, depth - 1);
          isObject.length = Math.min(isObject.length, depth);
          if (open && array !== null && depth === array.depth) {
            hold(text.slice(from, at + 1));
            finish(held, null);
          }
        }
      }
    }
    if (open) hold(text.slice(Math.max(0, from)));
    if (inText && array === null) textHeld = (textHeld + text.slice(Math.max(0, textFrom))).slice(0, SHOWN);
  }

  return {
    push,
    end() {
      const isWhole = depth === 0 && !inText && !open;
      if (open) finish(held, CUT_OFF);
      return isWhole;
    },
  };
}

const TOO_DEEP = `expected at most ${MAX_DEPTH} brackets inside each other, got more`;
const TOO_LONG = "expected a record of at most 8 MB, got a longer one";
const UNCLOSED = "a text opens with a quote that does not close on its line";
const CUT_OFF = "the file ends in the middle of this record";

/** A key as it was meant; written as it stands where it is no proper text. */
function keyOf(raw: string): string {
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
}
