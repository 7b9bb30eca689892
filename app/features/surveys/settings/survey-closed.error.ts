import { GoneError } from "#app/lib/errors.ts";
import type { Closed } from "./closed.ts";
import { closedNotice } from "./closed-notice.ts";

/** The survey takes no answers now; the typed ones are shown back by the page, with the notice in its language. */
export class SurveyClosedError extends GoneError {
  constructor(readonly closed: Closed) {
    super(closedNotice(closed, "en").message);
  }
}
