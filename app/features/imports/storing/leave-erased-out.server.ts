import type { CustomerIdentity } from "#app/features/customers/customer.schema.ts";
import { findErased, findErasedTexts } from "#app/features/customers/customers.service.server.ts";
import type { Db } from "#db/client.server.ts";
import type { ImportPlan } from "../mapping/import-plan.ts";
import type { Rejection } from "../report/rejections.repository.server.ts";
import type { ImportRecord } from "../rows/row-to-record.ts";
import { type KeptRow, leaveOut } from "./identify-row.server.ts";

/** Longer cells are no address and no number. */
const MOST_CHARACTERS = 254;
const MOST_CELLS = 5000;

/**
 * Takes the rows out of a chunk that are about somebody who was erased: they are set aside with the reason and without
 * their cells, which would bring the person back under another name. So are the cells of rejected rows that name one.
 * `forImport`: the chunk is stored in this transaction, so no erasure may begin in between.
 */
export async function leaveErasedOut(
  db: Db,
  { people }: ImportPlan,
  chunk: { records: readonly KeptRow[]; rejections: readonly Rejection[] },
  forImport: boolean,
): Promise<{ records: KeptRow[]; rejections: Rejection[] }> {
  const identities = chunk.records.map(({ record }) => identityOf(record));
  const erased = await findErased(db, identities, { phoneCountry: people.phoneCountry, forImport });
  const records: KeptRow[] = [];
  const rejections = await withoutErasedCells(db, chunk.rejections);
  chunk.records.forEach((kept, at) => {
    const erasedAt = erased[at] ?? null;
    if (erasedAt === null) records.push(kept);
    else rejections.push(leaveOut("skipped", { ...kept.row, cells: [] }, whyLeftOut(erasedAt)));
  });
  return { records, rejections };
}

/** What a report says of such a row. */
export function whyLeftOut(erasedAt: string): string {
  return `the person was erased on ${erasedAt.slice(0, 10)}; an owner can let imports bring them again`;
}

function identityOf(record: ImportRecord): CustomerIdentity {
  if ("person" in record) {
    const { externalId, email, phone } = record.person;
    return { externalId, email, phone };
  }
  return record.type === "attributes" ? record.customer : {};
}

async function withoutErasedCells(db: Db, rejections: readonly Rejection[]): Promise<Rejection[]> {
  const texts = new Set(
    rejections.flatMap(({ cells }) => cells.filter((cell) => cell !== "" && cell.length <= MOST_CHARACTERS)),
  );
  const erased = await findErasedTexts(db, [...texts].slice(0, MOST_CELLS));
  if (erased.size === 0) return [...rejections];
  return rejections.map((rejection) =>
    rejection.cells.some((cell) => erased.has(cell))
      ? { ...rejection, cells: [], reason: "it names a person who was erased; nothing of it was kept" }
      : rejection,
  );
}
