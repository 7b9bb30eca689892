import type { LineEvidence, LineOrigin, PersonaSection } from "#app/engines/personas/evidence.ts";
import { gapInChange } from "#app/engines/personas/gaps.ts";
import { tooFewInWords } from "#app/engines/personas/too-few.ts";
import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { questionForAttribute } from "#app/features/data-audit/question-for-attribute.ts";
import type { QuestionDraft } from "#app/features/surveys/survey.schema.ts";
import { surveyLimits } from "#app/features/surveys/survey-limits.ts";
import type { QuestionKind } from "./persona-question.ts";
import { secondPerson } from "./second-person.ts";

/** The parts of a line that decide whether and how customers can be asked about it. */
export interface AskableLine {
  section: PersonaSection;
  text: string;
  origin: LineOrigin;
  evidence: LineEvidence;
}

/** What the team has to decide itself, and what is said of a segment with nobody to ask. */
const notToAsk: ReadonlySet<string> = new Set([gapInChange, tooFewInWords]);

/** The answers to a claim. */
const claimAnswers = { yes: "Yes", no: "No", unsure: "Not sure" } as const;

/** The words of a draft where it knows nothing; who does not know yet what to claim asks openly. */
const notKnown = /\bnot known (?:yet|for enough of them yet)\b/i;

const openQuestions = new Map<string, string>([
  ["role", "What do you do for work, or how would you describe what fills your days?"],
  ["objections", "What nearly kept you from buying from us, or would the next time?"],
  ["triggers", "What made you look for something like this when you bought from us?"],
  ["decision", "Who decides with you when you buy from us, and what is your part in it?"],
  ["channels", "Where would you like to hear from us, and how often?"],
  ["goals", "What would you like to get done with what you buy from us?"],
  ["pains", "What is hard or annoying when you use what you buy from us?"],
  ["motivations", "What matters most to you when you choose?"],
  ["say", "What would we have to tell you so that you find it worth reading?"],
  ["day", "How does a usual week of yours look, where we come in?"],
]);

/** Whether a line says only that something is not known. */
function saysNotKnown({ text }: { text: string }): boolean {
  return notKnown.test(text);
}

/**
 * The question that fits a line: where nothing is claimed yet the one that fills `attribute`, or an open one without it;
 * else the claim, to say yes or no to. Null where customers cannot be asked: what is evidence, what is invented, what
 * the team decides.
 */
export function questionForLine(
  line: AskableLine,
  id: string,
  attribute: Attribute | undefined,
): { kind: QuestionKind; question: QuestionDraft } | null {
  if (line.origin !== "assumption" || notToAsk.has(line.text)) return null;
  if (saysNotKnown(line)) {
    if (attribute !== undefined) return { kind: "attribute", question: questionForAttribute(attribute) };
    const title = openQuestions.get(line.section);
    return title === undefined
      ? null
      : { kind: "open", question: { type: "long-text", id, title, purpose: { kind: "themes" } } };
  }
  return {
    kind: "claim",
    question: {
      type: "single-choice",
      id,
      title: claimTitle(line),
      purpose: { kind: "none" },
      options: Object.entries(claimAnswers).map(([optionId, label]) => ({ id: optionId, label })),
    },
  };
}

const messages = new Set<string>(["say", "avoid", "change"]);

/** A message is put to customers as it is; a claim about them is turned to the one who reads it. */
function claimTitle({ section, text }: AskableLine): string {
  const [before, after] = messages.has(section)
    ? ["Does this speak to you? “", "”"]
    : ["Is this so for you? “", "”"];
  const claim = messages.has(section) ? text : secondPerson(text);
  const room = surveyLimits.questionTitle - before.length - after.length;
  return before + (claim.length > room ? `${claim.slice(0, room - 1)}…` : claim) + after;
}
