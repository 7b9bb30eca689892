import { formatShare } from "#app/lib/numbers.ts";
import { advised } from "./advice.ts";
import type { Holding } from "./holding.ts";

/** A share of one persona's people who are in another as well, from which it is worth saying. */
const MUCH_OVERLAP = 0.3;
/** A share of all customers in no persona, from which it is worth saying. */
const MANY_UNCOVERED = 0.2;

/** What does not hold, and the place of its numbers on the page, such as "#overlap". */
export interface HoldingNotice {
  text: string;
  anchor: string;
}

/** What does not hold, a sentence each with the place of its numbers on the page. */
export function noticesOf({ count, sameVoice, uses, counted }: Holding): HoldingNotice[] {
  const notices: HoldingNotice[] = [];
  const say = (anchor: string, text: string) => notices.push({ anchor: `#${anchor}`, text });
  if (count < advised.least || count > advised.most) {
    say(
      "count",
      `${count === 1 ? "There is one persona" : `There are ${count} personas`}; three to five are advised.`,
    );
  }
  for (const { one, other, reason } of sameVoice)
    say("same-voice", `${one.name} and ${other.name} ${reason}.`);
  for (const { one, other, ofOne, ofOther } of counted?.overlaps ?? []) {
    const [smaller, larger, share] = ofOne >= ofOther ? [one, other, ofOne] : [other, one, ofOther];
    if (share >= MUCH_OVERLAP) {
      say(
        "overlap",
        `${formatShare(share)} of the people of ${smaller.name} belong to ${larger.name} as well.`,
      );
    }
  }
  const uncovered = counted && counted.customers > 0 ? counted.uncovered / counted.customers : 0;
  if (uncovered >= MANY_UNCOVERED)
    say("uncovered", `${formatShare(uncovered)} of the customers belong to no persona.`);
  for (const { persona, held } of counted?.predictions ?? []) {
    if (held.length === 0) say("predicts", `${persona.name} predicts nothing we measure.`);
  }
  for (const { persona, isUnused } of uses) {
    if (isUnused) say("used", `${persona.name} has not been used for a month.`);
  }
  return notices;
}
