import { answerField } from "../../answers/answer-fields.ts";
import type { Question } from "../../survey.schema.ts";
import { surveyLimits } from "../../survey-limits.ts";
import { controlId, describedBy, LabelledQuestion, type QuestionProps } from "./question-frame.tsx";

type TextQuestionType = "short-text" | "long-text" | "number" | "date" | "email";
type TextQuestion = Extract<Question, { type: TextQuestionType }>;

/** A question that is answered by typing: a line, several lines, a number, a date or an e-mail address. */
export function TextQuestion(props: QuestionProps<TextQuestion>) {
  return (
    <LabelledQuestion {...props}>
      <TextControl {...props} />
    </LabelledQuestion>
  );
}

function TextControl(props: QuestionProps<TextQuestion>) {
  const { question, posted, error, required } = props;
  const shared = {
    id: controlId(question.id),
    name: answerField(question.id),
    defaultValue: posted.values[0] ?? "",
    required,
    "aria-describedby": describedBy(props),
    "aria-invalid": error === undefined ? undefined : (true as const),
  };
  switch (question.type) {
    case "long-text":
      return <textarea {...shared} rows={4} maxLength={question.maxLength ?? surveyLimits.longText} />;
    case "short-text":
      return <input type="text" {...shared} maxLength={question.maxLength ?? surveyLimits.shortText} />;
    case "email":
      return (
        <input
          type="email"
          {...shared}
          autoComplete={props.isShared ? "off" : "email"}
          inputMode="email"
          maxLength={254}
        />
      );
    case "date":
      return (
        <input
          type="date"
          {...shared}
          min={question.earliest ?? undefined}
          max={question.latest ?? undefined}
        />
      );
    case "number":
      // A text field with a number pad: a number field changes its value when a page is scrolled over it.
      return (
        <div className="sv-row">
          <input
            type="text"
            {...shared}
            className="sv-short"
            inputMode={question.wholeNumbers ? "numeric" : "decimal"}
            maxLength={30}
          />
          {question.unit !== "" && (
            <span className="sv-unit" {...props.languageOf("unit")}>
              {question.unit}
            </span>
          )}
        </div>
      );
  }
}
