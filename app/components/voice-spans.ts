import type { Kind } from "./kind.ts";

/** A marked span of a text, in UTF-16 units. */
export interface VoiceMark {
  start: number;
  end: number;
  kind: Kind;
}

/** A piece of a text, marked or plain. */
export interface VoiceSpan {
  start: number;
  text: string;
  kind: Kind | null;
}

/**
 * Cuts a text into plain and marked pieces that together are the text again.
 * Marks outside the text are clipped, empty ones left out; where two overlap the earlier one wins.
 */
export function cutVoice(text: string, marks: readonly VoiceMark[]): VoiceSpan[] {
  const spans: VoiceSpan[] = [];
  let at = 0;
  const push = (until: number, kind: Kind | null) => {
    if (until > at) spans.push({ start: at, text: text.slice(at, until), kind });
    at = Math.max(at, until);
  };
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const start = Math.min(Math.max(mark.start, at), text.length);
    const end = Math.min(mark.end, text.length);
    if (end <= start) continue;
    push(start, null);
    push(end, mark.kind);
  }
  push(text.length, null);
  return spans;
}
