/** The four voices of a file: plain, headings and tags, what is invented, and what customers said. */
export type Face = "sans" | "strong" | "slanted" | "voice";

/** Letters that stand beside each other in one font file. */
export interface Run {
  text: string;
  /** The id of a font file. */
  font: string;
}

/** One line of a text that fits its column. */
export interface TextLine {
  text: string;
  runs: Run[];
  face: Face;
  size: number;
  /** In the unit of the size. */
  width: number;
  rightToLeft: boolean;
}
