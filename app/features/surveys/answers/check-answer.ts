import { tidyText } from "#app/lib/text.ts";
import { checkChoice } from "../checks/check-choice.ts";
import { checkFiles, type StoredUpload } from "../checks/check-files.ts";
import { checkFields, checkMatrix, checkRanking, filledParts } from "../checks/check-parts.ts";
import { checkConsent, checkDate, checkEmail, checkNumber, checkText } from "../checks/check-text.ts";
import { type Checked, nothing, right, wrong } from "../checks/checked.ts";
import { en } from "../public-words/en.ts";
import { fillWords } from "../public-words/fill-words.ts";
import type { PublicWords } from "../public-words/public-words.ts";
import { isChoice } from "../question-words.ts";
import type { Question } from "../survey.schema.ts";
import { surveyLimits } from "../survey-limits.ts";
import type { PostedAnswer } from "./answer-fields.ts";

const noUploads: ReadonlyMap<string, StoredUpload> = new Map();

/**
 * Checks what came for one question against its type and limits; null is an optional question left out. A message
 * says what was expected and what came, unless the question has words of its own. `required` is what the path through
 * the survey says, the question's own flag by default; `uploads` are the stored files of this respondent.
 */
export function checkAnswer(
  question: Question,
  posted: PostedAnswer,
  { required = question.required, uploads = noUploads, words = en }: CheckOptions = {},
): Checked {
  const checked = checkByType(words, question, posted, required, uploads);
  if (checked.ok) return checked;
  const own = checked.why === "missing" ? question.messages.required : question.messages.invalid;
  return own === "" ? checked : { ...checked, message: own };
}

export interface CheckOptions {
  required?: boolean;
  uploads?: ReadonlyMap<string, StoredUpload>;
  /** The language that messages are said in; English by default. */
  words?: PublicWords;
}

/** How many steps a scale has that is answered with its number. */
export function scaleOf(question: Question): { from: number; to: number } | null {
  switch (question.type) {
    case "nps":
      return { from: 0, to: 10 };
    case "ces":
      return { from: 1, to: 7 };
    case "stars":
    case "csat":
      return { from: 1, to: question.scale };
    default:
      return null;
  }
}

function checkByType(
  words: PublicWords,
  question: Question,
  posted: PostedAnswer,
  required: boolean,
  uploads: ReadonlyMap<string, StoredUpload>,
): Checked {
  if (isChoice(question)) return checkChoice(words, question, posted, required);
  switch (question.type) {
    case "matrix":
      return checkMatrix(words, question, filledParts(posted.parts), required);
    case "ranking":
      return checkRanking(words, question, filledParts(posted.parts), required);
    case "contact":
    case "address":
      return checkFields(words, question, filledParts(posted.parts), required);
    case "file":
      return checkFiles(words, question, posted.values, uploads, required);
    default:
      return checkOneValue(words, question, posted.values, required);
  }
}

function checkOneValue(
  words: PublicWords,
  question: Question,
  values: readonly string[],
  required: boolean,
): Checked {
  if (values.length > 1) return wrong(fillWords(words.oneAnswer, { n: values.length }));
  const text = tidyText(values[0] ?? "");
  if (question.type === "consent") return checkConsent(words, required, text);
  if (question.type === "statement") return text === "" ? right(null) : wrong(words.noAnswerHere);
  if (text === "") return nothing(required, words.needed);
  const scale = scaleOf(question);
  if (scale !== null) return checkNumber(words, text, { min: scale.from, max: scale.to, whole: true });
  switch (question.type) {
    case "number":
      return checkNumber(words, text, { ...question, whole: question.wholeNumbers });
    case "date":
      return checkDate(words, text, question.earliest, question.latest);
    case "email":
      return checkEmail(words, text);
    case "hidden":
      return checkText(words, text, surveyLimits.hiddenText);
    case "short-text":
      return checkText(words, text, question.maxLength ?? surveyLimits.shortText);
    default:
      return checkText(words, text, longest(question));
  }
}

function longest(question: Question): number {
  return (question.type === "long-text" ? question.maxLength : null) ?? surveyLimits.longText;
}
