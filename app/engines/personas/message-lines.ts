import { cutAtWord } from "./cut-at-word.ts";
import type { DraftLine, PersonaSection } from "./evidence.ts";
import { gapInChange } from "./gaps.ts";
import { messageOpenings } from "./message-openings.ts";
import { pick, seedOf } from "./seed.ts";
import type { SegmentEvidence } from "./segment-evidence.ts";
import { type RankedTheme, tellingThemes, themeEvidence } from "./theme-lines.ts";

/** A line holds at most 1,000 letters. */
const LONGEST_MESSAGE = 1000;

/** What to say, what to avoid, what may hold them back where nobody was asked, and what changes for them. */
export function messageLines(evidence: SegmentEvidence, hasObjections: boolean): DraftLine[] {
  const pains = tellingThemes(evidence, "pain");
  const line = (section: PersonaSection, theme: RankedTheme): DraftLine => {
    const key = `${section}:${theme.themeId}`;
    return {
      section,
      key,
      text: `${pick(messageOpenings[theme.kind], seedOf(key))}: “${theme.name}”.`,
      origin: "evidence",
      evidence: themeEvidence(theme, evidence),
    };
  };
  return [
    ...tellingThemes(evidence, "goal")
      .slice(0, 2)
      .map((theme) => line("say", theme)),
    ...tellingThemes(evidence, "praise")
      .slice(0, 2)
      .map((theme) => line("say", theme)),
    ...pains.slice(0, 2).map((theme) => line("avoid", theme)),
    ...(hasObjections ? [] : [presumedObjection(pains[0])]),
    changeLine(evidence.message),
  ];
}

function presumedObjection(pain: RankedTheme | undefined): DraftLine {
  return {
    section: "objections",
    key: "objections:first",
    text: pain
      ? `They may hesitate to buy again because of this: “${pain.name}”.`
      : "What would stop them from buying again is not known yet.",
    origin: "assumption",
    evidence: {},
  };
}

/** What changes for this persona is decided by people, so it is an assumption; without a message it is a gap. */
export function changeLine(message: string): DraftLine {
  return {
    section: "change",
    key: "change:message",
    text: cutAtWord(message, LONGEST_MESSAGE) || gapInChange,
    origin: "assumption",
    evidence: {},
  };
}
