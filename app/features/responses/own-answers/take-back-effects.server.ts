import { removeValuesOf } from "#app/features/attributes/attributes.service.server.ts";
import { takeBackAgreements } from "#app/features/consents/consents.service.server.ts";
import { deleteEventsNamed } from "#app/features/customers/customers.service.server.ts";
import { takeBackTexts } from "#app/features/feedback/feedback.service.server.ts";
import { refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";
import { responseEffects } from "../submitting/response-effects.ts";
import type { ReadResponse } from "./read-response.server.ts";

/**
 * Removes what followed from a response outside of itself: texts with all that was made of them, profile values, events;
 * what was agreed to in it is agreed to no longer.
 */
export async function takeBackEffects(trx: Db, response: ReadResponse): Promise<void> {
  await takeBackTexts(trx, [response.id]);
  await takeBackConsents(trx, response, responseEffects(response.survey, response.answers).consents);
  await takeBackFacts(trx, response);
}

/** Purposes that were agreed to in a response are withdrawn where nobody has spoken of them since. */
export async function takeBackConsents(
  trx: Db,
  { id, customerId, title }: ReadResponse,
  purposeIds: readonly string[],
): Promise<void> {
  if (customerId !== null && purposeIds.length > 0)
    await takeBackAgreements(trx, { customerId, responseId: id, purposeIds }, title);
}

/** Removes the profile values and events that followed from a response. */
export async function takeBackFacts(trx: Db, response: ReadResponse): Promise<void> {
  const { id, customerId, submittedAt, survey } = response;
  if (customerId === null) return;
  await removeValuesOf(trx, { type: "survey", id, customerId }, submittedAt);
  const events = survey.questions.map((question) => `${id}:${question.id}`);
  await deleteEventsNamed(trx, customerId, events);
  await enqueue(trx, refreshProfiles, { customerIds: [customerId] });
}
