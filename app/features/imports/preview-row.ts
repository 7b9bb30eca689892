import type { ImportRecord, PersonRecord, RowResult } from "./row-to-record.ts";

/** A row as it would be stored, or why it would not be. */
export interface PreviewRow {
  line: number;
  reasons: string[];
  /** Why it would be left out on purpose; null: it would not. */
  skip: string | null;
  /** ISO text; null when the row has no time. */
  at: string | null;
  /** What the customer said; empty for customers and purchases. */
  words: string;
  /** Everything else that would be stored, as label and value. */
  facts: { label: string; value: string }[];
  amount: { minor: number; currency: string } | null;
}

const SHOWN_WORDS = 300;

/** What a preview shows of a row. */
export function previewRow(line: number, result: RowResult): PreviewRow {
  const empty = { line, reasons: [], skip: null, at: null, words: "", facts: [], amount: null };
  if (result.ok) return { ...empty, ...describe(result.record) };
  return "skip" in result ? { ...empty, skip: result.skip } : { ...empty, reasons: result.reasons };
}

function describe(record: ImportRecord): Partial<PreviewRow> {
  switch (record.type) {
    case "feedback":
      return {
        at: record.occurredAt,
        words: shorten([record.title, record.body].filter((part) => part !== "").join("\n")),
        facts: facts([
          ["Rating", record.rating === null ? null : `${record.rating} of ${record.ratingScale}`],
          ["Number", record.externalId],
          ["Channel", record.channel],
          ...personFacts(record.person),
        ]),
      };
    case "customer":
      return {
        at: record.since,
        facts: facts([
          ...personFacts(record.person),
          ["Job title", record.jobTitle],
          ["Consent", record.consent],
          ...record.attributes.map(({ planned, text }): [string, string] => [planned.attribute.label, text]),
        ]),
      };
    case "purchase":
      return {
        at: record.occurredAt,
        amount: { minor: record.amountMinor, currency: record.currency },
        facts: facts([
          ["Order", record.externalId],
          ["Product", record.product],
          ["Quantity", record.quantity === null ? null : String(record.quantity)],
          ...personFacts(record.person),
        ]),
      };
  }
}

function personFacts(person: PersonRecord): [string, string | null][] {
  return [
    ["Customer", person.name],
    ["E-mail", person.email],
    ["Customer number", person.externalId],
    ["Phone", person.phone],
    ["Company", person.company],
  ];
}

function facts(pairs: [string, string | null][]): PreviewRow["facts"] {
  return pairs.flatMap(([label, value]) => (value === null ? [] : [{ label, value: shorten(value) }]));
}

function shorten(text: string): string {
  return text.length > SHOWN_WORDS ? `${text.slice(0, SHOWN_WORDS - 1)}…` : text;
}
