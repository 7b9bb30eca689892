import { recordResponses } from "#app/features/responses/responses.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { publishedSurvey, sampleSurvey } from "./surveys.ts";

/** A published survey with so many answers, their keys "r0", "r1" and so on, over three months. */
export async function answeredSurvey(
  db: Db,
  people: number,
  changes: Parameters<typeof sampleSurvey>[0] = {},
) {
  const published = await publishedSurvey(db, sampleSurvey(changes));
  await recordResponses(
    db,
    published.id,
    Array.from({ length: people }, (_, index) => ({
      idempotencyKey: `r${index}`,
      customerId: null,
      submittedAt: `2026-0${1 + (index % 3)}-10T12:00:00.000Z`,
      answers: { why: `Reason ${index}`, recommend: String(index % 11), uses: ["app", "other"] },
      others: { uses: `Thing ${index}` },
    })),
  );
  return { id: published.id, survey: published.open.survey };
}

/** Changes the stored response of this key. */
export async function changeResponse(
  db: Db,
  key: string,
  values: Record<string, string | number>,
): Promise<void> {
  await db.updateTable("responses").set(values).where("idempotency_key", "=", key).execute();
}
