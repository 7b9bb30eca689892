import type { SurveyForm } from "../../form/survey-form.ts";
import type { SurveyConflict } from "../../merging/conflict-words.ts";
import { type EditHistory, newHistory } from "./edit-history.ts";

/** What the server gave to be edited. */
export interface GivenEdit {
  form: SurveyForm;
  revision: number;
  conflicts: readonly SurveyConflict[];
  seen: number;
  /** It is a form that was posted and not saved. */
  cameBack: boolean;
}

/** What is kept between two renderings. */
export interface KeptEdit {
  history: EditHistory;
  /** What the server holds at `revision`. */
  saved: SurveyForm;
  /** What a button has sent to be saved; null once it is known what became of it. */
  sent: SurveyForm | null;
  revision: number;
  /** What was sent last while somebody wrote: the same is not sent twice. */
  lastSent: SurveyForm | null;
  /** An edit is on its way to the server. */
  running: boolean;
  /** And was changed meanwhile. */
  anew: boolean;
  /** A name for this open page. */
  tab: string;
  edition: unknown;
}

/** An edit that begins with what the server gave. */
export function newKeptEdit(
  { form, revision }: Pick<GivenEdit, "form" | "revision">,
  edition: unknown,
): KeptEdit {
  return {
    history: newHistory(form),
    saved: form,
    sent: null,
    revision,
    lastSent: null,
    running: false,
    anew: false,
    tab: "",
    edition,
  };
}
