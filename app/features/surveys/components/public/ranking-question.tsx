import { partField } from "../../answers/answer-fields.ts";
import { orderedFor } from "../../logic/option-order.ts";
import { fillWords } from "../../public-words/fill-words.ts";
import type { Question } from "../../survey.schema.ts";
import { controlId, GroupedQuestion, type QuestionProps } from "./question-frame.tsx";

/** Options to bring in order: each has a list of places; the page's script adds arrows and dragging. */
export function Ranking(props: QuestionProps<Extract<Question, { type: "ranking" }>>) {
  const { question, posted, seed, words, languageOf } = props;
  const places = Math.min(question.rankAtMost ?? question.options.length, question.options.length);
  return (
    <GroupedQuestion {...props}>
      <p className="sv-soft sv-scripted" hidden>
        {words.rankHint}
      </p>
      <ol className="sv-ranking" data-ranking="">
        {orderedFor(question.options, question.order, seed, question.id).map((option, index) => (
          <li key={option.id}>
            <select
              id={index === 0 ? controlId(question.id) : undefined}
              name={partField(question.id, option.id)}
              defaultValue={posted.parts?.[option.id] ?? ""}
              aria-label={fillWords(words.positionOf, { option: option.label })}
            >
              <option value="">{words.notRanked}</option>
              {Array.from({ length: places }, (_, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number
                <option key={place} value={place + 1}>
                  {fillWords(words.position, { n: place + 1 })}
                </option>
              ))}
            </select>
            <span data-label="" data-grip="" {...languageOf(`option.${option.id}`)}>
              {option.label}
            </span>
          </li>
        ))}
      </ol>
    </GroupedQuestion>
  );
}
