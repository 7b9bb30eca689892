import type { Db } from "#db/client.server.ts";
import { findAnswered } from "../anonymous/answered-survey.server.ts";
import { draftHolder, type FormIdentity } from "./draft-holder.server.ts";
import { deleteDraftsOf, selectDraft } from "./drafts.repository.server.ts";
import { mayBecomePartial, recordPartial } from "./record-partial.server.ts";

/**
 * Ends the draft of somebody who goes without sending it: it is shown as partial, and offered to nobody any more. In an
 * anonymous survey it is forgotten, as its idle drafts are.
 */
export async function leaveDraft(db: Db, surveyId: string, identity: FormIdentity): Promise<void> {
  const holder = draftHolder(identity);
  await db.transaction().execute(async (trx) => {
    const draft = await selectDraft(trx, surveyId, holder);
    if (draft === undefined) return;
    const { anonymous } = await findAnswered(trx, surveyId);
    const isShown = draft.responseId === null && !anonymous && (await mayBecomePartial(trx, draft));
    if (isShown) await recordPartial(trx, draft);
    await deleteDraftsOf(trx, surveyId, [holder]);
  });
}
