import type { DraftLine } from "./evidence.ts";
import type { SpokenQuote } from "./segment-evidence.ts";

/** A line whose quotes are not chosen yet: nobody is to be quoted twice in the whole persona. */
export interface PlannedLine extends DraftLine {
  /** Words that the text itself uses: they stand first among its quotes. */
  used?: readonly SpokenQuote[];
  /** What may be quoted under it. */
  candidates?: readonly SpokenQuote[];
}
