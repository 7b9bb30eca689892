import type { DraftLine, PersonaSection } from "./evidence.ts";

/** What stands under "what changes" while nobody has decided it. */
export const gapInChange = "What we do or say differently for them is still to be decided.";

const unknowns = new Map<PersonaSection, string>([
  ["role", "What they do is not known for enough of them yet."],
  ["demographics", "Who they are in age, household or work is not known for enough of them yet."],
  ["goals", "What they want to reach is not known yet: fewer than three of them have said."],
  ["pains", "What gets in their way is not known yet: fewer than three of them have said."],
  ["motivations", "What they value is not known for enough of them yet."],
  ["channels", "How and how often they want to hear from us is not known for enough of them yet."],
  [
    "triggers",
    "What makes them buy is not known yet: nobody asked, and nothing stands before their purchases.",
  ],
  ["say", "What to tell them is not known yet: collect what they want first."],
]);

/** One assumption for each section that the evidence leaves empty: what is not known. */
export function unknownLines(lines: readonly DraftLine[]): DraftLine[] {
  const filled = new Set(lines.map((line) => line.section));
  return [...unknowns].flatMap(([section, text]): DraftLine[] =>
    filled.has(section)
      ? []
      : [{ section, key: `unknown:${section}`, text, origin: "assumption", evidence: {} }],
  );
}

/**
 * What a persona lacks before it can be published, each as a sentence; empty when it lacks nothing. A persona for whom
 * nothing changes is one that nobody needs.
 */
export function whatIsMissing(lines: readonly { section: string; text: string }[]): string[] {
  const isDecided = lines.some(
    ({ section, text }) => section === "change" && text.trim() !== "" && text.trim() !== gapInChange,
  );
  return isDecided
    ? []
    : [
        "Say what changes for this persona: what you do or say differently for these customers than for others.",
      ];
}
