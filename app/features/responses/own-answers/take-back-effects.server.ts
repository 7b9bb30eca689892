import { removeValuesOf } from "#app/features/attributes/attributes.service.server.ts";
import { deleteEventsNamed } from "#app/features/customers/customers.service.server.ts";
import { takeBackTexts } from "#app/features/feedback/feedback.service.server.ts";
import { refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";
import type { ReadResponse } from "./read-response.server.ts";

/** Removes what followed from a response outside of itself: texts with all that was made of them, profile values, events. */
export async function takeBackEffects(trx: Db, response: ReadResponse): Promise<void> {
  await takeBackTexts(trx, [response.id]);
  await takeBackFacts(trx, response);
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
