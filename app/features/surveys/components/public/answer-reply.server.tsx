import { redirect } from "@remix-run/node";
import { toResponse } from "#app/lib/http.server.ts";
import type { Surroundings } from "../../public-page/surroundings.ts";
import { failurePage, type Kept } from "./notice-pages.server.tsx";
import { type FormPage, formPage } from "./survey-page.server.tsx";

/** What became of a form that was sent. */
export type FormOutcome =
  /** It goes on with another page of the survey: the answers are on disk, or kept so far. */
  | { kind: "on"; next: string }
  /** Something has to be mended first. */
  | { kind: "wrong"; page: FormPage }
  /** It was not taken just now, and may be sent once more as it is. */
  | { kind: "again"; page: FormPage; status: number; error: unknown }
  /** It cannot be taken. */
  | { kind: "refused"; error: unknown; language: string; kept: Kept; surroundings: Surroundings };

/** Answers a form: the next page for people, the same in a few words for the page's script. */
export async function answerReply(request: Request, outcome: FormOutcome): Promise<Response> {
  const forScript = request.headers.get("Accept") === "application/json";
  switch (outcome.kind) {
    case "on":
      return forScript ? Response.json({ next: outcome.next }) : redirect(outcome.next, 303);
    case "wrong":
      // The script sends the form once more without itself, for the page that says what is wrong.
      return forScript ? Response.json({ wrong: true }, { status: 422 }) : formPage(outcome.page, 422);
    case "again": {
      const short = toResponse(outcome.error);
      const { challenge } = outcome.page.hidden;
      if (forScript) return challenge ? Response.json({ challenge }, { status: outcome.status }) : short;
      const page = formPage(outcome.page, outcome.status);
      const wait = short.headers.get("Retry-After");
      if (wait !== null) page.headers.set("Retry-After", wait);
      return page;
    }
    case "refused":
      return forScript
        ? toResponse(outcome.error)
        : failurePage(outcome.error, outcome.language, outcome.kept, outcome.surroundings);
  }
}
