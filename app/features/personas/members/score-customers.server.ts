import { setTimeout as pause } from "node:timers/promises";
import { scoreMembership } from "#app/engines/personas/membership/score-membership.ts";
import type { Db } from "#db/client.server.ts";
import type { KnownCustomers } from "./known-of-customers.server.ts";
import { type MemberScore, replaceScores } from "./members.repository.server.ts";
import type { StoredModel } from "./models.repository.server.ts";

/** A transaction that writes keeps answers to surveys waiting on SQLite: so many rows at once, and a pause. */
const ROWS_AT_ONCE = 500;
const PAUSE_MS = 5;

/** A model, and the segment whose members it is about. */
export interface ScoringModel extends Pick<StoredModel, "personaId" | "run" | "model"> {
  segmentId: string;
}

/** Scores some customers by each model and keeps that; `belonging` holds "segment customer" for who is in a segment. */
export async function scoreCustomers(
  db: Db,
  known: KnownCustomers,
  models: readonly ScoringModel[],
  belonging: ReadonlySet<string>,
): Promise<void> {
  const columns = models.map(({ model }) => model.traits.map(({ key }) => known.columns.get(key)));
  const scores = known.ids.map((customerId, at) =>
    models.map(({ personaId, segmentId, run, model }, index): MemberScore => {
      const values = (columns[index] ?? []).map((column) => column?.[at]);
      const { score, known: of, reasons } = scoreMembership(model, values);
      return {
        personaId,
        customerId,
        run,
        known: of,
        score: Math.round(score * 1000),
        inSegment: belonging.has(`${segmentId} ${customerId}`),
        reasons: reasons.map(({ trait, outcome, weight }) => [trait, outcome, Math.round(weight * 100)]),
      };
    }),
  );
  const step = Math.max(1, Math.floor(ROWS_AT_ONCE / Math.max(1, models.length)));
  for (let start = 0; start < known.ids.length; start += step) {
    const some = scores.slice(start, start + step);
    await db
      .transaction()
      .execute((trx) => replaceScores(trx, known.ids.slice(start, start + step), some.flat()));
    await pause(PAUSE_MS);
  }
}
