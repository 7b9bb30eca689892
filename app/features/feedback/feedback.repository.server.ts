import { z } from "zod";
import type { ListPlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { feedbackMatches } from "#db/sql/feedback-search.ts";
import { standingTheme } from "#db/sql/standing-theme.ts";
import { setAsideSchema } from "./feedback.schema.ts";
import type { FeedbackFilter } from "./feedback-filter.ts";

export interface FeedbackListItem {
  id: string;
  source: string;
  channel: string;
  occurredAt: string;
  title: string;
  body: string;
  rating: number | null;
  ratingScale: number | null;
  sentiment: number | null;
  customerId: string | null;
  customerName: string | null;
  customerEmail: string | null;
}

const columns = [
  "feedback_items.id as id",
  "feedback_items.source as source",
  "feedback_items.channel as channel",
  "feedback_items.occurred_at as occurredAt",
  "feedback_items.title as title",
  "feedback_items.body as body",
  "feedback_items.rating as rating",
  "feedback_items.rating_scale as ratingScale",
  "feedback_items.sentiment as sentiment",
  "feedback_items.customer_id as customerId",
  "customers.name as customerName",
  "customers.email as customerEmail",
] as const;

/** Above this a sentiment counts as positive, below its negative as negative. */
const FELT = 0.15;

/** What the address narrows a list by, or the ids of the items (at most 500) that another list names. */
export type FeedbackQuery = FeedbackFilter & { ids?: readonly string[] };

/** One page of feedback, newest first, before (time, id). A search without any word finds nothing. */
export async function selectFeedback(
  db: Db,
  filter: FeedbackQuery,
  before: ListPlace<string> | null,
  limit: number,
): Promise<FeedbackListItem[]> {
  let query = db
    .selectFrom("feedback_items")
    .leftJoin("customers", "customers.id", "feedback_items.customer_id")
    .select(columns)
    .orderBy("feedback_items.occurred_at", "desc")
    .orderBy("feedback_items.id", "desc")
    .limit(limit);
  if (filter.search) {
    const matches = feedbackMatches(db, filter.search);
    if (matches === null) return [];
    query = query.where(matches);
  }
  if (filter.ids) query = query.where(isAnyOf(db, "feedback_items.id", filter.ids));
  if (filter.source) query = query.where("feedback_items.source", "=", filter.source);
  if (filter.from) query = query.where("feedback_items.occurred_at", ">=", filter.from);
  if (filter.to) query = query.where("feedback_items.occurred_at", "<=", `${filter.to}T23:59:59.999Z`);
  if (filter.customer) query = query.where("feedback_items.customer_id", "=", filter.customer);
  if (filter.import) query = query.where("feedback_items.import_id", "=", filter.import);
  if (filter.survey) query = query.where("feedback_items.survey_id", "=", filter.survey);
  if (filter.sentiment === "negative") query = query.where("feedback_items.sentiment", "<", -FELT);
  if (filter.sentiment === "positive") query = query.where("feedback_items.sentiment", ">", FELT);
  if (filter.sentiment === "neutral") {
    query = query.where((eb) => eb.between("feedback_items.sentiment", -FELT, FELT));
  }
  if (filter.kind || filter.theme) {
    query = query.where("feedback_items.id", "in", (eb) => {
      let statements = eb.selectFrom("statements").select("statements.item_id");
      if (filter.kind) statements = statements.where("statements.kind", "=", filter.kind);
      if (filter.theme)
        statements = statements.where("statements.theme_id", "=", standingTheme(filter.theme));
      return statements;
    });
  }
  if (before) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("feedback_items.occurred_at", "feedback_items.id"), "<", tuple(before.value, before.id)),
    );
  }
  return query.execute();
}

export async function selectFeedbackItem(db: Db, id: string) {
  const row = await db
    .selectFrom("feedback_items")
    .leftJoin("customers", "customers.id", "feedback_items.customer_id")
    .leftJoin("feedback_set_aside", "feedback_set_aside.item_id", "feedback_items.id")
    .select([
      ...columns,
      "feedback_items.external_id as externalId",
      "feedback_items.language as language",
      "feedback_items.analysed_at as analysedAt",
      "feedback_items.analysis_error as analysisError",
      "feedback_items.survey_id as surveyId",
      "feedback_items.response_id as responseId",
      "feedback_items.import_id as importId",
      "feedback_items.tags as tags",
      "feedback_items.url as url",
      "feedback_items.order_ref as orderRef",
      "feedback_items.status as status",
      "feedback_items.votes as votes",
      "feedback_set_aside.content as setAside",
    ])
    .where("feedback_items.id", "=", id)
    .executeTakeFirst();
  return (
    row && {
      ...row,
      tags: tagsSchema.parse(JSON.parse(row.tags)),
      setAside: row.setAside === null ? null : setAsideSchema.parse(JSON.parse(row.setAside)),
    }
  );
}

const tagsSchema = z.array(z.string());

const aspectsSchema = z.array(
  z.object({ text: z.string(), start: z.number(), end: z.number(), key: z.string() }),
);
const reasonsSchema = z.array(z.string());

/** The statements of one item in the order they were said; at most 2,000. */
export async function selectStatementsOf(db: Db, itemId: string) {
  const rows = await db
    .selectFrom("statements")
    .leftJoin("themes", "themes.id", "statements.theme_id")
    .select([
      "statements.id as id",
      "statements.start_offset as start",
      "statements.end_offset as end",
      "statements.text as text",
      "statements.kind as kind",
      "statements.kind_score as kindScore",
      "statements.sentiment as sentiment",
      "statements.aspects as aspects",
      "statements.reasons as reasons",
      "statements.theme_id as themeId",
      "themes.name as themeName",
    ])
    .where("statements.item_id", "=", itemId)
    .orderBy("statements.start_offset")
    .limit(2000)
    .execute();
  return rows.map((row) => ({
    ...row,
    aspects: aspectsSchema.parse(JSON.parse(row.aspects)),
    reasons: reasonsSchema.parse(JSON.parse(row.reasons)),
  }));
}
