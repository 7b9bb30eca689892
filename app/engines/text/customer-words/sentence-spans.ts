import type { Message } from "./removal.ts";

/** A sentence with the blanks that follow it. */
export interface SentenceSpan {
  start: number;
  end: number;
}

// A line at least this long without a stop, before one that goes on in lower case, was wrapped by a mail program.
const wrappedLineLength = 48;
const stop = /[.!?…]["'”»)]?[ \t]/;
const sentenceEnd = /[.!?…]{1,3}["'”»)]?[ \t]{1,40}(?=\S)/g;

const known = new WeakMap<Message, readonly SentenceSpan[]>();

/** The sentences of a message: at stops before a blank and at line ends, except where a line was only wrapped. */
export function sentenceSpans(message: Message): readonly SentenceSpan[] {
  // Several rules ask for those of the same message.
  const spans = known.get(message) ?? findSpans(message);
  known.set(message, spans);
  return spans;
}

function findSpans(message: Message): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let open: number | undefined;
  for (const [index, line] of message.lines.entries()) {
    if (!/\S/.test(line.text)) {
      open = undefined;
      continue;
    }
    let start = open ?? line.start;
    const stops = stop.test(line.text) ? line.text.matchAll(sentenceEnd) : [];
    for (const match of stops) {
      if (endsInAbbreviation(line.text, match.index)) continue;
      const end = line.start + match.index + match[0].length;
      spans.push({ start, end });
      start = end;
    }
    const next = message.lines[index + 1];
    open = next !== undefined && isWrapped(line.text, next.text) ? start : undefined;
    if (open === undefined) spans.push({ start, end: next?.start ?? message.text.length });
  }
  return spans;
}

function isWrapped(line: string, next: string): boolean {
  return (
    line.length >= wrappedLineLength && !/[.!?:…]\s{0,9}$/.test(line.slice(-12)) && /^\p{Ll}/u.test(next)
  );
}

const abbreviation =
  /(?:^|[^\p{L}])(?:\p{L}|mr|mrs|ms|dr|prof|st|nr|no|bzw|ca|inkl|ggf|mme|sr|sra|vs|approx|inc|ltd|co|corp)\.$/iu;
// "bis zum 20. August"
const germanDay = /(?:^|\s)\d{1,2}\.$/;
const germanMonth =
  /^\s(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)/i;

function endsInAbbreviation(line: string, stop: number): boolean {
  const before = line.slice(Math.max(0, stop - 8), stop + 1);
  return (
    abbreviation.test(before) || (germanDay.test(before) && germanMonth.test(line.slice(stop + 1, stop + 12)))
  );
}
