import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import {
  lockResponse,
  updateCustomer,
  updateSetAside,
} from "../own-answers/own-answers.repository.server.ts";
import { type ReadResponse, readResponse } from "../own-answers/read-response.server.ts";
import { takeBackEffects } from "../own-answers/take-back-effects.server.ts";
import { givePlacesBack, takePlacesAgain } from "../quotas/quota-places.server.ts";
import { responseEffects } from "../submitting/response-effects.ts";
import { storeEffects } from "../submitting/store-responses.server.ts";

type Author = { id: string; name: string };

/**
 * Leaves a response out of the results: it stays as it is, but what followed from it and its places in quotas go.
 * Nothing happens to one that is set aside already. Throws NotFoundError, and ConflictError for one that was withdrawn.
 */
export async function setResponseAside(db: Db, author: Author, responseId: string): Promise<void> {
  await change(db, author, responseId, true, takeBackEffects);
}

/**
 * Counts a response that was set aside, with all that follows from it as if it had been given now; it counts in its
 * quotas also where that is one more than their limit. The same errors.
 */
export async function takeResponseIn(db: Db, author: Author, responseId: string): Promise<void> {
  await change(db, author, responseId, false, async (trx, response) => {
    const { id, surveyId, title, submittedAt, answers, survey } = response;
    const effects = responseEffects(survey, answers);
    const customerId = response.customerId ?? (await resolve(trx, survey.anonymous ? null : effects.email));
    if (customerId !== null && response.customerId === null) await updateCustomer(trx, id, customerId);
    await storeEffects(trx, { id: surveyId, title }, [{ id, customerId, submittedAt, answers, effects }]);
  });
}

async function change(
  db: Db,
  author: Author,
  responseId: string,
  setAside: boolean,
  follow: (trx: Db, response: ReadResponse) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockResponse(trx, responseId);
    const response = await readResponse(trx, responseId);
    if (!response) throw new NotFoundError("There is no response at this address.");
    if (response.status === "withdrawn")
      throw new ConflictError("This response was withdrawn by whoever gave it.");
    if ((response.setAside === 1) === setAside) return;
    await (setAside ? givePlacesBack(trx, response) : takePlacesAgain(trx, response));
    await updateSetAside(trx, responseId, setAside);
    if (response.status === "complete") await follow(trx, response);
    await recordAudit(trx, author, {
      action: setAside ? "response.set-aside" : "response.taken-in",
      subjectType: "response",
      subjectId: responseId,
      detail: { survey: response.title },
    });
  });
}

async function resolve(trx: Db, email: string | null): Promise<string | null> {
  if (email === null) return null;
  const [customer] = await resolveCustomers(trx, [{ email }]);
  return customer?.id ?? null;
}
