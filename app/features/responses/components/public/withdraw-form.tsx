import { fillWords } from "#app/features/surveys/public-words/fill-words.ts";
import { paths } from "#app/lib/paths.ts";
import type { OwnAnswer } from "../../own-answers/own-answer.ts";
import type { OwnAnswerWords } from "../../own-answers/words/own-answer-words.ts";

/** Says what withdrawing means before it happens: it cannot be undone. */
export function WithdrawForm({ own, words, code }: { own: OwnAnswer; words: OwnAnswerWords; code: string }) {
  return (
    <form method="post" action={paths.myAnswers()}>
      <h1 className="sv-title">{words.withdrawTitle}</h1>
      <p>{fillWords(words.withdrawMeans, { survey: own.survey.title })}</p>
      <p>
        {words.withdrawUndo} <a href={paths.myAnswers({ code, as: "csv" })}>{words.withdrawDownload}</a>
      </p>
      <p>{words.withdrawStays}</p>
      <input type="hidden" name="code" value={code} />
      <button type="submit" name="do" value="withdraw" className="sv-send">
        {words.withdrawButton}
      </button>
      <p>
        <a href={paths.myAnswers({ code })}>{words.keep}</a>
      </p>
    </form>
  );
}
