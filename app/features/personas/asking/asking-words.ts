import type { AskedAbout } from "#app/engines/personas/evidence.ts";
import { wilsonInterval } from "#app/engines/statistics/proportion.ts";
import { formatNoun, formatShare } from "#app/lib/numbers.ts";
import { answersForMargin, answersNeeded } from "./enough-answers.ts";

/** What customers answered about a line so far, in one sentence. */
export function answersInWords(asked: AskedAbout): string {
  const { kind, yes, no, unsure, verdict } = asked;
  if (verdict === "waiting") return "Customers were asked; nobody has answered yet.";
  if (kind === "attribute") return `${formatNoun(yes, "member has", "members have")} answered.`;
  if (kind === "open") return `${formatNoun(yes, "member has", "members have")} answered in their own words.`;
  const of = yes + no + unsure;
  const { share, low, high } = wilsonInterval(yes, of);
  const rest = [
    ...(no > 0 ? [`${no} say no`] : []),
    ...(unsure > 0 ? [`${unsure} ${unsure === 1 ? "is" : "are"} not sure`] : []),
  ];
  const interval = `${formatShare(share)}, ${Math.round(low * 100)} to ${Math.round(high * 100)} %`;
  return `${yes} of ${of} say so (${interval})${rest.length > 0 ? `; ${rest.join(", ")}` : ""}.`;
}

/** What follows from the answers, and why not more or less. */
export function verdictInWords(asked: AskedAbout): string {
  const { kind, yes, no, unsure, people, verdict, reworded } = asked;
  if (reworded) return "The line was reworded since, so the answers say nothing of what it says now.";
  if (kind === "attribute") return "The next draft takes the answers in.";
  if (kind === "open") return "What they wrote is read and grouped into themes; the next draft takes it in.";
  const needed = answersNeeded(people);
  const answered = yes + no + unsure;
  switch (verdict) {
    case "waiting":
      return `It becomes evidence once at least ${needed} have answered and surely more than half say so.`;
    case "confirmed":
      return "The interval lies wholly above one half: chance alone does not explain it, so the line is evidence.";
    case "contradicted":
      return "The interval lies wholly below one half: customers contradict it.";
    case "undecided":
      return answered < needed
        ? `Fewer than ${needed} answers say little: the interval would be wider than what is to be decided.`
        : `One half lies within the interval, so it may be so or not; ${answersForMargin(people)} answers narrow it to about ten points to either side.`;
  }
}
