import { tidyText } from "#app/lib/text.ts";
import type { PostedAnswer } from "../answer-fields.ts";
import { takesSeveral } from "../question-words.ts";
import type { ChoiceQuestion } from "../survey.schema.ts";
import { NONE_OPTION_ID, OTHER_OPTION_ID, surveyLimits } from "../survey-limits.ts";
import { type Checked, came, nothing, range, right, wrong } from "./checked.ts";

/** Checks what was chosen: options that are offered, as many as may be, "none of these" alone. */
export function checkChoice(question: ChoiceQuestion, posted: PostedAnswer, required: boolean): Checked {
  const chosen = [...new Set(posted.values.filter((value) => value !== ""))];
  const typed = question.other ? tidyText(posted.other) : "";
  const single = !takesSeveral(question);
  // Someone who types beside "other" without ticking it has answered; with another option chosen on a
  // single choice, the typed text was left behind.
  const other = chosen.includes(OTHER_OPTION_ID) || (typed !== "" && (!single || chosen.length === 0));
  const optionIds = chosen.filter((id) => id !== OTHER_OPTION_ID);
  const unknown = optionIds.find((id) => !isOffered(question, id));
  if (unknown !== undefined) {
    return wrong(
      `One of the listed options is expected here; ${came(unknown === NONE_OPTION_ID ? "none" : unknown)}`,
    );
  }
  if (other && !question.other) {
    return wrong('One of the listed options is expected here; "other" is not offered.');
  }
  const count = optionIds.length + (other ? 1 : 0);
  if (count === 0) return nothing(required, "A choice is expected here; nothing was chosen.");
  if (single && count > 1) return wrong(`One choice is expected here; ${count} came.`);
  if (other && typed === "") return wrong('Please say what "other" is; nothing was entered beside it.');
  if (typed.length > surveyLimits.shortText) {
    return wrong(
      `At most ${surveyLimits.shortText} characters are expected beside "other"; ${typed.length} came.`,
    );
  }
  const none = optionIds.includes(NONE_OPTION_ID);
  if (none && count > 1) {
    return wrong(`"None of these" is expected alone; ${count - 1} more came with it.`);
  }
  if (!none && "minChoices" in question) {
    const { minChoices, maxChoices } = question;
    const few = !single && minChoices !== null && count < minChoices;
    if (few || (!single && maxChoices !== null && count > maxChoices)) {
      return wrong(`Choices${range(minChoices, maxChoices)} in number are expected here; ${count} came.`);
    }
  }
  return right({ kind: "choice", optionIds, other: other ? typed : null });
}

function isOffered(question: ChoiceQuestion, id: string): boolean {
  return id === NONE_OPTION_ID ? question.none : question.options.some((option) => option.id === id);
}
