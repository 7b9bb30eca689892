import type { ReactNode } from "react";
import { answerField } from "../../answers/answer-fields.ts";
import { scaleOf } from "../../answers/check-answer.ts";
import { fillWords } from "../../public-words/fill-words.ts";
import type { Question } from "../../survey.schema.ts";
import { NoAnswer } from "./choice-questions.tsx";
import { controlId, describedBy, GroupedQuestion, type QuestionProps } from "./question-frame.tsx";

type ScaleQuestion = Extract<Question, { type: "stars" | "nps" | "csat" | "ces" }>;

/** A number from a scale: stars, the likelihood to recommend, satisfaction, or agreement; its ends say what they mean. */
export function Scale(props: QuestionProps<ScaleQuestion>) {
  const { question, posted, required, words, languageOf } = props;
  const { from, to } = scaleOf(question) ?? { from: 1, to: 5 };
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const [low, high] = question.type === "stars" ? ["", ""] : [question.lowLabel, question.highLabel];
  return (
    <GroupedQuestion {...props}>
      <div className="sv-scale" data-steps={numbers.length}>
        {numbers.map((number, index) => (
          <label key={number} className="sv-box">
            <input
              type="radio"
              id={index === 0 ? controlId(question.id) : undefined}
              name={answerField(question.id)}
              value={String(number)}
              defaultChecked={posted.values[0] === String(number)}
              required={required}
            />
            <span>
              <span data-label="">{number}</span>
              {question.type === "stars" && <Star words={words} to={to} />}
              {number === from && low !== "" && (
                <span className="sv-hidden" {...languageOf("low")}>
                  {" "}
                  {low}
                </span>
              )}
              {number === to && high !== "" && (
                <span className="sv-hidden" {...languageOf("high")}>
                  {" "}
                  {high}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      {(low !== "" || high !== "") && (
        <p className="sv-ends sv-soft" aria-hidden="true">
          <span {...languageOf("low")}>{low === "" ? "" : `${from}: ${low}`}</span>
          <span {...languageOf("high")}>{high === "" ? "" : `${to}: ${high}`}</span>
        </p>
      )}
      {!required && <NoAnswer name={answerField(question.id)} words={words} />}
    </GroupedQuestion>
  );
}

function Star({ words, to }: { words: QuestionProps["words"]; to: number }): ReactNode {
  return (
    <>
      <span aria-hidden="true"> ★</span>
      <span className="sv-hidden"> {fillWords(words.starsOf, { total: to })}</span>
    </>
  );
}

/** A box to tick beside the sentence that is agreed to. */
export function Consent(props: QuestionProps<Extract<Question, { type: "consent" }>>) {
  const { question, posted, required, languageOf } = props;
  return (
    <GroupedQuestion {...props}>
      <label className="sv-choice">
        <input
          type="checkbox"
          id={controlId(question.id)}
          name={answerField(question.id)}
          value="yes"
          defaultChecked={posted.values.includes("yes")}
          required={required}
          aria-describedby={describedBy(props)}
        />
        <span data-label="" {...languageOf("statement")}>
          {question.statement}
        </span>
      </label>
    </GroupedQuestion>
  );
}
