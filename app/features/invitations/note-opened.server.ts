import { getSendingRules, readMailToken } from "#app/features/mail/mail.service.server.ts";
import { readPersonalToken } from "#app/features/responses/personal-links/personal-links.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { isExpectedError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { updatePerson } from "./people.repository.server.ts";
import { selectPerson, selectUnopened } from "./recipients.repository.server.ts";

/**
 * Notes that the personal link of an invitation was opened; does nothing for a link that nobody was sent, and never
 * throws for a wrong one.
 */
export async function noteLinkOpened(db: Db, surveyId: string, personalToken: string): Promise<void> {
  const customerId = await customerOf(db, surveyId, personalToken);
  if (customerId === null) return;
  // Nearly always nobody: reading is cheap, and a view of a survey should not wait for the writer.
  const ids = await selectUnopened(db, surveyId, customerId);
  for (const id of ids) await updatePerson(db, id, { openedAt: nowIso() }, nowIso());
}

/** Notes that the picture of a mail was loaded, as long as an owner wants to know. */
export async function notePictureLoaded(db: Db, token: string): Promise<void> {
  const said = await readMailToken(db, "mail-opened", token);
  if (said === null || !(await getSendingRules(db)).pixel) return;
  const person = await selectPerson(db, said.refId);
  if (person && person.openedAt === null) await updatePerson(db, person.id, { openedAt: nowIso() }, nowIso());
}

async function customerOf(db: Db, surveyId: string, personalToken: string): Promise<string | null> {
  try {
    return await readPersonalToken(db, surveyId, personalToken);
  } catch (error) {
    if (isExpectedError(error)) return null;
    throw error;
  }
}
