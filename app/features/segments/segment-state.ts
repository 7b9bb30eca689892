import { z } from "zod";
import { InvalidInputError } from "#app/lib/errors.ts";

export const segmentStateSchema = z.enum(["draft", "active"]);
export type SegmentState = z.infer<typeof segmentStateSchema>;

/** Under so many letters nothing can be said to anybody: "tbd", "x", "none". */
const LEAST_LETTERS = 8;

/** Whether a message says something: eight letters or figures of any script. */
export function saysSomething(message: string): boolean {
  return (message.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= LEAST_LETTERS;
}

/** A segment that is made with its message is active at once, one without is a draft. */
export function stateOfNew(message: string): SegmentState {
  return saysSomething(message) ? "active" : "draft";
}

/** Throws InvalidInputError, at the field of the message, where an active segment would have nothing to say. */
export function refuseSilence(state: SegmentState, message: string): void {
  if (state === "draft" || saysSomething(message)) return;
  const text =
    message.trim() === ""
      ? "An active segment says something different: write what you would say or offer to these customers, or make it a draft first."
      : `Expected a sentence on what you would say or offer differently, got “${message.trim()}”.`;
  throw new InvalidInputError(text, new Map([["message", text]]));
}
