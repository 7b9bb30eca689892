import type { Question } from "../../survey.schema.ts";
import { PipedText } from "./piped-text.tsx";
import { QuestionFrame, type QuestionProps } from "./question-frame.tsx";

/** Words between questions; nothing is answered here. */
export function Statement(props: QuestionProps<Extract<Question, { type: "statement" }>>) {
  const { question, said, languageOf } = props;
  return (
    <QuestionFrame {...props}>
      <h2 className="sv-label" {...languageOf("title")}>
        <PipedText text={question.title} said={said} />
      </h2>
      {question.text !== "" && (
        <p className="sv-words" {...languageOf("text")}>
          <PipedText text={question.text} said={said} />
        </p>
      )}
    </QuestionFrame>
  );
}
