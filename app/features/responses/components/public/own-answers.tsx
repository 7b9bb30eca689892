import { formatDate } from "#app/components/dates.ts";
import type { Answers } from "#app/features/surveys/answer-value.ts";
import type { Question } from "#app/features/surveys/survey.schema.ts";
import { paths } from "#app/lib/paths.ts";
import { askedQuestions, type OwnAnswer, ownWords } from "../../own-answers/own-answer.ts";

/** Every answer in words, and what can be done with them. */
export function OwnAnswers({ own, code, corrected }: { own: OwnAnswer; code: string; corrected: boolean }) {
  return (
    <>
      <h1 className="sv-title">Your answers</h1>
      {corrected && (
        <p role="status" className="sv-soft">
          Your corrected answers are stored.
        </p>
      )}
      <p>
        {own.title}, answered on {formatDate(own.submittedAt)}.
      </p>
      <dl className="sv-kept">
        {askedQuestions(own.survey).map((question) => (
          <div key={question.id}>
            <dt>{question.title}</dt>
            <dd>{ownWords(question, own.answers) ?? "No answer"}</dd>
            {own.earlier
              .filter(({ questionId }) => questionId === question.id)
              .map(({ answers, changedAt }) => (
                <EarlierAnswer key={changedAt} question={question} answers={answers} changedAt={changedAt} />
              ))}
          </div>
        ))}
      </dl>
      <h2>What you can do</h2>
      <ul>
        <li>
          <a href={paths.myAnswers({ code, do: "correct" })}>Correct them</a>
        </li>
        <li>
          <a href={paths.myAnswers({ code, do: "withdraw" })}>Withdraw them</a>
        </li>
        <li>
          Download them: <a href={paths.myAnswers({ code, as: "csv" })}>for a spreadsheet (CSV)</a>,{" "}
          <a href={paths.myAnswers({ code, as: "json" })}>for a program (JSON)</a>
        </li>
      </ul>
      <p className="sv-soft">
        Your receipt is {code}. Keep it to yourself: whoever has it can see and change these answers.
      </p>
    </>
  );
}

function EarlierAnswer({
  question,
  answers,
  changedAt,
}: {
  question: Question;
  answers: Answers;
  changedAt: string;
}) {
  return (
    <dd className="sv-soft">
      Until {formatDate(changedAt)}: {ownWords(question, answers) ?? "no answer"}
    </dd>
  );
}

/** Where a receipt is entered. */
export function ReceiptForm({ typed, error }: { typed: string; error: string | null }) {
  return (
    <form method="post" action={paths.myAnswers()} noValidate>
      <h1 className="sv-title">Your answers to a survey</h1>
      <p>
        With the receipt that you were given after answering, you can look at your answers, correct them,
        withdraw them or take them with you. No account is needed.
      </p>
      <label className="sv-label" htmlFor="code">
        Your receipt
      </label>
      <p className="sv-soft" id="code-help">
        28 letters and digits, such as 7ZK2-9QFM-…; blanks and small letters do not matter.
      </p>
      {error !== null && (
        <p className="sv-error" id="code-error" role="alert">
          <span className="sv-hidden">Error: </span>
          {error}
        </p>
      )}
      <input
        type="text"
        id="code"
        name="code"
        defaultValue={typed}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-describedby={error === null ? "code-help" : "code-help code-error"}
        aria-invalid={error === null ? undefined : true}
      />
      <button type="submit" name="do" value="open" className="sv-send">
        Show my answers
      </button>
    </form>
  );
}

/** Says what withdrawing means before it happens: it cannot be undone. */
export function WithdrawForm({ own, code }: { own: OwnAnswer; code: string }) {
  return (
    <form method="post" action={paths.myAnswers()}>
      <h1 className="sv-title">Withdraw your answers?</h1>
      <p>
        All that you answered to “{own.title}” is deleted at once, with everything that was made of it. Copies
        in backups disappear with those. It cannot be undone: if you may need your answers,{" "}
        <a href={paths.myAnswers({ code, as: "csv" })}>download them</a> first.
      </p>
      <p>What stays is that there was an answer, so that nobody looks for it.</p>
      <input type="hidden" name="code" value={code} />
      <button type="submit" name="do" value="withdraw" className="sv-send">
        Withdraw my answers
      </button>
      <p>
        <a href={paths.myAnswers({ code })}>Keep them</a>
      </p>
    </form>
  );
}
