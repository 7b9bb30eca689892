import type { Mark } from "../drawing/marks.ts";

/** A4 upright, in points. */
export const PAGE = { width: 595.28, height: 841.89, margin: 42 } as const;

export interface Page {
  marks: Mark[];
}
