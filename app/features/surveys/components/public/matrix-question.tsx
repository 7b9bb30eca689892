import { partField } from "../../answers/answer-fields.ts";
import { orderedFor } from "../../logic/option-order.ts";
import type { Question } from "../../survey.schema.ts";
import { NoAnswer } from "./choice-questions.tsx";
import { controlId, describedBy, GroupedQuestion, type QuestionProps } from "./question-frame.tsx";

/**
 * A stack of single choices with the same columns. Each row is a group of its own with its question as legend: a table
 * of radio buttons is read badly, and does not fit on a phone.
 */
export function Matrix(props: QuestionProps<Extract<Question, { type: "matrix" }>>) {
  const { question, posted, required, seed, words, languageOf } = props;
  return (
    <GroupedQuestion {...props}>
      {orderedFor(question.rows, question.order, seed, question.id).map((row, rowIndex) => {
        const name = partField(question.id, row.id);
        return (
          <fieldset key={row.id} className="sv-matrix-row" aria-describedby={describedBy(props)}>
            <legend {...languageOf(`row.${row.id}`)}>{row.label}</legend>
            <div className="sv-columns" data-steps={question.columns.length}>
              {question.columns.map((column, index) => (
                <label key={column.id} className="sv-box">
                  <input
                    type="radio"
                    id={rowIndex === 0 && index === 0 ? controlId(question.id) : undefined}
                    name={name}
                    value={column.id}
                    defaultChecked={posted.parts?.[row.id] === column.id}
                    required={required}
                  />
                  <span data-label="" {...languageOf(`column.${column.id}`)}>
                    {column.label}
                  </span>
                </label>
              ))}
            </div>
            {!required && <NoAnswer name={name} words={words} />}
          </fieldset>
        );
      })}
    </GroupedQuestion>
  );
}
