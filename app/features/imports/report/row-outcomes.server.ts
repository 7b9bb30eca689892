import { type CompanyListItem, listCompanies } from "#app/features/companies/companies.service.server.ts";
import { displayName } from "#app/features/customers/customer.schema.ts";
import { type CustomerListItem, listCustomers } from "#app/features/customers/customers.service.server.ts";
import { type FeedbackListItem, listFeedback } from "#app/features/feedback/feedback.service.server.ts";
import {
  type AnyResponseListItem,
  listResponsesOf,
} from "#app/features/responses/responses.service.server.ts";
import { cutPage } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import type { RowOutcome } from "../import.schema.ts";
import type { Import } from "../imports.repository.server.ts";
import { describeRowChanges } from "./row-changes.server.ts";
import { type OutcomePlace, selectSubjects } from "./row-outcomes.repository.server.ts";

const PAGE = 25;
const LABEL_LENGTH = 80;

/** What some rows of an import were about, each list by what it holds; who or what is gone since is left out. */
export interface RowSubjects {
  items: FeedbackListItem[];
  customers: CustomerListItem[];
  companies: CompanyListItem[];
  responses: AnyResponseListItem[];
}

const NONE: RowSubjects = { items: [], customers: [], companies: [], responses: [] };

/** A page of what an import's rows with an outcome were about, in the order of the file; `after` is the last page's `next`. */
export async function listRowSubjects(
  db: Db,
  entry: Pick<Import, "id" | "kind">,
  outcome: RowOutcome,
  after: string | null,
): Promise<{ subjects: RowSubjects; changes: RowChange[]; next: string | null }> {
  const rows = await selectSubjects(db, entry.id, outcome, readPlace(after), PAGE + 1);
  const { page, next } = cutPage(rows, PAGE, ({ place }) => `${place.fromRow}.${place.skip + 1}`);
  const ids = page.map(({ subjectId }) => subjectId);
  const subjects = await findSubjects(db, entry.kind, ids);
  const changes = outcome === "updated" ? await listChanges(db, entry.id, subjects) : [];
  return { subjects, changes, next };
}

/** What changed about a record of the page, in words. */
export interface RowChange {
  id: string;
  label: string;
  changes: string;
}

async function listChanges(db: Db, importId: string, subjects: RowSubjects): Promise<RowChange[]> {
  const labelled = [
    ...subjects.items.map(({ id, title, body }) => ({ id, label: (title || body).slice(0, LABEL_LENGTH) })),
    ...subjects.customers.map((customer) => ({ id: customer.id, label: displayName(customer) })),
    ...subjects.companies.map(({ id, name }) => ({ id, label: name })),
    ...subjects.responses.map(({ id, customerName }) => ({ id, label: customerName ?? "Anonymous" })),
  ];
  const changes = await describeRowChanges(
    db,
    importId,
    labelled.map(({ id }) => id),
  );
  return labelled.flatMap(({ id, label }) => {
    const text = changes[id];
    return text ? [{ id, label, changes: text }] : [];
  });
}

async function findSubjects(db: Db, kind: Import["kind"], ids: readonly string[]): Promise<RowSubjects> {
  const customers = async () => inOrder((await listCustomers(db, { ids, pageSize: PAGE })).customers, ids);
  if (kind === "tickets" || kind === "reviews") {
    const { items } = await listFeedback(db, { ids }, { before: null, pageSize: PAGE });
    // Who rated a conversation without a word is there as a customer.
    return { ...NONE, items: inOrder(items, ids), customers: await customers() };
  }
  const companies = async () => inOrder((await listCompanies(db, { ids, pageSize: PAGE })).companies, ids);
  if (kind === "answers") return { ...NONE, responses: inOrder(await listResponsesOf(db, ids), ids) };
  if (kind === "companies") return { ...NONE, companies: await companies() };
  // Columns are appended to either; an id is one of the two.
  if (kind === "attributes") return { ...NONE, customers: await customers(), companies: await companies() };
  return { ...NONE, customers: await customers() };
}

/** Each once, where the first of its rows stands. */
function inOrder<Row extends { id: string }>(rows: readonly Row[], ids: readonly string[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

/** Anything else in the address is the beginning. */
function readPlace(text: string | null): OutcomePlace {
  const [, fromRow = "0", skip = "0"] = /^(\d{1,9})\.(\d{1,4})$/.exec(text ?? "") ?? [];
  return { fromRow: Number(fromRow), skip: Number(skip) };
}
