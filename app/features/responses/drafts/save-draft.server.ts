import type { PostedAnswer } from "#app/features/surveys/answers/answer-fields.ts";
import { getSurveyVersion } from "#app/features/surveys/surveys.service.server.ts";
import { settleDrafts } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { dayOf, nowIso } from "#app/lib/clock.ts";
import { newId, newTimelessId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { deleteResponses } from "../imported/undo-responses.repository.server.ts";
import { AlreadyAnsweredError } from "../response.errors.ts";
import { selectIdsByKey, selectPersonalResponse } from "../responses.repository.server.ts";
import { draftHolder, type FormIdentity } from "./draft-holder.server.ts";
import { type Draft, selectDraft, upsertDraft } from "./drafts.repository.server.ts";
import { IDLE_MS } from "./settle-drafts.server.ts";

/** What was entered so far on the page of a survey. */
export interface EnteredDraft {
  surveyId: string;
  version: number;
  /** As `draftIdentity` gives it. */
  identity: FormIdentity;
  /** The customer of the personal link; null on the open link and in an anonymous survey. */
  customerId: string | null;
  language: string;
  channel: string;
  hidden: Record<string, string>;
  posted: Record<string, PostedAnswer>;
  /** The questions that the page showed: what was entered for the others earlier stays. */
  asked: ReadonlySet<string>;
}

/** The draft of a respondent, by their identity as `draftIdentity` gives it; undefined when nothing was begun. */
export async function findDraft(
  db: Db,
  surveyId: string,
  identity: FormIdentity,
): Promise<Draft | undefined> {
  return selectDraft(db, surveyId, draftHolder(identity));
}

/**
 * Keeps what was entered on top of what was there, and returns all of it. Throws AlreadyAnsweredError once the answer
 * was sent: a save that is late must not begin another one.
 */
export async function saveDraft(db: Db, entered: EnteredDraft): Promise<Draft["answers"]> {
  const { surveyId, identity, customerId, version, language, channel, hidden } = entered;
  const { anonymous } = await getSurveyVersion(db, surveyId, version);
  const holder = draftHolder(identity);
  return db.transaction().execute(async (trx) => {
    const sent =
      (await selectIdsByKey(trx, surveyId, [identity.key])).size > 0 ||
      (customerId !== null && (await selectPersonalResponse(trx, surveyId, customerId)) !== undefined);
    if (sent) throw new AlreadyAnsweredError();
    const before = await selectDraft(trx, surveyId, holder);
    const answers = { ...before?.answers };
    for (const [id, answer] of Object.entries(entered.posted)) {
      if (entered.asked.has(id)) answers[id] = answer;
    }
    const now = anonymous ? dayOf(nowIso()) : nowIso();
    const content = { surveyId, version, holder, customerId, language, channel, hidden, answers };
    await upsertDraft(trx, anonymous ? newTimelessId() : newId(), {
      ...content,
      startedAt: before?.startedAt ?? now,
      updatedAt: now,
    });
    if (before?.responseId) await deleteResponses(trx, [before.responseId]);
    if (!before) await enqueue(trx, settleDrafts, {}, { delayMs: IDLE_MS });
    return answers;
  });
}
