import { answerField } from "../../answer-fields.ts";
import type { Question } from "../../survey.schema.ts";
import { NoAnswer } from "./choice-questions.tsx";
import { controlId, describedBy, GroupedQuestion, type QuestionProps } from "./question-frame.tsx";

/** One to three, five or ten stars. */
export function Stars(props: QuestionProps<Extract<Question, { type: "stars" }>>) {
  const { scale } = props.question;
  return (
    <Scale
      {...props}
      from={1}
      to={scale}
      step={(stars) => (
        <>
          {stars}
          <span aria-hidden="true"> ★</span>
          <span className="sv-hidden"> of {scale} stars</span>
        </>
      )}
    />
  );
}

/** How likely one is to recommend, 0 to 10. */
export function Recommendation(props: QuestionProps<Extract<Question, { type: "nps" }>>) {
  const { lowLabel, highLabel } = props.question;
  return (
    <Scale
      {...props}
      from={0}
      to={10}
      step={(rating) => (
        <>
          {rating}
          {rating === 0 && lowLabel !== "" && <span className="sv-hidden"> {lowLabel}</span>}
          {rating === 10 && highLabel !== "" && <span className="sv-hidden"> {highLabel}</span>}
        </>
      )}
    >
      {(lowLabel !== "" || highLabel !== "") && (
        <p className="sv-ends sv-soft" aria-hidden="true">
          <span>{lowLabel === "" ? "" : `0: ${lowLabel}`}</span>
          <span>{highLabel === "" ? "" : `10: ${highLabel}`}</span>
        </p>
      )}
    </Scale>
  );
}

/** A box to tick beside the sentence that is agreed to. */
export function Consent(props: QuestionProps<Extract<Question, { type: "consent" }>>) {
  const { question, posted } = props;
  return (
    <GroupedQuestion {...props}>
      <label className="sv-choice">
        <input
          type="checkbox"
          id={controlId(question.id)}
          name={answerField(question.id)}
          value="yes"
          defaultChecked={posted.values.includes("yes")}
          required={question.required}
          aria-describedby={describedBy(props)}
        />
        <span>{question.statement}</span>
      </label>
    </GroupedQuestion>
  );
}

function Scale({
  from,
  to,
  step,
  children,
  ...props
}: QuestionProps & {
  from: number;
  to: number;
  step: (number: number) => React.ReactNode;
  children?: React.ReactNode;
}) {
  const { question, posted } = props;
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return (
    <GroupedQuestion {...props}>
      <div className="sv-scale">
        {numbers.map((number, index) => (
          <label key={number} className="sv-box">
            <input
              type="radio"
              id={index === 0 ? controlId(question.id) : undefined}
              name={answerField(question.id)}
              value={String(number)}
              defaultChecked={posted.values[0] === String(number)}
              required={question.required}
            />
            <span>{step(number)}</span>
          </label>
        ))}
      </div>
      {children}
      {!question.required && <NoAnswer name={answerField(question.id)} />}
    </GroupedQuestion>
  );
}
