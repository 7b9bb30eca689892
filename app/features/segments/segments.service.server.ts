import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import type { AuditDetail } from "#app/features/audit/audit-entry.ts";
import type { ShowProgress } from "#app/jobs/handler.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { selectEventTypes, selectThemeChoices } from "./rule-choices.repository.server.ts";
import { type RuleField, ruleFields } from "./rule-fields.ts";
import { ruleNames } from "./rule-names.server.ts";
import type { SegmentForm } from "./segment-form.ts";
import { describeCondition, type SegmentRule } from "./segment-rule.ts";
import { refuseSilence, stateOfNew } from "./segment-state.ts";
import {
  countMatching,
  deleteSegment,
  insertSegment,
  MAX_SEGMENTS,
  rewriteMembers,
  type Segment,
  selectSegment,
  selectSegments,
  selectSegmentsOf,
  updateSegment,
} from "./segments.repository.server.ts";

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

/** Creates a segment and fills it at once; returns its id. */
export async function createSegment(
  db: Db,
  form: SegmentForm,
  author: Author,
  origin: "rule" | "suggested" = "rule",
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const existing = await selectSegments(trx);
    if (existing.length >= MAX_SEGMENTS) {
      throw new ConflictError(`Expected at most ${MAX_SEGMENTS} segments; remove one that nobody uses.`);
    }
    const now = nowIso();
    const rule = { match: form.match, conditions: form.conditions };
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
    await rewriteMembers(trx, segment, now);
    await audit(trx, author, "segment.created", segment.id, { name: form.name });
    return segment.id;
  });
}

/**
 * Saves a segment and decides its members anew. Throws NotFoundError for an unknown id, InvalidInputError where the
 * message of an active segment would go.
 */
export async function saveSegment(db: Db, id: string, form: SegmentForm, author: Author): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const before = await getSegment(trx, id);
    refuseSilence(before.state, form.message);
    const now = nowIso();
    const rule = { match: form.match, conditions: form.conditions };
    await updateSegment(trx, id, { name: form.name, rule, message: form.message, updatedAt: now });
    await rewriteMembers(trx, { id, rule }, now);
    await audit(trx, author, "segment.edited", id, {
      name: form.name,
      ...(before.name !== form.name && { before: before.name }),
      changed: changedParts(before, { ...form, rule }),
    });
  });
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

/** Decides the membership of every segment anew, one transaction each. */
export async function refreshAllSegments(db: Db, progress: ShowProgress): Promise<void> {
  const segments = await selectSegments(db);
  for (const [index, segment] of segments.entries()) {
    await db.transaction().execute((trx) => rewriteMembers(trx, segment, nowIso()));
    await progress(index + 1, segments.length, "segments");
  }
}

/** Everything a rule can be about, for the form's menus. */
export async function listRuleFields(db: Db): Promise<RuleField[]> {
  const [attributes, themes, eventTypes] = await Promise.all([
    listAttributes(db),
    selectThemeChoices(db),
    selectEventTypes(db),
  ]);
  return ruleFields(attributes, themes, eventTypes);
}

/** Each condition of a rule in words. */
export async function explainRule(db: Db, rule: SegmentRule): Promise<string[]> {
  const names = await ruleNames(db);
  return rule.conditions.map((condition) => describeCondition(condition, names));
}
