import type { LineVerdict, TodaysNumbers } from "#app/engines/personas/drift/drift.ts";
import type { LineEvidence, LineOrigin, PersonaSection } from "#app/engines/personas/evidence.ts";
import type { Confirmation } from "./freshness.schema.ts";

/** A line beside what it counts today. */
export interface FreshLine {
  id: string;
  section: PersonaSection;
  text: string;
  origin: LineOrigin;
  evidence: LineEvidence;
  today: TodaysNumbers | null;
  /** Null for a line without numbers, and for one that was not counted yet. */
  verdict: LineVerdict | null;
  movedSince: string | null;
  confirmed: Confirmation;
  isEdited: boolean;
  isLocked: boolean;
}
