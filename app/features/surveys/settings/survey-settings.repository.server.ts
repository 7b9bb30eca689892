import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import {
  defaultSurveySettings,
  type SurveySettings,
  surveySettingsSchema,
} from "./survey-settings.schema.ts";

const statusSchema = z.enum(["draft", "published", "closed"]);

/** A survey as whoever wants to answer meets it. */
export type SurveyDoor = NonNullable<Awaited<ReturnType<typeof selectDoor>>>;

/**
 * What decides whether a survey takes answers, by its slug or its id; the definition comes from the version, which never
 * changes.
 */
export async function selectDoor(db: Db, by: "slug" | "id", value: string) {
  const row = await db
    .selectFrom("surveys")
    .leftJoin("survey_settings", "survey_settings.survey_id", "surveys.id")
    .leftJoin("survey_places", (join) =>
      join.onRef("survey_places.survey_id", "=", "surveys.id").on("survey_places.quota_id", "=", ""),
    )
    .select([
      "surveys.id as id",
      "surveys.title as title",
      "surveys.status as status",
      "surveys.published_version as version",
      "survey_settings.settings as settings",
      "survey_places.taken as taken",
    ])
    .where(`surveys.${by}`, "=", value)
    .executeTakeFirst();
  return (
    row && {
      ...row,
      status: statusSchema.parse(row.status),
      settings: readSettings(row.settings),
      taken: row.taken ?? 0,
    }
  );
}

function readSettings(stored: string | null): SurveySettings {
  return stored === null ? defaultSurveySettings : surveySettingsSchema.parse(JSON.parse(stored));
}

export async function replaceSettings(
  trx: Db,
  surveyId: string,
  settings: SurveySettings,
  at: string,
): Promise<void> {
  const row = { survey_id: surveyId, settings: JSON.stringify(settings), updated_at: at };
  await trx
    .insertInto("survey_settings")
    .values(row)
    .onConflict((conflict) => conflict.column("survey_id").doUpdateSet(row))
    .execute();
}
