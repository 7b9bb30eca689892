import type { Quota } from "#app/features/surveys/survey.schema.ts";
import type { Db } from "#db/client.server.ts";
import { updateOverQuota } from "../responses.repository.server.ts";
import { takeQuotaPlaces } from "./quota-places.server.ts";

/** A response that was just inserted, with the quotas in which it counts. */
interface NewlyStored {
  id: string;
  path: { ending: { kind: string }; quotas: readonly Quota[] };
}

/**
 * Takes the places of complete responses in the survey, which takes at most `responseLimit`, and in their quotas; those
 * for whom there is none end as over quota, in the same transaction. Returns where these ended, by response id.
 */
export async function refuseOverQuota(
  trx: Db,
  surveyId: string,
  responses: readonly NewlyStored[],
  responseLimit: number | null,
): Promise<Map<string, { status: "over-quota"; endingId: string | null }>> {
  const counting = responses.filter(({ path }) => path.ending.kind === "complete");
  if (counting.length === 0) return new Map();
  const full = await takeQuotaPlaces(
    trx,
    surveyId,
    counting.map(({ id, path }) => ({ responseId: id, quotas: path.quotas })),
    responseLimit,
  );
  const refused = counting.flatMap(({ id, path }, index) => {
    const refusedBy = full[index] ?? null;
    const quota = path.quotas.find((candidate) => candidate.id === refusedBy);
    return refusedBy === null ? [] : [{ id, ending_id: quota?.ending ?? null }];
  });
  await updateOverQuota(trx, refused);
  return new Map(refused.map(({ id, ending_id }) => [id, { status: "over-quota", endingId: ending_id }]));
}
