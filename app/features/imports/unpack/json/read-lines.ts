import { MAX_DEPTH, MAX_RECORD } from "./record-scanner.ts";

const SHOWN = 2000;
/** Shorter lines cannot nest deep enough to hurt. */
const HARMLESS = 100_000;

/** Called with each line that is not blank, its number from 1, and what is known to be wrong with it. */
export type OnLine = (line: number, text: string, problem: string | null) => void;

/** Cuts text into lines, piece by piece; one that is too long costs only itself. */
export function createLineReader(onLine: OnLine): { push(text: string): void; end(): void } {
  let held = "";
  let long = false;
  let line = 1;
  const take = (text: string) => {
    // Some writers end each line with a comma, as in an array.
    const trimmed = text.trim().replace(/,$/, "");
    if (long) onLine(line, trimmed, "expected a line of at most 8 MB, got a longer one");
    else if (trimmed !== "") onLine(line, trimmed, findDepthProblem(trimmed));
    line += 1;
    long = false;
    held = "";
  };
  return {
    push(text) {
      let from = 0;
      for (;;) {
        const end = text.indexOf("\n", from);
        const piece = text.slice(from, end === -1 ? undefined : end);
        if (held.length + piece.length > MAX_RECORD) long = true;
        held = long ? (held + piece.slice(0, SHOWN)).slice(0, SHOWN) : held + piece;
        if (end === -1) return;
        take(held);
        from = end + 1;
      }
    },
    end() {
      if (held !== "") take(held);
    },
  };
}

/** Before a parser builds millions of arrays inside each other. */
function findDepthProblem(text: string): string | null {
  if (text.length < HARMLESS) return null;
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inText) {
      if (code === 92) at += 1;
      else if (code === 34) inText = false;
    } else if (code === 34) inText = true;
    else if (code === 91 || code === 123) depth += 1;
    else if (code === 93 || code === 125) depth -= 1;
    if (depth > MAX_DEPTH) return `expected at most ${MAX_DEPTH} brackets inside each other, got more`;
  }
  return null;
}
