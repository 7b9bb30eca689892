import { createHash } from "node:crypto";
import type { Mapping } from "../import.schema.ts";
import type { AnswerRecord } from "../rows/answer-record.ts";
import type { EventRecord } from "../rows/event-record.ts";
import type { PurchaseRecord } from "../rows/purchase-record.ts";
import type { FeedbackRecord, ImportRecord } from "../rows/row-to-record.ts";

/** Gives each row the id by which a later import knows it again; one for each run through a file. */
export interface RowIdentities {
  /** Null for records about somebody, who have ids of their own. */
  identify(record: ImportRecord): string | null;
}

type TimedRecord = FeedbackRecord | AnswerRecord | PurchaseRecord | EventRecord;

/**
 * Ids are compared within one source only, so that the number 17 of two tools is two things. A row without an id is
 * known by its content and by which of the rows with the same content it is: the same file twice gives the same ids.
 * That is the text as it came, so that rules which learn to tell the customer's words better make no new items of it.
 * Answers without one are known by who gave them and when; where tools let people edit their answer, by who alone.
 */
export function identifyRows({
  sourceName,
  knownBy,
}: Pick<Mapping, "sourceName" | "knownBy">): RowIdentities {
  const source = sourceName.trim().toLowerCase();
  // 52 bits of the hash as a number keep a million rows in some 50 MB.
  const seen = new Map<number, number>();
  return {
    identify(record) {
      if (!("externalId" in record)) return null;
      if (record.externalId !== null) return `${source}:${record.externalId}`;
      const facts = record.type === "taken-back" ? record.purchase : record;
      if (facts === null) return null;
      const hash = createHash("sha256").update(contentOf(facts, knownBy)).digest("hex");
      const key = Number.parseInt(hash.slice(0, 13), 16);
      const occurrence = (seen.get(key) ?? 0) + 1;
      seen.set(key, occurrence);
      return `${source}:row-${hash.slice(0, 32)}-${occurrence}`;
    },
  };
}

function contentOf(record: TimedRecord, knownBy: Mapping["knownBy"]): string {
  const { person } = record;
  const who = [person.externalId, person.email, person.name];
  const isSomebody = person.externalId !== null || person.email !== null;
  if (record.type === "answer" && knownBy === "respondent" && isSomebody)
    return JSON.stringify(who.slice(0, 2));
  return JSON.stringify([...factsOf(record), ...who]);
}

function factsOf(record: TimedRecord): unknown[] {
  switch (record.type) {
    case "feedback":
      return [
        record.title,
        record.setAside?.raw ?? record.body,
        record.occurredAt,
        record.rating,
        record.channel,
      ];
    case "purchase":
      return [record.occurredAt, record.amountMinor, record.currency, record.product, record.quantity];
    case "answer":
      return record.occurredAt === null ? [record.answers] : ["answer", record.occurredAt];
    case "event":
      return [record.eventType, record.occurredAt, record.about];
  }
}
