import type { Question } from "../../survey.schema.ts";
import { PipedText } from "./piped-text.tsx";
import { QuestionFrame, type QuestionProps } from "./question-frame.tsx";

/** Words between questions; nothing is answered here. */
export function Statement(props: QuestionProps<Extract<Question, { type: "statement" }>>) {
  const { question, said } = props;
  return (
    <QuestionFrame {...props}>
      <h2 className="sv-label">
        <PipedText text={question.title} said={said} />
      </h2>
      {question.text !== "" && (
        <p className="sv-words">
          <PipedText text={question.text} said={said} />
        </p>
      )}
    </QuestionFrame>
  );
}
