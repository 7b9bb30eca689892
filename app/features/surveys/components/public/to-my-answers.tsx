import { paths } from "#app/lib/paths.ts";
import { wordsOf } from "../../public-words/public-words.ts";

/** The way to one's own answers by their receipt. */
export function ToMyAnswers({ receipt, language }: { receipt: string; language: string }) {
  return (
    <p>
      <a href={paths.myAnswers({ code: receipt })}>{wordsOf(language).ownAnswers}</a>
    </p>
  );
}
