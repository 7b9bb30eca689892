import { type CountedLine, type DriftCount, holdingShare } from "#app/engines/personas/drift/drift.ts";
import { askForReview } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { DAY_MS, daysBefore } from "#app/lib/clock.ts";
import { formatShare } from "#app/lib/numbers.ts";
import type { Db } from "#db/client.server.ts";
import type { Persona } from "../personas.repository.server.ts";
import { selectFreshness, selectLineFreshness, upsertReviewAsked } from "./freshness.repository.server.ts";
import { CONFIRM_WITHIN_DAYS, latest, REVIEW_FROM_MOVED } from "./freshness.schema.ts";
import { personaConfirmed } from "./last-confirmed.ts";

const toReview = { subject: "persona", reason: "stale" } as const;
/** So long is left to make a review that was asked for by itself. */
const DUE_DAYS = 14;

/**
 * Asks for a review of a persona where too many lines have moved without anybody confirming them since, or where the
 * last confirmation is older than a quarter; once, until the next confirmation. Takes a transaction.
 */
export async function askForReviewOf(
  trx: Db,
  persona: Persona,
  { drift, lines, at }: { drift: DriftCount; lines: readonly CountedLine[]; at: string },
): Promise<void> {
  const [kept] = await selectFreshness(trx, persona.id);
  const confirmed = personaConfirmed(persona, kept?.confirmed ?? null);
  if (kept?.reviewAskedAt && kept.reviewAskedAt > confirmed.at) return;
  const causes: string[] = [];
  const open = await countUnanswered(
    trx,
    persona.id,
    new Set(lines.map(({ id }) => id)),
    kept?.confirmed?.at ?? "",
  );
  const told = drift.holding + drift.moved;
  if (open > 0 && open >= told * REVIEW_FROM_MOVED) {
    const holding = formatShare(holdingShare(drift) ?? 1);
    causes.push(
      `${open} of ${told} lines with numbers have moved beyond their interval since they were confirmed; ${holding} still hold.`,
    );
  }
  if (confirmed.at < daysBefore(at, CONFIRM_WITHIN_DAYS))
    causes.push(`It was confirmed last on ${confirmed.at.slice(0, 10)}, more than a quarter ago.`);
  if (causes.length === 0) return;
  await upsertReviewAsked(trx, persona.id, at);
  const dueAt = new Date(Date.parse(at) + DUE_DAYS * DAY_MS).toISOString();
  await enqueue(trx, askForReview, { ...toReview, id: persona.id, causes, dueAt });
}

/** Lines that have moved and that nobody confirmed since, neither alone nor with the persona. */
async function countUnanswered(
  trx: Db,
  personaId: string,
  lineIds: ReadonlySet<string>,
  confirmedAt: string,
): Promise<number> {
  const kept = await selectLineFreshness(trx, personaId);
  return kept.filter(({ lineId, movedSince, confirmed }) => {
    const last = latest([confirmed])?.at ?? "";
    return lineIds.has(lineId) && movedSince !== null && movedSince > confirmedAt && movedSince > last;
  }).length;
}
