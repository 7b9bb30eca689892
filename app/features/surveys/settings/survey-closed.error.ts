import { GoneError } from "#app/lib/errors.ts";
import type { Closed } from "./closed.ts";

/** The survey takes no answers now; the typed ones are shown back by the page. */
export class SurveyClosedError extends GoneError {
  constructor(readonly closed: Closed) {
    super("This survey takes no answers now.");
  }
}
