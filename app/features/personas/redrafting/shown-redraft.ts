import type { LineEvidence, LineOrigin, PersonaSection } from "#app/engines/personas/evidence.ts";
import { evidenceWords } from "../versions/evidence-words.ts";
import type { DraftStep, KeptBecause, StoredLine } from "./draft-difference.ts";

/** The step that is the sentence under the name, which is no line. */
export const SUMMARY_STEP = "summary";

/** One side of a step, as the page shows it. */
export interface ShownSide {
  text: string;
  origin: LineOrigin;
  numbers: string;
}

/** A step of a difference, as the page shows it. */
export interface ShownStep {
  id: string;
  kind: "added" | "changed" | "removed" | "kept";
  section: PersonaSection;
  before: ShownSide | null;
  after: ShownSide | null;
  because: KeptBecause | null;
}

/** What the page of a new draft shows. */
export interface RedraftPage {
  persona: { id: string; name: string };
  /** Names the difference: another persona or other data give another. */
  mark: string;
  summary: { before: string; after: string; kept: "locked" | "edited" | null };
  steps: ShownStep[];
  /** How many lines a new draft leaves as they are. */
  same: number;
  draftedAt: string;
}

/** A step for the page; undefined for one that changes nothing and keeps nothing back. */
export function shownStep(id: string, step: DraftStep<StoredLine>): ShownStep | undefined {
  const { kind, section } = step;
  if (kind === "same") return undefined;
  const before = "before" in step ? side(step.before) : null;
  const after = "after" in step && step.after !== undefined ? side(step.after) : null;
  const because = kind === "kept" ? step.because : null;
  return { id, kind, section, before, after, because };
}

function side(line: { text: string; origin: LineOrigin; evidence: LineEvidence }): ShownSide {
  return { text: line.text, origin: line.origin, numbers: evidenceWords(line.evidence) };
}
