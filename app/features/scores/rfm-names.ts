import { type RfmGroup, rfmGroups } from "#app/engines/profiles/rfm-groups.ts";

/** Groups of customers who have no cell: those who never bought, and those among too few to compare. */
export const groupsWithoutCell = ["no-purchases", "too-few"] as const;

export type ScoreGroup = RfmGroup | (typeof groupsWithoutCell)[number];

export const scoreGroups: readonly ScoreGroup[] = [...rfmGroups, ...groupsWithoutCell];

interface GroupName {
  label: string;
  /** Who they are, and what one might do. */
  meaning: string;
}

const names: Record<ScoreGroup, GroupName> = {
  champions: {
    label: "Champions",
    meaning:
      "Bought lately, often and for much. Thank them, ask them for a referral, show them first what is new.",
  },
  loyal: { label: "Loyal", meaning: "Come back and spend well. Ask what would make them champions." },
  potential: {
    label: "Could become loyal",
    meaning: "Bought lately and more than once, or for more than most. Give a reason for the next purchase.",
  },
  new: { label: "New", meaning: "Just bought, for the first time or little. Help them to a good start." },
  promising: { label: "Promising", meaning: "Bought not long ago, little so far. Show what else there is." },
  "needs-attention": {
    label: "Need attention",
    meaning: "Worth as much as most, and it is a while ago. Remind them of what they liked.",
  },
  "about-to-sleep": {
    label: "About to fall asleep",
    meaning: "Bought little, and it is a while ago. A small reason may bring them back.",
  },
  "cannot-lose": {
    label: "Must not be lost",
    meaning: "Were among the best and have not bought for long. Call them; ask what went wrong.",
  },
  "at-risk": {
    label: "At risk",
    meaning: "Bought well and have not come back for long. Say what has become better.",
  },
  hibernating: {
    label: "Asleep",
    meaning: "Bought something, long ago. One honest offer, then leave them in peace.",
  },
  lost: { label: "Lost", meaning: "Bought least and longest ago. Spend nothing on them." },
  "no-purchases": { label: "No purchases", meaning: "Known, and no purchase is on record." },
  "too-few": {
    label: "Too few to compare",
    meaning: "Fewer than five customers bought in this currency, so fifths of them say nothing.",
  },
};

/** The group's name on screens and in files. */
export function groupName(group: ScoreGroup): GroupName {
  return names[group];
}

/** Reads a group from a stored row or an address; undefined for anything else. */
export function asScoreGroup(text: string | null): ScoreGroup | undefined {
  return scoreGroups.find((group) => group === text);
}
