import type { Consent } from "#app/features/customers/customer.schema.ts";
import type { ItemDetails, SetAside } from "#app/features/feedback/feedback.schema.ts";
import { undoFormulaGuard } from "#app/lib/csv.ts";
import { findExtraCells } from "../detection/table-width.ts";
import type { ImportPlan } from "../mapping/import-plan.ts";
import { type AnswerRecord, answerRecord } from "./answer-record.ts";
import { type AttributesRecord, attributesRecord } from "./attributes-record.ts";
import { type CompanyRecord, companyRecord } from "./company-record.ts";
import { keepCustomersWords } from "./customer-words.ts";
import { type EventRecord, eventRecord } from "./event-record.ts";
import { feedbackRecord } from "./feedback-record.ts";
import { type PersonRecord, readPerson } from "./person-record.ts";
import {
  type PurchaseRecord,
  purchaseRecord,
  type TakenBackRecord,
  takenBack,
  whyUndone,
} from "./purchase-record.ts";
import { type AttributeCell, readAttributeCells } from "./read-attribute-cells.ts";
import { CellReader } from "./read-cells.ts";

export interface FeedbackRecord {
  type: "feedback";
  externalId: string | null;
  title: string;
  body: string;
  /** What the body came with that the customer did not say; null: nothing. */
  setAside: SetAside | null;
  /** Null when the file gives no time. */
  occurredAt: string | null;
  rating: number | null;
  ratingScale: number | null;
  channel: string | null;
  details: ItemDetails;
  person: PersonRecord;
}

export interface CustomerRecord {
  type: "customer";
  person: PersonRecord;
  jobTitle: string | null;
  consent: Consent | null;
  since: string | null;
  tags: string[] | null;
  attributes: AttributeCell[];
}

export type ImportRecord =
  | FeedbackRecord
  | AnswerRecord
  | CustomerRecord
  | CompanyRecord
  | PurchaseRecord
  | TakenBackRecord
  | EventRecord
  | AttributesRecord;

/** A row is a record, or there are reasons why it cannot be one, or a rule says why it is left out on purpose. */
export type RowResult =
  | { ok: true; record: ImportRecord }
  | { ok: false; reasons: string[] }
  | { ok: false; skip: string };

/** Reads one row as the plan says; each reason names the column, what was expected and what came. */
export function rowToRecord(plan: ImportPlan, rawCells: readonly string[]): RowResult {
  const ragged = findWidthProblem(plan, rawCells);
  if (ragged) return { ok: false, reasons: [ragged] };
  const cells = rawCells.map(undoFormulaGuard);
  const aside = plan.rules?.setAside(cells) ?? null;
  if (aside !== null) return { ok: false, skip: aside };
  const reader = new CellReader(plan, plan.rules?.withDerived(cells) ?? cells);
  const undone = plan.kind === "purchases" ? whyUndone(plan, cells, reader) : null;
  if (undone !== null) return takenBack(plan, reader, readPerson(plan, reader, true), undone);
  const record = buildRecord(plan, reader);
  if (reader.reasons.length > 0) return { ok: false, reasons: reader.reasons };
  const skip = record?.type === "feedback" && plan.words ? keepCustomersWords(plan.words, record) : null;
  if (skip !== null) return { ok: false, skip };
  if (record) return { ok: true, record };
  return { ok: false, skip: NOTHING_IN_IT.get(plan.kind) ?? "no words of a customer" };
}

const NOTHING_IN_IT = new Map<string, string>([
  ["reviews", "no text and no rating"],
  ["answers", "no question was answered"],
]);

/** Why a row of as many cells is not to be trusted; undefined when it is. */
export function findWidthProblem(
  { width, shortRows }: ImportPlan,
  cells: readonly string[],
): string | undefined {
  if (cells.length >= width || shortRows === "fill") return findExtraCells(cells, width);
  return `expected ${width} cells as in the header, got ${cells.length}; a value may be missing`;
}

function buildRecord(plan: ImportPlan, cells: CellReader): ImportRecord | undefined {
  switch (plan.kind) {
    case "answers":
      return answerRecord(plan, cells, readPerson(plan, cells, false));
    case "customers":
      return customerRecord(plan, cells);
    case "companies":
      return companyRecord(plan, cells);
    case "purchases":
      return purchaseRecord(plan, cells, readPerson(plan, cells, true));
    case "events":
      return eventRecord(plan, cells, readPerson(plan, cells, true));
    case "attributes":
      return attributesRecord(plan, cells);
    default:
      return feedbackRecord(plan, cells, readPerson(plan, cells, false));
  }
}

function customerRecord(plan: ImportPlan, cells: CellReader): CustomerRecord {
  return {
    type: "customer",
    person: readPerson(plan, cells, true),
    jobTitle: cells.text("jobTitle", 200),
    consent: cells.consent("consent"),
    since: cells.date("since"),
    tags: cells.list("tags"),
    attributes: readAttributeCells(plan, cells),
  };
}
