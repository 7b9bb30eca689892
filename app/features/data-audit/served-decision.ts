/** A decision that an attribute serves. */
export interface ServedDecision {
  id: string;
  name: string;
  /** "" where nobody is named. */
  decidedBy: string;
  /** False where the attribute only helps. */
  needed: boolean;
}
