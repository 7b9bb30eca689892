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

const wordings = {
  "far more": [
    ", far more often than other customers",
    ", and far fewer of the other customers do",
    "; among other customers it is rare beside that",
  ],
  more: [
    ", more often than other customers",
    ", and fewer of the other customers do",
    "; among other customers it is rarer",
  ],
  less: [", less often than other customers", "; among other customers it is more common"],
  "far less": [", far less often than other customers", "; among other customers it is far more common"],
  alike: [", about as often as other customers"],
  open: [""],
} as const satisfies Record<Claim, readonly [string, ...string[]]>;

/** The end of a sentence that compares with the other customers, or "" where the difference may be chance. */
export function compared(evidence: LineEvidence, key: string): string {
  return pick(wordings[claimOf(evidence)], seedOf(`${key} compared`));
}
