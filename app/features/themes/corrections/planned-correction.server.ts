import type { Correction } from "#app/features/corrections/correction.schema.ts";
import type { Db } from "#db/client.server.ts";
import type { NewTheme, Tie } from "./tie.ts";

/** A correction that was found to make sense, ready to be shown or carried out. */
export interface PlannedCorrection {
  correction: Correction;
  tie: Tie;
  /** The themes it names, and those that its statement is in. */
  themeIds: string[];
  newTheme: NewTheme | null;
}

/** Checks what was asked for against what stands; reads only. Throws ExpectedErrors for what makes no sense. */
export type CorrectionPlan = (db: Db) => Promise<PlannedCorrection>;
