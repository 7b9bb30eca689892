import { nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { NO_CHANGES, type RecordChange } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import type { ValueSource } from "./attribute.schema.ts";
import {
  confirmValues,
  insertValues,
  selectLeading,
  supersedeValues,
  type ValueRow,
} from "./attribute-values.repository.server.ts";
import type { FieldRule } from "./field-rule.ts";
import { heldKey, withoutNoted } from "./held-values.server.ts";

export interface NewAttributeValue {
  attributeId: string;
  subject: { customerId: string } | { companyId: string };
  /** As given by parseAttributeValue. */
  value: { text: string; number: number | null };
  source: { type: ValueSource; id: string | null; label: string };
  /** 0 to 1; 1 when the customer said it. */
  confidence?: number;
  learntAt: string;
  /** What it may do to a value that is known; "newest" where it is left out. */
  rule?: FieldRule;
}

/** What became of some values. */
export interface RecordedValues {
  /** The values that lead now and did not before, one by one in the order given. */
  news: Set<NewAttributeValue>;
  /**
   * New values, and known ones that were heard again (`learntAt`). Which value leads follows from the values there are
   * (the newest of those that are not held back), so it is not listed.
   */
  changes: RecordChange[];
}

/** Keeps one value; see recordAttributeValues. */
export async function recordAttributeValue(trx: Db, value: NewAttributeValue): Promise<void> {
  await recordAttributeValues(trx, [value]);
}

/**
 * Keeps values (at most 2,000 a call) and decides which leads: by each value's rule, else the newest by the time it was
 * learnt. The same value heard again makes the leading one as fresh as the newest hearing. Older and beaten values stay
 * as history; what a rule holds back is noted there once for each source.
 * Takes a transaction.
 */
export async function recordAttributeValues(
  trx: Db,
  values: readonly NewAttributeValue[],
): Promise<RecordedValues> {
  const customers = values.filter((value) => "customerId" in value.subject);
  const companies = values.filter((value) => "companyId" in value.subject);
  const recorded = { news: new Set<NewAttributeValue>(), changes: [] };
  await recordFor(trx, "customer_id", customers, recorded);
  await recordFor(trx, "company_id", companies, recorded);
  return recorded;
}

async function recordFor(
  trx: Db,
  column: "customer_id" | "company_id",
  values: readonly NewAttributeValue[],
  recorded: RecordedValues,
): Promise<void> {
  if (values.length === 0) return;
  const now = nowIso();
  const leading = await selectLeadingOf(trx, column, values);
  const inserts = new Map<string, ValueRow>();
  const superseded: string[] = [];
  const confirmed = new Map<string, { before: string; after: string }>();
  const held = new Map<string, ValueRow>();

  for (const value of values) {
    const key = `${value.attributeId} ${subjectIdOf(value)}`;
    const current = leading.get(key);
    const row = toRow(value, column);
    const rule = value.rule ?? "newest";
    if (current === undefined && rule === "keep") {
      held.set(heldKey(row, subjectIdOf(value)), { ...row, held: 1, superseded_at: now });
      continue;
    }
    if (current === undefined) {
      recorded.news.add(value);
    } else if (current.text === row.value_text) {
      if (row.learnt_at > current.learntAt) {
        const pending = inserts.get(current.id);
        const before = confirmed.get(current.id)?.before ?? current.learntAt;
        if (pending) pending.learnt_at = row.learnt_at;
        else confirmed.set(current.id, { before, after: row.learnt_at });
        current.learntAt = row.learnt_at;
      }
      continue;
    } else if (rule !== "newest") {
      held.set(heldKey(row, subjectIdOf(value)), { ...row, held: 1, superseded_at: now });
      continue;
    } else if (row.learnt_at < current.learntAt) {
      inserts.set(row.id, { ...row, superseded_at: now });
      continue;
    } else {
      const pending = inserts.get(current.id);
      if (pending) pending.superseded_at = now;
      else superseded.push(current.id);
      recorded.news.add(value);
    }
    inserts.set(row.id, row);
    leading.set(key, { id: row.id, text: row.value_text, learntAt: row.learnt_at });
  }

  await supersedeValues(trx, superseded, now);
  await confirmAll(trx, confirmed);
  const written = [...inserts.values(), ...(await withoutNoted(trx, column, held))];
  await insertValues(trx, written);
  for (const { id } of written) {
    recorded.changes.push({ id, created: true, changes: NO_CHANGES });
  }
  for (const [id, { before, after }] of confirmed) {
    const changes = [{ field: "learntAt", before, after }];
    recorded.changes.push({ id, created: false, changes });
  }
}

interface Leader {
  id: string;
  text: string;
  learntAt: string;
}

async function selectLeadingOf(
  trx: Db,
  column: "customer_id" | "company_id",
  values: readonly NewAttributeValue[],
): Promise<Map<string, Leader>> {
  const subjectIds = [...new Set(values.map(subjectIdOf))];
  const attributeIds = [...new Set(values.map((value) => value.attributeId))];
  const leaders = new Map<string, Leader>();
  for (let start = 0; start < subjectIds.length; start += 500) {
    const rows = await selectLeading(trx, column, subjectIds.slice(start, start + 500), attributeIds);
    for (const row of rows) {
      leaders.set(`${row.attributeId} ${row.subjectId}`, {
        id: row.id,
        text: row.text,
        learntAt: row.learntAt,
      });
    }
  }
  return leaders;
}

/** Most confirmations of one call share their time (one file, one answer), so they are written by time. */
async function confirmAll(trx: Db, confirmed: ReadonlyMap<string, { after: string }>): Promise<void> {
  const byTime = new Map<string, string[]>();
  for (const [id, { after: learntAt }] of confirmed) {
    const ids = byTime.get(learntAt);
    if (ids) ids.push(id);
    else byTime.set(learntAt, [id]);
  }
  for (const [learntAt, ids] of byTime) await confirmValues(trx, ids, learntAt);
}

function subjectIdOf(value: NewAttributeValue): string {
  return "customerId" in value.subject ? value.subject.customerId : value.subject.companyId;
}

function toRow(value: NewAttributeValue, column: "customer_id" | "company_id"): ValueRow {
  const subjectId = subjectIdOf(value);
  return {
    id: newId(),
    attribute_id: value.attributeId,
    customer_id: column === "customer_id" ? subjectId : null,
    company_id: column === "company_id" ? subjectId : null,
    value_text: value.value.text,
    value_number: value.value.number,
    source_type: value.source.type,
    source_id: value.source.id,
    source_label: value.source.label,
    confidence: value.confidence ?? 1,
    learnt_at: value.learntAt,
    superseded_at: null,
    held: 0,
  };
}
