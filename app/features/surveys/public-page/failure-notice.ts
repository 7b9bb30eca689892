import { type FailureWords, failureWordsOf } from "../public-words/failure-words.ts";
import { wordsOf } from "../public-words/public-words.ts";
import { closedNotice } from "../settings/closed-notice.ts";
import { LinkNeededError, linkNeededNotice } from "../settings/link-needed.error.ts";
import { SurveyClosedError } from "../settings/survey-closed.error.ts";

/** What a status means where the failure has no name for respondents: a database that is locked or full among them. */
const byStatus = new Map<number, keyof FailureWords>([
  [404, "noSurvey"],
  [429, "tooMany"],
  [503, "busy"],
  [507, "full"],
]);

/** A failure that says by its own name what respondents are told of it. */
export interface ToldFailure {
  readonly toldAs: keyof FailureWords;
}

/**
 * What respondents are told of a failure that was expected, in the language of the page; `message` is what the error says
 * itself, in English, which stands where there are no words for it.
 */
export function failureNotice(
  error: unknown,
  language: string,
  { status, message }: { status: number; message: string },
): { title: string; message: string } {
  if (error instanceof SurveyClosedError) return closedNotice(error.closed, language);
  if (error instanceof LinkNeededError) return linkNeededNotice(language);
  const told = isTold(error) ? error.toldAs : byStatus.get(status);
  return {
    title: titleOf(status, language),
    message: told === undefined ? message : failureWordsOf(language)[told],
  };
}

function titleOf(status: number, language: string): string {
  const words = wordsOf(language);
  const failed = failureWordsOf(language);
  if (status === 403) return words.invalidLinkTitle;
  if (status === 404) return failed.noSurveyTitle;
  return status === 409 ? words.answeredTitle : failed.failedTitle;
}

function isTold(error: unknown): error is ToldFailure {
  return error instanceof Error && "toldAs" in error && String(error.toldAs) in failureWordsOf("en");
}
