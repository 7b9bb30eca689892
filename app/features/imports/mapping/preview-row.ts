import type { SetAside, SetAsidePart } from "#app/features/feedback/feedback.schema.ts";
import { setAsideInWords } from "#app/features/feedback/set-aside-words.ts";
import type { CompanyName } from "../rows/company-record.ts";
import { nameOfEvent } from "../rows/event-type.ts";
import type { PersonRecord } from "../rows/person-record.ts";
import type { AttributeCell } from "../rows/read-attribute-cells.ts";
import type { ImportRecord, RowResult } from "../rows/row-to-record.ts";

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
  /** What the words came with that the customer did not say, cut short. */
  setAside: { inWords: string; parts: SetAsidePart[] } | null;
  /** Everything else that would be stored, as label and value. */
  facts: { label: string; value: string }[];
  amount: { minor: number; currency: string } | null;
}

const SHOWN_WORDS = 300;

/** What a preview shows of a row. */
export function previewRow(line: number, result: RowResult): PreviewRow {
  const empty = {
    line,
    reasons: [],
    skip: null,
    at: null,
    words: "",
    setAside: null,
    facts: [],
    amount: null,
  };
  if (result.ok) return { ...empty, ...describe(result.record) };
  return "skip" in result ? { ...empty, skip: result.skip } : { ...empty, reasons: result.reasons };
}

function describe(record: ImportRecord): Partial<PreviewRow> {
  switch (record.type) {
    case "feedback":
      return {
        at: record.occurredAt,
        words: shorten([record.title, record.body].filter((part) => part !== "").join("\n")),
        setAside: record.setAside && describeAside(record.setAside),
        facts: facts([
          ["Rating", record.rating === null ? null : `${record.rating} of ${record.ratingScale}`],
          ["Number", record.externalId],
          ["Channel", record.channel],
          ["State", record.details.status],
          ["Tags", record.details.tags?.join(", ") ?? null],
          ["Order", record.details.orderRef],
          ["Votes", record.details.votes === null ? null : String(record.details.votes)],
          ["At its source", record.details.url],
          ...personFacts(record.person),
        ]),
      };
    case "answer":
      return {
        at: record.occurredAt,
        words: shorten(
          record.answers.flatMap((answer) => (answer?.kind === "text" ? [answer.text] : [])).join("\n"),
        ),
        facts: facts([
          ["Number", record.externalId],
          ["Finished", record.partial ? "no, it is partial" : null],
          [
            "Answered",
            `${record.answers.filter((answer) => answer !== null).length} of ${record.answers.length} questions`,
          ],
          [
            "Ratings",
            record.answers
              .flatMap((answer) => (answer?.kind === "number" ? [answer.number] : []))
              .join(", ") || null,
          ],
          [
            "Choices",
            record.answers.flatMap((answer) => (answer?.kind === "labels" ? answer.labels : [])).join("; ") ||
              null,
          ],
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
          ["Tags", record.tags?.join(", ") ?? null],
          ...attributeFacts(record.attributes),
        ]),
      };
    case "company":
      return {
        facts: facts([
          ...companyFacts(record.company),
          ["Belongs to", record.parentName],
          ...attributeFacts(record.attributes),
        ]),
      };
    case "event":
      return {
        at: record.occurredAt,
        facts: facts([
          ["What happened", nameOfEvent(record.eventType)],
          ["With what", record.about],
          ["Number", record.externalId],
          ...personFacts(record.person),
        ]),
      };
    case "attributes":
      return {
        at: record.learntAt,
        facts: facts([
          ["Customer number", record.customer.externalId],
          ["E-mail", record.customer.email],
          ...companyFacts(record.company),
          ...attributeFacts(record.attributes),
        ]),
      };
    case "taken-back":
      return {};
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

function attributeFacts(cells: readonly AttributeCell[]): [string, string][] {
  return cells.map(({ planned, text }) => [planned.attribute.label, text]);
}

function companyFacts(company: CompanyName): [string, string | null][] {
  return [
    ["Company", company.name],
    ["Domain", company.domain],
    ["Company number", company.externalId],
  ];
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

function describeAside(setAside: SetAside): PreviewRow["setAside"] {
  const parts = setAside.parts.map(({ rule, text, why }) => ({ rule, text: shorten(text.trim()), why }));
  return { inWords: setAsideInWords(setAside), parts };
}

function shorten(text: string): string {
  return text.length > SHOWN_WORDS ? `${text.slice(0, SHOWN_WORDS - 1)}…` : text;
}
