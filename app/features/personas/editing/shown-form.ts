import type { LineOrigin } from "#app/engines/personas/evidence.ts";
import type { PersonaConflict } from "./conflict-words.ts";
import type { EditorForm } from "./persona-form.schema.ts";

/** What the form shows of a line and nobody edits. */
export interface LineFacts {
  id: string;
  origin: LineOrigin;
  editedBy: string | null;
  lockedBy: string | null;
  /** Of a quote: the words as the customer said them. */
  said: string | null;
}

/** The words of quotes as customers said them, by line id. */
export function saidWords(facts: readonly LineFacts[]): Map<string, string> {
  return new Map(facts.flatMap(({ id, said }) => (said === null ? [] : [[id, said]])));
}

/** The form, to be shown again with all that was typed, and why. */
export interface ShownAgain {
  status: 200 | 409 | 422;
  /** Another one at each posting. */
  stamp: string;
  form: EditorForm;
  message: string;
  fieldErrors: Record<string, string>;
  /** The line that a step was about. */
  focus: string | null;
  /** Which page of invented faces is offered. */
  faces: number;
  /** What somebody else has changed too, to be decided, as of revision `seen`. */
  conflicts: readonly PersonaConflict[];
  seen: number;
}
