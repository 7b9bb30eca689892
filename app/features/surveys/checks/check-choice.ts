import { tidyText } from "#app/lib/text.ts";
import type { PostedAnswer } from "../answers/answer-fields.ts";
import { fillWords } from "../public-words/fill-words.ts";
import type { PublicWords } from "../public-words/public-words.ts";
import { takesSeveral } from "../question-words.ts";
import type { ChoiceQuestion } from "../survey.schema.ts";
import { NONE_OPTION_ID, OTHER_OPTION_ID, surveyLimits } from "../survey-limits.ts";
import { type Checked, cut, nothing, range, right, wrong } from "./checked.ts";

/** Checks what was chosen: options that are offered, as many as may be, "none of these" alone. */
export function checkChoice(
  words: PublicWords,
  question: ChoiceQuestion,
  posted: PostedAnswer,
  required: boolean,
): Checked {
  const chosen = [...new Set(posted.values.filter((value) => value !== ""))];
  const typed = question.other ? tidyText(posted.other) : "";
  const single = !takesSeveral(question);
  // Someone who types beside "other" without ticking it has answered; with another option chosen on a
  // single choice, the typed text was left behind.
  const other = chosen.includes(OTHER_OPTION_ID) || (typed !== "" && (!single || chosen.length === 0));
  const optionIds = chosen.filter((id) => id !== OTHER_OPTION_ID);
  const unknown = optionIds.find((id) => !isOffered(question, id));
  if (unknown !== undefined) {
    const came = unknown === NONE_OPTION_ID ? "none" : cut(unknown);
    return wrong(fillWords(words.listedOption, { came }));
  }
  if (other && !question.other) {
    return wrong(fillWords(words.listedOption, { came: OTHER_OPTION_ID }));
  }
  const count = optionIds.length + (other ? 1 : 0);
  if (count === 0) return nothing(required, words.choiceNeeded);
  if (single && count > 1) return wrong(fillWords(words.oneChoice, { n: count }));
  if (other && typed === "") return wrong(words.otherWhatMissing);
  if (typed.length > surveyLimits.shortText) {
    return wrong(fillWords(words.otherTooLong, { max: surveyLimits.shortText, n: typed.length }));
  }
  const none = optionIds.includes(NONE_OPTION_ID);
  if (none && count > 1) {
    return wrong(fillWords(words.noneAlone, { n: count - 1 }));
  }
  if (!none && "minChoices" in question) {
    const { minChoices, maxChoices } = question;
    const few = !single && minChoices !== null && count < minChoices;
    if (few || (!single && maxChoices !== null && count > maxChoices)) {
      return wrong(fillWords(words.choices, { range: range(words, minChoices, maxChoices), n: count }));
    }
  }
  return right({ kind: "choice", optionIds, other: other ? typed : null });
}

function isOffered(question: ChoiceQuestion, id: string): boolean {
  return id === NONE_OPTION_ID ? question.none : question.options.some((option) => option.id === id);
}
