import { answerField, otherField } from "../../answers/answer-fields.ts";
import { orderedFor } from "../../logic/option-order.ts";
import { takesSeveral } from "../../question-words.ts";
import type { ChoiceQuestion } from "../../survey.schema.ts";
import { NONE_OPTION_ID, OTHER_OPTION_ID, surveyLimits } from "../../survey-limits.ts";
import type { TextLanguage } from "../../translations/text-language.ts";
import { ChoicePicture } from "./choice-picture.tsx";
import {
  controlId,
  describedBy,
  GroupedQuestion,
  LabelledQuestion,
  type QuestionProps,
} from "./question-frame.tsx";

interface Offered {
  id: string;
  label: string;
  image?: { fileId: string; alt: string } | null;
  language: TextLanguage;
}

/** The options in the respondent's order; "other" and "none of these" always stand last. */
function offered({ question, words, seed, languageOf }: QuestionProps<ChoiceQuestion>): Offered[] {
  const { options, order, other, otherLabel, none, noneLabel } = question;
  const offers = orderedFor<Omit<Offered, "language">>(options, order, seed, question.id).map(
    (option): Offered => ({ ...option, language: languageOf(`option.${option.id}`) }),
  );
  // Without a label of the author's, these are said in the page's own words.
  const last = (id: string, label: string, ours: string, part: string) =>
    offers.push({ id, label: label || ours, language: label === "" ? {} : languageOf(part) });
  if (other) last(OTHER_OPTION_ID, otherLabel, words.other, "other");
  if (none) last(NONE_OPTION_ID, noneLabel, words.none, "none");
  return offers;
}

/** One or several choices, all in view; an optional single choice can be taken back. */
export function ChoiceList(props: QuestionProps<ChoiceQuestion>) {
  const { question, posted, required, words } = props;
  const several = takesSeveral(question);
  const pictures = question.type === "picture-choice";
  return (
    <GroupedQuestion {...props}>
      <div className={pictures ? "sv-pictures" : "sv-choices"}>
        {offered(props).map((option, index) => (
          <label key={option.id} className="sv-choice">
            <input
              id={index === 0 ? controlId(question.id) : undefined}
              type={several ? "checkbox" : "radio"}
              name={answerField(question.id)}
              value={option.id}
              defaultChecked={posted.values.includes(option.id)}
              required={!several && required}
            />
            {pictures ? (
              <ChoicePicture option={option} labelLanguage={option.language} languageOf={props.languageOf} />
            ) : (
              <span data-label="" {...option.language}>
                {option.label}
              </span>
            )}
          </label>
        ))}
      </div>
      {question.other && <OtherText {...props} />}
      {!several && !required && <NoAnswer name={answerField(question.id)} words={words} />}
    </GroupedQuestion>
  );
}

/** One choice from a list that opens. */
export function Dropdown(props: QuestionProps<ChoiceQuestion>) {
  const { question, posted, error, required, words } = props;
  return (
    <LabelledQuestion {...props}>
      <select
        id={controlId(question.id)}
        name={answerField(question.id)}
        defaultValue={posted.values[0] ?? ""}
        required={required}
        aria-describedby={describedBy(props)}
        aria-invalid={error === undefined ? undefined : true}
      >
        <option value="">{words.chooseOne}</option>
        {offered(props).map((option) => (
          <option key={option.id} value={option.id} {...option.language}>
            {option.label}
          </option>
        ))}
      </select>
      {question.other && <OtherText {...props} />}
    </LabelledQuestion>
  );
}

/** The way back for an optional question with radio buttons, which cannot be unticked. */
export function NoAnswer({ name, words }: { name: string; words: QuestionProps["words"] }) {
  return (
    <div className="sv-skip">
      <label className="sv-choice">
        <input type="radio" name={name} value="" />
        <span>{words.noAnswer}</span>
      </label>
    </div>
  );
}

function OtherText({ question, posted, words }: QuestionProps<ChoiceQuestion>) {
  const id = `${controlId(question.id)}-other`;
  return (
    <div className="sv-other">
      <label htmlFor={id}>{words.otherWhat}</label>
      <input
        type="text"
        id={id}
        name={otherField(question.id)}
        defaultValue={posted.other}
        // Styles see by it whether something stands there.
        placeholder=" "
        maxLength={surveyLimits.shortText}
      />
    </div>
  );
}
