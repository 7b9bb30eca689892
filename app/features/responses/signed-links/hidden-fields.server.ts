import { createHmac, timingSafeEqual } from "node:crypto";
import { getSigningSecret } from "#app/features/accounts/signing-secret.server.ts";
import type { Survey } from "#app/features/surveys/survey.schema.ts";
import { surveyLimits } from "#app/features/surveys/survey-limits.ts";
import { getDoor, saveSurveySettings } from "#app/features/surveys/surveys.service.server.ts";
import { isoFromNow, nowIso } from "#app/lib/clock.ts";
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
  const [key] = await hiddenFieldKeys(db, surveyId);
  return key;
}

/** The key that signs now, and the one before as long as its links are taken. Throws NotFoundError. */
async function hiddenFieldKeys(db: Db, surveyId: string): Promise<[string, ...string[]]> {
  const { linkKeyGeneration: now, oldLinkKeyUntil: until } = (await getDoor(db, surveyId)).settings;
  const secret = await getSigningSecret(db);
  // The first key is that of surveys from before keys could be renewed.
  const keyOf = (generation: number) =>
    sign(secret, PURPOSE, generation === 0 ? surveyId : `${surveyId} ${generation}`);
  return now > 0 && until !== null && until > nowIso() ? [keyOf(now), keyOf(now - 1)] : [keyOf(now)];
}

/**
 * Gives a survey another key for signed values; links that the former one signed are taken for so long, those of keys before
 * it not any more. Throws NotFoundError.
 */
export async function renewHiddenFieldKey(
  db: Db,
  author: { id: string; name: string },
  surveyId: string,
  oldForMs: number,
): Promise<void> {
  const { linkKeyGeneration } = (await getDoor(db, surveyId)).settings;
  await saveSurveySettings(db, author, surveyId, {
    linkKeyGeneration: linkKeyGeneration + 1,
    oldLinkKeyUntil: oldForMs > 0 ? isoFromNow(oldForMs) : null,
  });
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
  let keys: readonly string[] | undefined;
  for (const question of survey.questions) {
    if (question.type !== "hidden") continue;
    const came = given(question).slice(0, surveyLimits.hiddenText + 100);
    if (came.trim() === "") continue;
    if (!question.signed) fields.values[question.id] = tidied(came);
    else {
      keys ??= await hiddenFieldKeys(db, surveyId);
      const value = came.slice(0, Math.max(came.lastIndexOf(SEPARATOR), 0));
      const { parameter } = question;
      const ours = value !== "" && keys.some((key) => isSame(signedValue(key, parameter, value), came));
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
