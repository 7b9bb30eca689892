import { parseAttributeValue } from "#app/features/attributes/attribute-value.ts";
import { clearValues, recordAttributeValues } from "#app/features/attributes/attributes.service.server.ts";
import { writeCompanyFields } from "#app/features/companies/companies.service.server.ts";
import { decisionRoles } from "#app/features/customers/customer.schema.ts";
import { type WrittenFields, writeCustomerFields } from "#app/features/customers/customers.service.server.ts";
import { refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import type { GridShape } from "./grid-columns.server.ts";
import { splitCell } from "./list-text.ts";

/** Cells to be written of one record, by the keys of columns, as readCell gives them; `id` null makes a new one. */
export interface RecordCells {
  id: string | null;
  cells: ReadonlyMap<string, string>;
}

export type StoredRecord = { id: string; created: boolean } | { refused: string };

export interface GridAuthor {
  id: string;
  name: string;
}

const CHUNK = 500;
const MOST_VALUES = 2000;

/**
 * Writes the cells of some records, in order; each is written whole, or refused with a reason that stops no other. Takes a
 * transaction.
 */
export async function storeRecords(
  trx: Db,
  shape: GridShape,
  records: readonly RecordCells[],
  author: GridAuthor,
): Promise<StoredRecord[]> {
  const stored: StoredRecord[] = [];
  for (let start = 0; start < records.length; start += CHUNK) {
    const chunk = records.slice(start, start + CHUNK);
    const results = await storeFields(trx, shape, chunk, author);
    await storeValues(trx, shape, chunk, results, author);
    stored.push(...results);
  }
  return stored;
}

async function storeFields(
  trx: Db,
  { kind }: GridShape,
  records: readonly RecordCells[],
  author: GridAuthor,
): Promise<StoredRecord[]> {
  // Of a record of which only attributes change, nothing of its own is written.
  const touched = records.map((record) => record.id === null || fieldCells(record).length > 0);
  const written = records.filter((_, index) => touched[index]);
  const results: StoredRecord[] =
    kind === "customer"
      ? await writeCustomerFields(
          trx,
          written.map((record) => ({ id: record.id, fields: customerFields(record) })),
          author,
        )
      : await writeCompanyFields(
          trx,
          written.map((record) => ({ id: record.id, fields: Object.fromEntries(fieldCells(record)) })),
          author,
        );
  const queue = [...results];
  return records.map((record, index) => {
    if (!touched[index] && record.id !== null) return { id: record.id, created: false };
    return queue.shift() ?? { refused: "It could not be written" };
  });
}

const fieldCells = ({ cells }: RecordCells): [string, string | null][] =>
  [...cells].flatMap(([key, text]) => (key.includes(":") ? [] : [[key, text === "" ? null : text]]));

function customerFields(record: RecordCells): WrittenFields {
  const cells = new Map(fieldCells(record));
  const fields: WrittenFields = {};
  for (const key of ["name", "email", "externalId", "phone", "company", "jobTitle"] as const) {
    const value = cells.get(key);
    if (value !== undefined) fields[key] = value;
  }
  const role = cells.get("decisionRole");
  if (role !== undefined) fields.decisionRole = decisionRoles.find((one) => one === role) ?? null;
  const since = cells.get("since");
  if (since) fields.since = `${since}T00:00:00.000Z`;
  const tags = cells.get("tags");
  if (tags !== undefined) fields.tags = splitCell(tags ?? "");
  return fields;
}

async function storeValues(
  trx: Db,
  { kind, columns, attributes }: GridShape,
  records: readonly RecordCells[],
  stored: readonly StoredRecord[],
  author: GridAuthor,
): Promise<void> {
  const learntAt = nowIso();
  const source = { type: "manual" as const, id: null, label: `typed by ${author.name}` };
  const ids = new Map(columns.flatMap(({ key, attributeId }) => (attributeId ? [[key, attributeId]] : [])));
  const cleared: { subjectId: string; attributeId: string }[] = [];
  const values = records.flatMap(({ cells }, index) => {
    const record = stored[index];
    if (record === undefined || "refused" in record) return [];
    const subject = kind === "customer" ? { customerId: record.id } : { companyId: record.id };
    return [...cells].flatMap(([key, text]) => {
      const attribute = attributes.get(ids.get(key) ?? "");
      if (!attribute) return [];
      if (text === "") {
        cleared.push({ subjectId: record.id, attributeId: attribute.id });
        return [];
      }
      const value = parseAttributeValue(attribute, text);
      return value.ok ? [{ attributeId: attribute.id, subject, value, source, learntAt }] : [];
    });
  });
  for (let start = 0; start < values.length; start += MOST_VALUES)
    await recordAttributeValues(trx, values.slice(start, start + MOST_VALUES));
  await clearValues(trx, kind, cleared);
  const touched = stored.flatMap((record) => ("refused" in record ? [] : [record.id]));
  if (kind === "customer" && touched.length > 0 && values.length + cleared.length > 0)
    await enqueue(trx, refreshProfiles, { customerIds: touched });
}
