import { answerField, otherField } from "../../answer-fields.ts";
import { takesSeveral } from "../../question-words.ts";
import type { ChoiceQuestion } from "../../survey.schema.ts";
import { OTHER_OPTION_ID, surveyLimits } from "../../survey-limits.ts";
import {
  controlId,
  describedBy,
  GroupedQuestion,
  LabelledQuestion,
  type QuestionProps,
} from "./question-frame.tsx";

const otherOption = { id: OTHER_OPTION_ID, label: "Other" };

/** One or several choices, all in view; an optional single choice can be taken back. */
export function ChoiceList(props: QuestionProps<ChoiceQuestion>) {
  const { question, posted } = props;
  const several = takesSeveral(question);
  const options = question.other ? [...question.options, otherOption] : question.options;
  return (
    <GroupedQuestion {...props}>
      <div className="sv-choices">
        {options.map((option, index) => (
          <label key={option.id} className="sv-choice">
            <input
              id={index === 0 ? controlId(question.id) : undefined}
              type={several ? "checkbox" : "radio"}
              name={answerField(question.id)}
              value={option.id}
              defaultChecked={posted.values.includes(option.id)}
              required={!several && question.required}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {question.other && <OtherText {...props} />}
      {!several && !question.required && <NoAnswer name={answerField(question.id)} />}
    </GroupedQuestion>
  );
}

/** One choice from a list that opens. */
export function Dropdown(props: QuestionProps<ChoiceQuestion>) {
  const { question, posted, error } = props;
  const options = question.other ? [...question.options, otherOption] : question.options;
  return (
    <LabelledQuestion {...props}>
      <select
        id={controlId(question.id)}
        name={answerField(question.id)}
        defaultValue={posted.values[0] ?? ""}
        required={question.required}
        aria-describedby={describedBy(props)}
        aria-invalid={error === undefined ? undefined : true}
      >
        <option value="">Choose one</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
      {question.other && <OtherText {...props} />}
    </LabelledQuestion>
  );
}

/** The way back for an optional question with radio buttons, which cannot be unticked. */
export function NoAnswer({ name }: { name: string }) {
  return (
    <div className="sv-skip">
      <label className="sv-choice">
        <input type="radio" name={name} value="" />
        <span>No answer</span>
      </label>
    </div>
  );
}

function OtherText({ question, posted }: QuestionProps<ChoiceQuestion>) {
  const id = `${controlId(question.id)}-other`;
  return (
    <div className="sv-other">
      <label htmlFor={id}>If other, please say what</label>
      <input
        type="text"
        id={id}
        name={otherField(question.id)}
        defaultValue={posted.other}
        maxLength={surveyLimits.shortText}
      />
    </div>
  );
}
