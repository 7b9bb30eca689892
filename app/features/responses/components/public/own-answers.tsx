import type { Answers } from "#app/features/surveys/answers/answer-value.ts";
import { scaleOf } from "#app/features/surveys/answers/check-answer.ts";
import { dayInWords } from "#app/features/surveys/public-words/day-in-words.ts";
import { fillWords } from "#app/features/surveys/public-words/fill-words.ts";
import { wordsOf } from "#app/features/surveys/public-words/public-words.ts";
import type { Question } from "#app/features/surveys/survey.schema.ts";
import { textLanguages } from "#app/features/surveys/translations/text-language.ts";
import { paths } from "#app/lib/paths.ts";
import { askedQuestions, type OwnAnswer, ownWords } from "../../own-answers/own-answer.ts";
import type { OwnAnswerWords } from "../../own-answers/words/own-answer-words.ts";

interface OwnAnswersProps {
  /** With the survey in the language that was answered in. */
  own: OwnAnswer;
  words: OwnAnswerWords;
  code: string;
  corrected: boolean;
}

/** Every answer in words, and what can be done with them. */
export function OwnAnswers({ own, words, code, corrected }: OwnAnswersProps) {
  const { survey, language, answers } = own;
  const inWords = (question: Question, given: Answers) => {
    const said = ownWords(question, given, words);
    if (said === null) return wordsOf(language).noAnswer;
    const scale = scaleOf(question);
    // A rating says nothing without its scale: "4/5". Not in the files, where spreadsheets make a date of it.
    return scale === null ? said : `${said}/${scale.to}`;
  };
  const languageOf = textLanguages(survey, language);
  const dayOf = (iso: string) => dayInWords(iso, language);
  return (
    <>
      <h1 className="sv-title">{words.yourAnswers}</h1>
      {corrected && (
        <p role="status" className="sv-soft">
          {words.corrected}
        </p>
      )}
      <p>{fillWords(words.answeredOn, { survey: survey.title, date: dayOf(own.submittedAt) })}</p>
      <dl className="sv-kept">
        {askedQuestions(own).map((question) => (
          <div key={question.id}>
            <dt {...languageOf(`question.${question.id}.title`)}>{question.title}</dt>
            <dd>{inWords(question, answers)}</dd>
            {own.earlier
              .filter(({ questionId }) => questionId === question.id)
              .map(({ answers: given, changedAt }) => (
                <dd key={changedAt} className="sv-soft">
                  {fillWords(words.until, { date: dayOf(changedAt), answer: inWords(question, given) })}
                </dd>
              ))}
          </div>
        ))}
      </dl>
      <h2>{words.whatYouCanDo}</h2>
      <ul>
        <li>
          <a href={paths.myAnswers({ code, do: "correct" })}>{words.correct}</a>
        </li>
        <li>
          <a href={paths.myAnswers({ code, do: "withdraw" })}>{words.withdraw}</a>
        </li>
        <li>
          {words.download} <a href={paths.myAnswers({ code, as: "csv" })}>{words.asCsv}</a>
          {" · "}
          <a href={paths.myAnswers({ code, as: "json" })}>{words.asJson}</a>
        </li>
      </ul>
      <p className="sv-soft">{fillWords(words.keepReceipt, { code })}</p>
    </>
  );
}
