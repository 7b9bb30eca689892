import type { LineEvidence } from "./evidence.ts";
import { pick, seedOf } from "./seed.ts";

/** How a share stands to the other customers', as far as that can be claimed: only where the interval excludes 0. */
export type Claim = "far more" | "more" | "less" | "far less" | "alike" | "open";

/** Within so many points either way people speak of the same share. */
const ALIKE = 0.08;

export function claimOf({ share, othersShare, difference }: LineEvidence): Claim {
  if (share === undefined || othersShare === undefined || !difference) return "open";
  const ratio = othersShare === 0 ? Number.POSITIVE_INFINITY : share / othersShare;
  if (difference.low > 0) return ratio >= 2.5 ? "far more" : "more";
  if (difference.high < 0) return ratio <= 0.4 ? "far less" : "less";
  return difference.low > -ALIKE && difference.high < ALIKE ? "alike" : "open";
}

type Wordings = Record<Claim, readonly [string, ...string[]]>;

/** After a sentence on what people do. */
const doing: Wordings = {
  "far more": [
    ", far more often than other customers",
    ", while far fewer of the other customers do",
    "; other customers do so far less",
  ],
  more: [
    ", more often than other customers",
    ", while fewer of the other customers do",
    "; other customers do so less",
  ],
  less: [", less often than other customers", "; other customers do so more"],
  "far less": [", far less often than other customers", "; other customers do so far more"],
  alike: [", about as often as other customers"],
  open: [""],
};

/** After a sentence on what is true of people. */
const being: Wordings = {
  "far more": [", far more often than among other customers", "; among other customers this is far rarer"],
  more: [", more often than among other customers", "; among other customers this is rarer"],
  less: [", less often than among other customers", "; among other customers this is more common"],
  "far less": [
    ", far less often than among other customers",
    "; among other customers this is far more common",
  ],
  alike: [", about as often as among other customers"],
  open: [""],
};

const wordings = { doing, being };

/** The end of a sentence that compares with the other customers, or "" where the difference may be chance. */
export function compared(evidence: LineEvidence, key: string, about: keyof typeof wordings): string {
  return pick(wordings[about][claimOf(evidence)], seedOf(`${key} compared`));
}
