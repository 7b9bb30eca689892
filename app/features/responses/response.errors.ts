import type { ToldFailure } from "#app/features/surveys/public-page/failure-notice.ts";
import { ConflictError, ForbiddenError, InvalidInputError } from "#app/lib/errors.ts";

/** A personal link that this instance has not signed for this survey, or whose customer is gone. */
export class ForgedLinkError extends ForbiddenError implements ToldFailure {
  readonly toldAs = "invalidLink";
  constructor() {
    super(
      "This personal link is not valid. Please open it again exactly as you received it, or ask for a new one.",
    );
  }
}

/** A one-time link of an anonymous survey that was used before, or never was one: nobody can tell which any more. */
export class UsedLinkError extends ConflictError implements ToldFailure {
  readonly toldAs = "usedLink";
  constructor() {
    super(
      "This link lets one answer in, and it has been used, or it is not complete. Which of the two, nobody can tell: this survey is anonymous. " +
        "If you have a receipt, it leads to your answers.",
    );
  }
}

/** A personal link answers once; a second, different submission is refused. */
export class AlreadyAnsweredError extends ConflictError implements ToldFailure {
  readonly toldAs = "answeredByLink";
  constructor() {
    super("This survey has already been answered through your personal link. Your first answer is kept.");
  }
}

/** Answers that the survey does not allow; `fieldErrors` is keyed by question id. */
export class InvalidAnswersError extends InvalidInputError {
  constructor(errors: ReadonlyMap<string, string>) {
    super(
      errors.size === 1 ? "One answer needs another look." : `${errors.size} answers need another look.`,
      errors,
    );
  }
}
