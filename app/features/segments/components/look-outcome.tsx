import { DateText } from "#app/components/date-text.tsx";
import { formatCount, formatNoun } from "#app/lib/numbers.ts";

interface Look {
  outcome: "groups" | "no-clear-groups" | "too-few-customers" | "too-little-known";
  lookedAt: string;
  customers: number;
  sampled: number;
  used: number;
  unplaced: number;
}

/** What came of the last look, in sentences. */
export function LookOutcome({ look }: { look: Look }) {
  return (
    <p className="mb-6 max-w-reading text-sm text-ink-soft">
      Looked at on <DateText iso={look.lookedAt} time />. {sentenceOf(look)}
    </p>
  );
}

function sentenceOf({ outcome, customers, sampled, used, unplaced }: Look): string {
  const by = `${formatNoun(used, "thing", "things")} known of them`;
  switch (outcome) {
    case "groups": {
      const from =
        sampled < customers
          ? `The groups were found among ${formatCount(sampled)} customers drawn fairly, by ${by}; all ${formatCount(customers)} were then placed in them.`
          : `The groups were found among all ${formatCount(customers)} customers, by ${by}.`;
      const rest =
        unplaced === 0
          ? ""
          : ` ${formatNoun(unplaced, "customer is", "customers are")} in none: no group fits them better than all others together.`;
      return `${from}${rest} Groups are made of what is alike, so they differ in it; the intervals say how exactly a share is known, not that the group exists. Whether it does, its stability says.`;
    }
    case "no-clear-groups":
      return `There are no clear groups among ${formatCount(sampled)} customers by ${by}: they differ by degrees, as a crowd without groups would. A segment of your own, made by a rule, is the better start.`;
    case "too-few-customers":
      return `There are ${formatCount(sampled)} customers; groups show from 30 on.`;
    case "too-little-known":
      return `Too little is known: groups need at least three things that a tenth of the customers are known by, and there ${used === 1 ? "is" : "are"} ${used}. A survey or an import brings more.`;
  }
}
