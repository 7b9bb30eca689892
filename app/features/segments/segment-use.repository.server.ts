import { z } from "zod";
import type { Db } from "#db/client.server.ts";

/** The segments that a persona is drafted from. */
export async function selectSegmentsWithPersonas(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("personas").select("segment_id as id").distinct().limit(1000).execute();
  return rows.map(({ id }) => id);
}

/** The segments whose people are or were invited to a survey; of the latest 1,000 invitations. */
export async function selectInvitedSegments(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("survey_invitations")
    .select("audience")
    .orderBy("id", "desc")
    .limit(1000)
    .execute();
  return rows.flatMap(({ audience }) => audienceSchema.parse(JSON.parse(audience)).segmentId ?? []);
}

const audienceSchema = z.object({ segmentId: z.string().nullish() });
