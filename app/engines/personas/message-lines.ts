import { wilsonInterval } from "../statistics/proportion.ts";
import type { DraftLine, SegmentEvidence } from "./evidence.ts";
import { tellingThemes } from "./theme-lines.ts";

/** What to say, what to avoid, what may hold them back, and what changes for them. */
export function messageLines(evidence: SegmentEvidence): DraftLine[] {
  const goals = tellingThemes(evidence, "goal");
  const pains = tellingThemes(evidence, "pain");
  const praises = tellingThemes(evidence, "praise");
  const counted = (theme: { themeId: string; members: number }) => ({
    n: theme.members,
    of: evidence.memberSpeakers,
    ...wilsonInterval(theme.members, evidence.memberSpeakers),
    themeId: theme.themeId,
  });
  const lines: DraftLine[] = [
    ...goals.slice(0, 2).map(
      (theme): DraftLine => ({
        section: "say",
        key: `say:${theme.themeId}`,
        text: `Lead with what they ask for: “${theme.name}”.`,
        origin: "evidence",
        evidence: counted(theme),
      }),
    ),
    ...praises.slice(0, 2).map(
      (theme): DraftLine => ({
        section: "say",
        key: `say:${theme.themeId}`,
        text: `Remind them of what they already value: “${theme.name}”.`,
        origin: "evidence",
        evidence: counted(theme),
      }),
    ),
    ...pains.slice(0, 2).map(
      (theme): DraftLine => ({
        section: "avoid",
        key: `avoid:${theme.themeId}`,
        text: `Do not promise too much about this until it is mended: “${theme.name}”.`,
        origin: "evidence",
        evidence: counted(theme),
      }),
    ),
  ];
  lines.push({
    section: "objections",
    key: "objections:first",
    text: pains[0]
      ? `They may hesitate to buy again because of this: “${pains[0].name}”.`
      : "What would stop them from buying again is not known yet.",
    origin: "assumption",
    evidence: {},
  });
  lines.push({
    section: "change",
    key: "change:message",
    text:
      evidence.message.trim() === ""
        ? "What we do or say differently for them is still to be decided."
        : evidence.message.trim(),
    origin: "assumption",
    evidence: {},
  });
  return lines;
}
