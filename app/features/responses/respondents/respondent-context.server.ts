import type { WalkContext } from "#app/features/surveys/logic/walk-context.ts";
import type { PublicSurvey } from "#app/features/surveys/survey.schema.ts";
import type { Db } from "#db/client.server.ts";
import { type FormIdentity, seedOf } from "../drafts/draft-holder.server.ts";
import { readPersonalToken } from "../personal-links/personal-links.server.ts";
import { fullQuotas } from "../quotas/quota-places.server.ts";
import { readHiddenFields } from "../signed-links/hidden-fields.server.ts";
import { knownAnswers, nobodyKnown } from "./known-answers.server.ts";

/** Who is answering, as far as a page knows. */
export interface Respondent extends FormIdentity {
  /** What came for a hidden field: by its parameter from the link, or by its id from a form. */
  hidden: (question: { id: string; parameter: string }) => string;
}

/** What the path of a respondent depends on, and who that is. */
export interface RespondentContext extends WalkContext {
  /** The customer of a personal link; null on the open link. */
  customerId: string | null;
  /** Ids of the hidden fields whose value came without our signature. */
  forged: readonly string[];
}

/**
 * What decides the path of one respondent: the same when a page is shown and when it is sent, but for what has become
 * known or full meanwhile. In an anonymous survey nothing is known of anybody. Throws ForgedLinkError.
 */
export async function respondentContext(
  db: Db,
  { id, survey }: Pick<PublicSurvey, "id" | "survey">,
  { key, link, hidden }: Respondent,
): Promise<RespondentContext> {
  const customerId = link === "" || survey.anonymous ? null : await readPersonalToken(db, id, link);
  const { attributes, known } =
    customerId === null ? nobodyKnown : await knownAnswers(db, survey, customerId);
  const { values, forged } = await readHiddenFields(db, id, survey, hidden);
  return {
    customerId,
    forged,
    hidden: values,
    attributes,
    known,
    fullQuotas: await fullQuotas(db, id, survey),
    seed: seedOf({ key, link: survey.anonymous ? "" : link }),
  };
}
