import { createHash } from "node:crypto";
import type { DraftStep, StoredLine } from "./draft-difference.ts";

/** A name for a step that another draft gives only to the same step: of the same line, from the same to the same. */
export function stepId(step: DraftStep<StoredLine>): string {
  const before = "before" in step ? [step.before.id, step.before.text, step.before.evidence] : [];
  const after = "after" in step ? (step.after ?? null) : null;
  return digest([step.kind, step.section, before, after]);
}

/** A name for a whole difference, made from a persona's revision. */
export function differenceId(revision: number, stepIds: readonly string[]): string {
  return digest([revision, stepIds]);
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 32);
}
