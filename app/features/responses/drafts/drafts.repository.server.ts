import { sql } from "kysely";
import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

/** An answer that was begun. */
export interface Draft {
  id: string;
  surveyId: string;
  version: number;
  holder: string;
  customerId: string | null;
  language: string;
  channel: string;
  /** What was entered, unchecked, by question id. */
  answers: z.output<typeof draftAnswersSchema>;
  /** Values of hidden fields, by question id. */
  hidden: Record<string, string>;
  startedAt: string;
  updatedAt: string;
  /** The partial response made of it. */
  responseId: string | null;
}

const draftAnswersSchema = z.record(
  z.string(),
  z.object({
    values: z.array(z.string()),
    other: z.string(),
    parts: z.record(z.string(), z.string()).optional(),
  }),
);
const hiddenSchema = z.record(z.string(), z.string());

const columns = [
  "id",
  "survey_id as surveyId",
  "survey_version as version",
  "holder",
  "customer_id as customerId",
  "language",
  "channel",
  "answers",
  "hidden",
  "started_at as startedAt",
  "updated_at as updatedAt",
  "response_id as responseId",
] as const;

type Row = Omit<Draft, "answers" | "hidden"> & { answers: string; hidden: string };

const toDraft = ({ answers, hidden, ...row }: Row): Draft => ({
  ...row,
  answers: draftAnswersSchema.parse(JSON.parse(answers)),
  hidden: hiddenSchema.parse(JSON.parse(hidden)),
});

export async function selectDraft(db: Db, surveyId: string, holder: string): Promise<Draft | undefined> {
  const row = await db
    .selectFrom("response_drafts")
    .select(columns)
    .where("survey_id", "=", surveyId)
    .where("holder", "=", holder)
    .executeTakeFirst();
  return row && toDraft(row);
}

/** Writes a draft, over the one that its holder had; it belongs to no partial response any more. */
export async function upsertDraft(
  trx: Db,
  id: string,
  draft: Omit<Draft, "id" | "responseId">,
): Promise<void> {
  const content = {
    survey_version: draft.version,
    language: draft.language,
    answers: JSON.stringify(draft.answers),
    hidden: JSON.stringify(draft.hidden),
    updated_at: draft.updatedAt,
    response_id: null,
  };
  await trx
    .insertInto("response_drafts")
    .values({
      id,
      survey_id: draft.surveyId,
      holder: draft.holder,
      customer_id: draft.customerId,
      channel: draft.channel,
      started_at: draft.startedAt,
      ...content,
    })
    .onConflict((conflict) => conflict.columns(["survey_id", "holder"]).doUpdateSet(content))
    .execute();
}

/** Drafts (at most `limit`) that nobody has touched since, oldest first, and that no partial response shows yet. */
export async function selectIdleDrafts(db: Db, since: string, limit: number): Promise<Draft[]> {
  const rows = await db
    .selectFrom("response_drafts")
    .select(columns)
    .where("updated_at", "<", since)
    .where("response_id", "is", null)
    // A draft of an anonymous survey: it says too little of when it was left to be shown as left.
    .where(sql<boolean>`substr(id, 15, 1) <> '4'`)
    .orderBy("updated_at")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(toDraft);
}

export async function setPartialResponse(trx: Db, draftId: string, responseId: string): Promise<void> {
  await trx
    .updateTable("response_drafts")
    .set({ response_id: responseId })
    .where("id", "=", draftId)
    .execute();
}

/** Removes the drafts of these holders (at most 500); gives the partial responses that had been made of them. */
export async function deleteDraftsOf(
  trx: Db,
  surveyId: string,
  holders: readonly string[],
): Promise<string[]> {
  const rows = await trx
    .deleteFrom("response_drafts")
    .where("survey_id", "=", surveyId)
    .where(isAnyOf(trx, "holder", holders))
    .returning("response_id as responseId")
    .execute();
  return rows.flatMap(({ responseId }) => responseId ?? []);
}

/** Removes drafts last touched before `since`; at most `limit` a call, gives how many. */
export async function deleteOldDrafts(db: Db, since: string, limit: number): Promise<number> {
  const result = await db
    .deleteFrom("response_drafts")
    .where("id", "in", (old) =>
      old
        .selectFrom("response_drafts")
        .select("id")
        .where("updated_at", "<", since)
        .orderBy("updated_at")
        .limit(limit),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
