import { paths } from "#app/lib/paths.ts";
import { wordsOf } from "../../public-words/public-words.ts";

/** A page that opens beside the frame in which the link stands: it may not be shown there. */
export const beside = { target: "_blank", rel: "noopener noreferrer" };

/** The way to one's own answers by their receipt. */
export function ToMyAnswers({
  receipt,
  language,
  opensBeside = false,
}: {
  receipt: string;
  language: string;
  opensBeside?: boolean;
}) {
  return (
    <p>
      <a href={paths.myAnswers({ code: receipt })} {...(opensBeside && beside)}>
        {wordsOf(language).ownAnswers}
      </a>
    </p>
  );
}
