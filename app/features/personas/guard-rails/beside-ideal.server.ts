import { Z_95 } from "#app/engines/statistics/proportion.ts";
import { findIdealInForce, judgeFits } from "#app/features/ideal-customer/ideal-customer.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { selectSampleOfMembers } from "../members/segment-people.repository.server.ts";
import type { Findings } from "./findings.schema.ts";

/** So many of a persona's people are judged; the interval says what that leaves open. */
const SAMPLE = 500;

/** How a sample of each persona's people fits the ideal customer, and who of them meets which criterion; null without an ideal. */
export async function judgeByIdeal(
  db: Db,
  personas: readonly { id: string; segmentId: string }[],
  now: string,
): Promise<Findings["ideal"]> {
  const ideal = await findIdealInForce(db);
  if (!ideal) return null;
  const judgedPersonas: NonNullable<Findings["ideal"]>["personas"] = [];
  for (const { id, segmentId } of personas) {
    const people = await selectSampleOfMembers(db, segmentId, SAMPLE);
    const judged = [...(await judgeFits(db, ideal, people, now)).values()];
    const scores = judged.flatMap(({ fit }) => (fit.score === null ? [] : [fit.score]));
    judgedPersonas.push({
      personaId: id,
      judged: judged.length,
      fit: meanOf(scores),
      criteria: ideal.criteria.map((_, at) => {
        const known = judged.flatMap(({ verdicts }) => {
          const verdict = verdicts[at];
          return verdict === "yes" || verdict === "no" ? [verdict] : [];
        });
        return { n: known.filter((verdict) => verdict === "yes").length, of: known.length };
      }),
    });
  }
  return { changedAt: ideal.changedAt, personas: judgedPersonas };
}

function meanOf(values: readonly number[]) {
  const n = values.length;
  if (n < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  const half = Z_95 * Math.sqrt(variance / n);
  return { n, mean, low: Math.max(0, mean - half), high: Math.min(1, mean + half) };
}
