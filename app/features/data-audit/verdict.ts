import type { Decision } from "#app/features/attributes/decision.schema.ts";
import { type AttributeCount, usableShare } from "./attribute-count.ts";
import { type AttributeUse, serves } from "./attribute-use.ts";

/** What the audit finds wrong with an attribute. */
export const findings = ["serves-nothing", "unused", "lacks-data", "stale", "disputed", "unfit"] as const;
export type Finding = (typeof findings)[number];

export const findingNames: Readonly<Record<Finding, string>> = {
  "serves-nothing": "serves nothing",
  unused: "not used yet",
  "lacks-data": "lacks data",
  stale: "out of date",
  disputed: "sources disagree",
  unfit: "values that do not fit",
};

/** From this share of stale values on, an attribute is called out of date. */
const STALE_SHARE = 0.25;
/** From this share of disputed values on, sources are said to disagree. */
const DISPUTED_SHARE = 0.05;

/** What is wrong with an attribute, the worst first. */
export function findingsOf(
  count: AttributeCount | null,
  uses: readonly AttributeUse[],
  decisions: readonly Decision[],
  attributeId: string,
): Finding[] {
  const needing = decisions.filter(({ needs }) =>
    needs.some((need) => need.attributeId === attributeId && need.needed),
  );
  const isNamed = decisions.some(({ needs }) => needs.some((need) => need.attributeId === attributeId));
  const isUsed = uses.some(serves);
  const found: Finding[] = [];
  if (!isUsed) found.push(isNamed ? "unused" : "serves-nothing");
  if (count === null) return found;
  if (needing.some(({ enoughShare }) => usableShare(count) < enoughShare)) found.push("lacks-data");
  if (count.filled > 0 && count.stale / count.filled >= STALE_SHARE) found.push("stale");
  if (count.filled > 0 && count.disputed / count.filled >= DISPUTED_SHARE) found.push("disputed");
  if (count.unfit > 0) found.push("unfit");
  return found;
}

/** What a decision lacks: attributes that it needs and that are known and fresh of too few. */
export interface Lack {
  attributeId: string;
  usable: number;
  /** How many more customers or companies it takes until it is enough. */
  short: number;
}

/** What a decision lacks, the emptiest first; null where no attribute is named for it at all. */
export function lacksOf(decision: Decision, counts: ReadonlyMap<string, AttributeCount>): Lack[] | null {
  const needed = decision.needs.filter(({ needed: isNeeded }) => isNeeded);
  if (decision.needs.length === 0) return null;
  const lacks = needed.flatMap(({ attributeId }) => {
    const count = counts.get(attributeId);
    const usable = count ? usableShare(count) : 0;
    if (usable >= decision.enoughShare) return [];
    const subjects = count?.subjects ?? 0;
    return [{ attributeId, usable, short: Math.ceil((decision.enoughShare - usable) * subjects) }];
  });
  return lacks.sort((a, b) => a.usable - b.usable || (a.attributeId < b.attributeId ? -1 : 1));
}
