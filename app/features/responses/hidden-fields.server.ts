import { getSigningSecret } from "#app/features/accounts/signing-secret.server.ts";
import type { Survey } from "#app/features/surveys/survey.schema.ts";
import { surveyLimits } from "#app/features/surveys/survey-limits.ts";
import { sign, verify } from "#app/lib/signing.server.ts";
import { tidyText } from "#app/lib/text.ts";
import type { Db } from "#db/client.server.ts";

const PURPOSE = "hidden-field";

// The last one in a value parts it from its signature, which is base64url and holds none.
const SEPARATOR = "~";

/**
 * The value of a link parameter for a signed hidden field of a survey: the text with our signature, so that nobody who
 * has the link can say something else. `parameter` is the field's name in the link; the text at most 200 characters.
 */
export async function signedParameter(
  db: Db,
  surveyId: string,
  parameter: string,
  text: string,
): Promise<string> {
  const value = tidied(text);
  return (
    value + SEPARATOR + sign(await getSigningSecret(db), PURPOSE, signedText(surveyId, parameter, value))
  );
}

/** Hidden fields as a link gives them. */
export interface HiddenFields {
  /** Values by question id, without their signatures. */
  values: Record<string, string>;
  /** Ids of the questions whose value came without our signature; it is not among the values. */
  forged: string[];
}

/**
 * Reads the hidden fields of a survey: `given` says what came for a question, by its parameter or its id. A page
 * carries a signed value with its signature from the link to the form, so that it is checked both times.
 */
export async function readHiddenFields(
  db: Db,
  surveyId: string,
  survey: Pick<Survey, "questions">,
  given: (question: { id: string; parameter: string }) => string,
): Promise<HiddenFields> {
  const fields: HiddenFields = { values: {}, forged: [] };
  for (const question of survey.questions) {
    if (question.type !== "hidden") continue;
    const came = given(question).slice(0, surveyLimits.hiddenText + 100);
    if (came.trim() === "") continue;
    if (!question.signed) fields.values[question.id] = tidied(came);
    else {
      const split = came.lastIndexOf(SEPARATOR);
      const value = came.slice(0, Math.max(split, 0));
      const secret = await getSigningSecret(db);
      const ours =
        split > 0 &&
        verify(secret, PURPOSE, signedText(surveyId, question.parameter, value), came.slice(split + 1));
      if (ours) fields.values[question.id] = value;
      else fields.forged.push(question.id);
    }
  }
  return fields;
}

function tidied(text: string): string {
  return tidyText(text).slice(0, surveyLimits.hiddenText);
}

function signedText(surveyId: string, parameter: string, value: string): string {
  return JSON.stringify([surveyId, parameter, value]);
}
