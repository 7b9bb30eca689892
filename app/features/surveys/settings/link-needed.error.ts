import { ForbiddenError } from "#app/lib/errors.ts";
import { wordsOf } from "../public-words/public-words.ts";

/**
 * The survey is only for who brings a link that was sent; the typed answers are shown back, with the notice in the
 * page's language.
 */
export class LinkNeededError extends ForbiddenError {
  constructor() {
    super(linkNeededNotice("en").message);
  }
}

/** What is said to whoever comes without such a link, in the language of the page. */
export function linkNeededNotice(language: string): { title: string; message: string } {
  const { linkNeededTitle, linkNeeded } = wordsOf(language);
  return { title: linkNeededTitle, message: linkNeeded };
}
