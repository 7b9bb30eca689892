import type { ReactNode } from "react";
import type { PostedAnswer } from "../../answer-fields.ts";
import type { Question } from "../../survey.schema.ts";

/** What is needed to draw one question with what was entered and what was wrong with it. */
export interface QuestionProps<Kind extends Question = Question> {
  question: Kind;
  /** 1 for the first. */
  number: number;
  of: number;
  posted: PostedAnswer;
  error: string | undefined;
}

/** The id of the first control of a question, to which an error leads. */
export function controlId(questionId: string): string {
  return `q-${questionId}`;
}

/** What a control refers to for its help and its error. */
export function describedBy({
  question,
  error,
}: Pick<QuestionProps, "question" | "error">): string | undefined {
  const id = controlId(question.id);
  const parts = [question.help === "" ? "" : `${id}-help`, error === undefined ? "" : `${id}-error`];
  return parts.filter(Boolean).join(" ") || undefined;
}

/** A question with one control: its label, help and error. */
export function LabelledQuestion({ children, ...props }: QuestionProps & { children: ReactNode }) {
  return (
    <div className={frameClass(props.error)}>
      <label className="sv-label" htmlFor={controlId(props.question.id)}>
        <QuestionTitle {...props} />
      </label>
      <QuestionNotes {...props} />
      {children}
    </div>
  );
}

/** A question with several controls: a fieldset whose legend is the question. */
export function GroupedQuestion({ children, ...props }: QuestionProps & { children: ReactNode }) {
  return (
    <div className={frameClass(props.error)}>
      <fieldset aria-describedby={describedBy(props)}>
        <legend>
          <QuestionTitle {...props} />
        </legend>
        <QuestionNotes {...props} />
        {children}
      </fieldset>
    </div>
  );
}

function QuestionTitle({ question, number, of }: QuestionProps) {
  return (
    <>
      <span className="sv-step">
        Question {number} of {of}
      </span>{" "}
      {question.title}
      {!question.required && <span className="sv-optional"> (optional)</span>}
    </>
  );
}

function QuestionNotes({ question, error }: QuestionProps) {
  const id = controlId(question.id);
  return (
    <>
      {question.help !== "" && (
        <p className="sv-soft" id={`${id}-help`}>
          {question.help}
        </p>
      )}
      {error !== undefined && (
        <p className="sv-error" id={`${id}-error`}>
          <span className="sv-hidden">Error: </span>
          {error}
        </p>
      )}
    </>
  );
}

function frameClass(error: string | undefined): string {
  return error === undefined ? "sv-question" : "sv-question sv-wrong";
}
