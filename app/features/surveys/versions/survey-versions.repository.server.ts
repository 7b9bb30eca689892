import type { Db } from "#db/client.server.ts";
import type { Survey } from "../survey.schema.ts";
import { parseDefinition } from "../surveys.repository.server.ts";

/** One published version with who published it; the name is null where nobody knows. */
export interface VersionRow {
  version: number;
  publishedAt: string;
  publishedBy: string | null;
  survey: Survey;
}

/** Versions of a survey, newest first, before the version `before`. */
export async function selectVersions(
  db: Db,
  surveyId: string,
  before: number | null,
  limit: number,
): Promise<VersionRow[]> {
  const rows = await db
    .selectFrom("survey_versions")
    .leftJoin("users", "users.id", "survey_versions.published_by")
    .select([
      "survey_versions.version",
      "survey_versions.published_at as publishedAt",
      "users.name as publishedBy",
      "survey_versions.definition",
    ])
    .where("survey_versions.survey_id", "=", surveyId)
    .$if(before !== null, (query) => query.where("survey_versions.version", "<", before ?? 0))
    .orderBy("survey_versions.version", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ definition, ...row }) => ({ ...row, survey: parseDefinition(definition) }));
}

/** How many complete responses that count were given to each version from `first` to `last`. */
export async function countByVersion(
  db: Db,
  surveyId: string,
  { first, last }: { first: number; last: number },
): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom("responses")
    .select(({ fn }) => ["survey_version as version", fn.countAll().as("count")])
    .where("survey_id", "=", surveyId)
    .where("survey_version", ">=", first)
    .where("survey_version", "<=", last)
    .where("status", "=", "complete")
    .where("set_aside", "=", 0)
    .groupBy("survey_version")
    .execute();
  return new Map(rows.map(({ version, count }) => [version, Number(count)]));
}

/** One version as it was published; undefined where there is none. */
export async function selectVersion(db: Db, surveyId: string, version: number): Promise<Survey | undefined> {
  const row = await db
    .selectFrom("survey_versions")
    .select("definition")
    .where("survey_id", "=", surveyId)
    .where("version", "=", version)
    .executeTakeFirst();
  return row && parseDefinition(row.definition);
}

/** Writes a version; updatePublished points its survey to it. `by` is the id of who published it. */
export async function insertVersion(
  db: Db,
  version: { surveyId: string; version: number; survey: Survey; at: string; by?: string | null },
): Promise<void> {
  await db
    .insertInto("survey_versions")
    .values({
      survey_id: version.surveyId,
      version: version.version,
      definition: JSON.stringify(version.survey),
      published_at: version.at,
      published_by: version.by ?? null,
    })
    .execute();
}
