import { createHmac, timingSafeEqual } from "node:crypto";
import { getSigningSecret } from "#app/features/accounts/signing-secret.server.ts";
import type { Survey } from "#app/features/surveys/survey.schema.ts";
import { surveyLimits } from "#app/features/surveys/survey-limits.ts";
import { sign } from "#app/lib/signing.server.ts";
import { tidyText } from "#app/lib/text.ts";
import type { Db } from "#db/client.server.ts";

const PURPOSE = "hidden-field-key";

// The last one in a value parts it from its signature, which is base64url and holds none.
const SEPARATOR = "~";

/**
 * The key that signs hidden fields of one survey, 43 characters. Other systems of the owner sign with it, so it is made
 * of this instance's secret and opens nothing else.
 */
export async function hiddenFieldKey(db: Db, surveyId: string): Promise<string> {
  return sign(await getSigningSecret(db), PURPOSE, surveyId);
}

/**
 * The value of a link parameter for a signed hidden field: the text, "~", and HMAC-SHA-256 (RFC 2104, as base64url) of
 * "name=text", so that nobody who has the link can say something else. The text at most 200 characters; signing-example.ts
 * says the same to others.
 */
export function signedValue(key: string, parameter: string, text: string): string {
  const value = tidied(text);
  return value + SEPARATOR + createHmac("sha256", key).update(`${parameter}=${value}`).digest("base64url");
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
  let key: string | undefined;
  for (const question of survey.questions) {
    if (question.type !== "hidden") continue;
    const came = given(question).slice(0, surveyLimits.hiddenText + 100);
    if (came.trim() === "") continue;
    if (!question.signed) fields.values[question.id] = tidied(came);
    else {
      key ??= await hiddenFieldKey(db, surveyId);
      const value = came.slice(0, Math.max(came.lastIndexOf(SEPARATOR), 0));
      const ours = value !== "" && isSame(signedValue(key, question.parameter, value), came);
      if (ours) fields.values[question.id] = value;
      else fields.forged.push(question.id);
    }
  }
  return fields;
}

function tidied(text: string): string {
  return tidyText(text).slice(0, surveyLimits.hiddenText);
}

/** Takes the same time for every wrong one of a length. */
function isSame(expected: string, came: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(came)];
  return a.length === b.length && timingSafeEqual(a, b);
}
