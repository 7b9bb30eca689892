/** Where a value can come from. */
export const valueSources = ["manual", "survey", "import", "engine"] as const;
export type ValueSource = (typeof valueSources)[number];

export const sourceNames: Readonly<Record<ValueSource, string>> = {
  manual: "typed by a person",
  survey: "said in a survey",
  import: "from a file",
  engine: "worked out",
};

/** Which of several values of one attribute leads. What does not lead is kept beside. */
export const leadingRules = ["newest", "manual", "trusted", "surest", "first"] as const;
export type LeadingRule = (typeof leadingRules)[number];

export const leadingRuleNames: Readonly<Record<LeadingRule, string>> = {
  newest: "The newest leads",
  manual: "What a person typed leads, else the newest",
  trusted: "The most trusted source leads, then the newest",
  surest: "The most certain leads, then the newest",
  first: "What was known first stays",
};

/** What is asked of a value to decide whether it leads. */
export interface Claim {
  /** UUIDv7: of two that were learnt at the same time, the one that came later is the greater. */
  id: string;
  sourceType: string;
  /** 0 to 1. */
  confidence: number;
  /** ISO text. */
  learntAt: string;
  /** Set where a person chose it. */
  chosenAt: string | null;
}

export interface RuleOfAttribute {
  leadingRule: LeadingRule;
  /** For the rule "trusted": source types, the most trusted first; a type that is missing comes last. */
  sourceOrder: readonly string[];
}

/** The order with these two first and the others behind them, as they usually stand. */
export function orderedSources(first: ValueSource, second: ValueSource): ValueSource[] {
  return [...new Set([first, second, ...valueSources])];
}

/**
 * Whether `challenger` leads rather than `current`. A person's choice comes before every rule, the later of two choices
 * before the earlier; what the rule finds equal is decided by when it was learnt, then by when it came.
 */
export function leadsOver(rule: RuleOfAttribute, challenger: Claim, current: Claim): boolean {
  const [theirs, ours] = [challenger.chosenAt ?? "", current.chosenAt ?? ""];
  if (theirs !== ours) return theirs > ours;
  if (rule.leadingRule === "first") return challenger.id < current.id;
  const weight = weigh(rule, challenger) - weigh(rule, current);
  if (weight !== 0) return weight > 0;
  if (challenger.learntAt !== current.learntAt) return challenger.learntAt > current.learntAt;
  return challenger.id > current.id;
}

/** The one of some values that leads; undefined where there is none. */
export function leaderOf<Value extends Claim>(
  rule: RuleOfAttribute,
  values: readonly Value[],
): Value | undefined {
  let leader: Value | undefined;
  for (const value of values) if (leader === undefined || leadsOver(rule, value, leader)) leader = value;
  return leader;
}

function weigh({ leadingRule, sourceOrder }: RuleOfAttribute, claim: Claim): number {
  switch (leadingRule) {
    case "manual":
      return claim.sourceType === "manual" ? 1 : 0;
    case "trusted": {
      const at = sourceOrder.indexOf(claim.sourceType);
      return at === -1 ? -valueSources.length : -at;
    }
    case "surest":
      return claim.confidence;
    default:
      return 0;
  }
}
