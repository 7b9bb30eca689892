import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import type { AuditDetail } from "#app/features/audit/audit-entry.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { beginFilling, decideFurther } from "./membership/fill-segment.server.ts";
import { checkRule } from "./rules/checks/check-rule.ts";
import { loadRuleWorld } from "./rules/rule-world.server.ts";
import { type RuleGroupDraft, ruleLimits, type SegmentRule, segmentRule } from "./segment-rule.ts";
import { refuseSilence, stateOfNew } from "./segment-state.ts";
import {
  countMatching,
  deleteSegment,
  insertSegment,
  type Segment,
  selectSegment,
  selectSegments,
  selectSegmentsOf,
  updateSegment,
} from "./segments.repository.server.ts";

export { decideFurther as decideMembers } from "./membership/fill-segment.server.ts";
export { beginSweepingSegments } from "./membership/sweep-windows.server.ts";
export type { Segment } from "./segments.repository.server.ts";

/** All segments by name; at most 200 exist. */
export async function listSegments(db: Db): Promise<Segment[]> {
  return selectSegments(db);
}

/** Throws NotFoundError for an unknown id. */
export async function getSegment(db: Db, id: string): Promise<Segment> {
  const segment = await selectSegment(db, id);
  if (!segment) throw new NotFoundError("There is no segment at this address.");
  return segment;
}

/** The segment with this id; undefined where there is none. */
export async function findSegment(db: Db, id: string): Promise<Segment | undefined> {
  return selectSegment(db, id);
}

/** The segments one customer belongs to, with the time of entering. */
export async function listSegmentsOf(db: Db, customerId: string) {
  return selectSegmentsOf(db, customerId);
}

/** How many customers a rule would hold now. */
export async function countRule(db: Db, rule: SegmentRule): Promise<number> {
  return countMatching(db, rule, nowIso());
}

/** Who changes a segment, for the audit trail; null is the system itself. */
type Author = { id: string; name: string } | null;

/** Customers that are decided while somebody waits; beyond that a job goes on. */
const DECIDED_AT_ONCE = 10_000;

/** What is saved of a segment. */
export interface SegmentDraft {
  name: string;
  message: string;
  rule: RuleGroupDraft;
}

/**
 * Creates a segment and decides who belongs, at once for the first 10,000 customers or as many as `decidedAtOnce` says,
 * and by a job for the rest; returns its id. Throws InvalidInputError for a rule that cannot be decided.
 */
export async function createSegment(
  db: Db,
  form: SegmentDraft,
  author: Author,
  origin: "rule" | "suggested" = "rule",
  decidedAtOnce = DECIDED_AT_ONCE,
): Promise<string> {
  const id = await db.transaction().execute(async (trx) => {
    const existing = await selectSegments(trx);
    if (existing.length >= ruleLimits.segments) {
      throw new ConflictError(
        `Expected at most ${ruleLimits.segments} segments; remove one that nobody uses.`,
      );
    }
    const rule = await usableRule(trx, form.rule, null);
    const now = nowIso();
    const segment = {
      id: newId(),
      name: form.name,
      rule,
      message: form.message,
      origin,
      state: stateOfNew(form.message),
      memberCount: 0,
      createdAt: now,
      updatedAt: now,
      refreshedAt: null,
    };
    await insertSegment(trx, segment, author?.id ?? null);
    await beginFilling(trx, segment.id);
    await audit(trx, author, "segment.created", segment.id, { name: form.name });
    return segment.id;
  });
  await decideFurther(db, id, { most: decidedAtOnce });
  return id;
}

/**
 * Saves a segment and decides its members anew where the rule is another one. Throws NotFoundError for an unknown id,
 * InvalidInputError for a rule that cannot be decided or where the message of an active segment would go.
 */
export async function saveSegment(db: Db, id: string, form: SegmentDraft, author: Author): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const before = await getSegment(trx, id);
    refuseSilence(before.state, form.message);
    const rule = await usableRule(trx, form.rule, id);
    const after = { name: form.name, message: form.message, rule };
    await updateSegment(trx, id, { ...after, updatedAt: nowIso() });
    if (JSON.stringify(rule) !== JSON.stringify(before.rule)) await beginFilling(trx, id);
    await audit(trx, author, "segment.edited", id, {
      name: form.name,
      ...(before.name !== form.name && { before: before.name }),
      changed: changedParts(before, after),
    });
  });
  await decideFurther(db, id, { most: DECIDED_AT_ONCE });
}

/** The rule, when it can be decided; throws InvalidInputError with what stands in the way. */
async function usableRule(trx: Db, draft: RuleGroupDraft, ownId: string | null): Promise<SegmentRule> {
  const rule = segmentRule(draft);
  const [problem] = checkRule(rule, await loadRuleWorld(trx, { rule }), ownId);
  if (problem !== undefined) throw new InvalidInputError(problem.message);
  return rule;
}

/** Removes a segment with its personas; throws NotFoundError for an unknown id. */
export async function removeSegment(db: Db, id: string, author: Author): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { name } = await getSegment(trx, id);
    await deleteSegment(trx, id);
    await audit(trx, author, "segment.removed", id, { name });
  });
}

function audit(trx: Db, author: Author, action: string, id: string, detail: AuditDetail): Promise<void> {
  return recordAudit(trx, author, { action, subjectType: "segment", subjectId: id, detail });
}

type Editable = Pick<Segment, "name" | "message" | "rule">;

/** In words what an edit changed: "name, rule"; "nothing" where the form was saved as it was. */
function changedParts(before: Editable, after: Editable): string {
  const parts = (["name", "message", "rule"] as const).filter(
    (part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
  );
  return parts.join(", ") || "nothing";
}
