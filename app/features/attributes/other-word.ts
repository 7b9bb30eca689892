interface Said {
  text: string;
  sourceType: string;
  sourceLabel: string;
  learntAt: string;
  supersededAt: string | null;
  chosenAt?: string | null;
  unfitSince?: string | null;
}

/** Whether two values come from different sources: of different types, or from different files. */
export function isOtherSource(
  one: Pick<Said, "sourceType" | "sourceLabel">,
  other: Pick<Said, "sourceType" | "sourceLabel">,
): boolean {
  if (one.sourceType !== other.sourceType) return true;
  return one.sourceType === "import" && one.sourceLabel !== other.sourceLabel;
}

/**
 * Whether a value that does not lead says something else than the one that does, from another source. What one source
 * said before is its history and no dispute, and what was said before a person chose is settled.
 */
export function isOtherWord(value: Said, leading: Said): boolean {
  if (value.supersededAt === null || typeof value.unfitSince === "string") return false;
  if (value.text === leading.text || !isOtherSource(value, leading)) return false;
  return typeof leading.chosenAt !== "string" || value.learntAt > leading.chosenAt;
}
