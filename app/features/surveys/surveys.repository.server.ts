import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import type { SurveysTable } from "#db/schema/surveys.ts";
import { type Survey, surveySchema } from "./survey.schema.ts";

const statusSchema = z.enum(["draft", "published", "closed"]);

/** A survey with what is being edited and what is published. */
export interface SurveyRecord {
  id: string;
  slug: string;
  status: z.infer<typeof statusSchema>;
  survey: Survey;
  revision: number;
  publishedVersion: number | null;
  createdAt: string;
  updatedAt: string;
  publishedAt: string | null;
  closedAt: string | null;
}

export interface SurveyListItem {
  id: string;
  slug: string;
  title: string;
  status: SurveyRecord["status"];
  updatedAt: string;
  publishedAt: string | null;
  responses: number;
  lastResponseAt: string | null;
}

const columns = [
  "id",
  "slug",
  "status",
  "definition",
  "revision",
  "published_version as publishedVersion",
  "created_at as createdAt",
  "updated_at as updatedAt",
  "published_at as publishedAt",
  "closed_at as closedAt",
] as const;

/** Reads a stored definition. */
export function parseDefinition(text: string): Survey {
  return surveySchema.parse(JSON.parse(text));
}

export async function selectSurvey(db: Db, id: string): Promise<SurveyRecord | undefined> {
  const row = await db.selectFrom("surveys").select(columns).where("id", "=", id).executeTakeFirst();
  if (!row) return undefined;
  const { definition, ...rest } = row;
  return { ...rest, status: statusSchema.parse(row.status), survey: parseDefinition(definition) };
}

/** Keeps others from changing the survey until the transaction ends; SQLite has one writer anyway. */
export async function lockSurvey(trx: Db, id: string): Promise<void> {
  await trx
    .updateTable("surveys")
    .set((eb) => ({ revision: eb.ref("revision") }))
    .where("id", "=", id)
    .execute();
}

/** Whether anybody has answered the survey, in whatever version. */
export async function hasResponses(db: Db, id: string): Promise<boolean> {
  const row = await db
    .selectFrom("responses")
    .select("id")
    .where("survey_id", "=", id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A survey that is inserted, and who made it when. */
export interface NewSurvey {
  id: string;
  slug: string;
  survey: Survey;
  createdBy: string | null;
  at: string;
}

const asDraft = { status: "draft", published_version: null, published_at: null, closed_at: null } as const;

/** Inserts a draft, or what `as` makes of it, unless the slug is taken; says whether it did. */
export async function insertSurvey(
  db: Db,
  row: NewSurvey,
  as: Pick<SurveysTable, keyof typeof asDraft> & Pick<Partial<SurveysTable>, "import_key"> = asDraft,
): Promise<boolean> {
  const result = await db
    .insertInto("surveys")
    .values({
      id: row.id,
      slug: row.slug,
      title: row.survey.title,
      definition: JSON.stringify(row.survey),
      revision: 1,
      created_by: row.createdBy,
      created_at: row.at,
      updated_at: row.at,
      ...as,
    })
    .onConflict((conflict) => conflict.column("slug").doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Saves an edit that began from `revision`; false when somebody else has saved since. */
export async function updateDefinition(
  db: Db,
  id: string,
  revision: number,
  survey: Survey,
  at: string,
): Promise<boolean> {
  const result = await db
    .updateTable("surveys")
    .set({ definition: JSON.stringify(survey), title: survey.title, revision: revision + 1, updated_at: at })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Points the survey to a version that was written: customers answer that one from now on. */
export async function updatePublished(db: Db, id: string, version: number, at: string): Promise<void> {
  await db
    .updateTable("surveys")
    .set({ status: "published", published_version: version, published_at: at, closed_at: null })
    .where("id", "=", id)
    .execute();
}

export async function updateStatus(
  db: Db,
  id: string,
  status: "published" | "closed",
  closedAt: string | null,
): Promise<void> {
  await db.updateTable("surveys").set({ status, closed_at: closedAt }).where("id", "=", id).execute();
}

/** One page of surveys, newest first, after the id `before`. */
export async function selectSurveyPage(
  db: Db,
  before: string | null,
  limit: number,
): Promise<SurveyListItem[]> {
  const rows = await db
    .selectFrom("surveys")
    .select((eb) => [
      "id",
      "slug",
      "title",
      "status",
      "updated_at as updatedAt",
      "published_at as publishedAt",
      eb
        .selectFrom("responses")
        .whereRef("responses.survey_id", "=", "surveys.id")
        .select(eb.fn.countAll().as("count"))
        .as("responses"),
      eb
        .selectFrom("responses")
        .whereRef("responses.survey_id", "=", "surveys.id")
        .select((last) => last.fn.max("responses.submitted_at").as("last"))
        .as("lastResponseAt"),
    ])
    .$if(before !== null, (query) => query.where("id", "<", before ?? ""))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...row,
    status: statusSchema.parse(row.status),
    responses: Number(row.responses ?? 0),
  }));
}
