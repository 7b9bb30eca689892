import { nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { NO_CHANGES, type RecordChange } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import {
  confirmValues,
  insertValues,
  supersedeValues,
  type ValueRow,
} from "./attribute-values.repository.server.ts";
import type { FieldRule } from "./field-rule.ts";
import { besideKey, sortOutNoted } from "./held-values.server.ts";
import { leadsOver, type ValueSource } from "./leading-rule.ts";
import { type Leader, leadingOf, rulesOf } from "./leading-values.server.ts";

export interface NewAttributeValue {
  attributeId: string;
  subject: { customerId: string } | { companyId: string };
  /** As given by parseAttributeValue. */
  value: { text: string; number: number | null };
  source: { type: ValueSource; id: string | null; label: string };
  /** 0 to 1; 1 when the customer said it. */
  confidence?: number;
  learntAt: string;
  /** When it stops being true; left out: the attribute's freshness decides. */
  expiresAt?: string | null;
  /** What it may do to a value that is known; "newest", that the attribute's own rule decides, where it is left out. */
  rule?: FieldRule;
}

/** What became of some values. */
export interface RecordedValues {
  /** The values that lead now and say something else than what led before, one by one in the order given. */
  news: Set<NewAttributeValue>;
  /**
   * New values, and known ones that were heard again (`learntAt`). Which value leads follows from the values there are
   * and their attribute's rule, so it is not listed.
   */
  changes: RecordChange[];
}

/** Keeps one value; see recordAttributeValues. */
export async function recordAttributeValue(trx: Db, value: NewAttributeValue): Promise<void> {
  await recordAttributeValues(trx, [value]);
}

/**
 * Keeps values (at most 2,000 a call) and decides which leads: what its import's rule holds back never does, a person's
 * choice before all, then by the attribute's rule. The same value heard again from the same type of source makes the
 * leading one as fresh as the newest hearing; from another type it is a value of its own. What does not lead stays
 * beside; what a rule keeps back is noted there once for each source.
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
  const attributeIds = [...new Set(values.map(({ attributeId }) => attributeId))];
  const subjectIds = [...new Set(values.map(subjectIdOf))];
  const ruleOf = await rulesOf(trx, attributeIds);
  const leading = await leadingOf(trx, column, subjectIds, attributeIds);
  const inserts = new Map<string, ValueRow>();
  const superseded: string[] = [];
  const confirmed = new Map<string, { before: string; after: string }>();
  const beside = new Map<string, ValueRow>();

  for (const value of values) {
    const key = `${value.attributeId} ${subjectIdOf(value)}`;
    const current = leading.get(key);
    const row = toRow(value, column);
    const mayLead = (value.rule ?? "newest") === "newest";
    const holdBack = () => {
      const held = { ...row, held: 1, superseded_at: now };
      beside.set(besideKey(held, subjectIdOf(value)), held);
    };
    if (current === undefined) {
      if (value.rule === "keep") {
        holdBack();
        continue;
      }
      recorded.news.add(value);
    } else {
      const isSame = current.text === row.value_text;
      if (isSame && (!mayLead || current.sourceType === row.source_type)) {
        if (row.learnt_at > current.learntAt) hearAgain(current, row.learnt_at, inserts, confirmed);
        continue;
      }
      if (!mayLead) {
        holdBack();
        continue;
      }
      const rule = ruleOf(value.attributeId);
      if (!leadsOver(rule, claimOf(row), current)) {
        const loser = { ...row, superseded_at: now };
        // By time alone each hearing has its place; by another rule the loser would be noted again with every file.
        if (rule.leadingRule === "newest") inserts.set(row.id, loser);
        else beside.set(besideKey(loser, subjectIdOf(value)), loser);
        continue;
      }
      const pending = inserts.get(current.id);
      if (pending) pending.superseded_at = now;
      else superseded.push(current.id);
      if (!isSame) recorded.news.add(value);
    }
    inserts.set(row.id, row);
    leading.set(key, { ...claimOf(row), text: row.value_text });
  }

  await supersedeValues(trx, superseded, now);
  const noted = await sortOutNoted(trx, column, beside);
  for (const [id, times] of noted.heardAgain) confirmed.set(id, times);
  await confirmAll(trx, confirmed);
  const written = [...inserts.values(), ...noted.news];
  await insertValues(trx, written);
  for (const { id } of written) recorded.changes.push({ id, created: true, changes: NO_CHANGES });
  for (const [id, { before, after }] of confirmed) {
    recorded.changes.push({ id, created: false, changes: [{ field: "learntAt", before, after }] });
  }
}

function hearAgain(
  current: Leader,
  learntAt: string,
  inserts: ReadonlyMap<string, ValueRow>,
  confirmed: Map<string, { before: string; after: string }>,
): void {
  const pending = inserts.get(current.id);
  const before = confirmed.get(current.id)?.before ?? current.learntAt;
  if (pending) pending.learnt_at = learntAt;
  else confirmed.set(current.id, { before, after: learntAt });
  current.learntAt = learntAt;
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

function claimOf(row: ValueRow) {
  const { id, source_type: sourceType, confidence, learnt_at: learntAt } = row;
  return { id, sourceType, confidence, learntAt, chosenAt: null };
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
    expires_at: value.expiresAt ?? null,
  };
}
