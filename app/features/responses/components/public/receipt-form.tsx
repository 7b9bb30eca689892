import { paths } from "#app/lib/paths.ts";
import type { OwnAnswerWords } from "../../own-answers/words/own-answer-words.ts";

/** Where a receipt is entered. */
export function ReceiptForm({
  words,
  mark,
  typed,
  error,
}: {
  words: OwnAnswerWords;
  /** What stands before an error for those who hear it: "Error:". */
  mark: string;
  typed: string;
  error: string | null;
}) {
  return (
    <form method="post" action={paths.myAnswers()} noValidate>
      <h1 className="sv-title">{words.title}</h1>
      <p>{words.intro}</p>
      <label className="sv-label" htmlFor="code">
        {words.receipt}
      </label>
      <p className="sv-soft" id="code-help">
        {words.receiptHelp}
      </p>
      {error !== null && (
        <p className="sv-error" id="code-error" role="alert">
          <span className="sv-hidden">{mark} </span>
          {error}
        </p>
      )}
      <input
        type="text"
        id="code"
        name="code"
        defaultValue={typed}
        maxLength={200}
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-describedby={error === null ? "code-help" : "code-help code-error"}
        aria-invalid={error === null ? undefined : true}
      />
      <button type="submit" name="do" value="open" className="sv-send">
        {words.show}
      </button>
    </form>
  );
}
