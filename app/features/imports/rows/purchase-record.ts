import type { ImportPlan } from "../mapping/import-plan.ts";
import { whyNoPurchase } from "./order-state.ts";
import type { PersonRecord } from "./person-record.ts";
import type { CellReader } from "./read-cells.ts";
import type { RowResult } from "./row-to-record.ts";

export interface PurchaseRecord {
  type: "purchase";
  externalId: string | null;
  occurredAt: string;
  amountMinor: number;
  currency: string;
  product: string | null;
  quantity: number | null;
  person: PersonRecord;
}

/** A row that says of an order that it brought no money in the end. */
export interface TakenBackRecord {
  type: "taken-back";
  externalId: string | null;
  /** Such as "refunded". */
  why: string;
  /** The order as it was, by which one without a number is known; null where the row no longer says it. */
  purchase: PurchaseRecord | null;
}

/** A row of what customers bought. */
export function purchaseRecord(
  plan: ImportPlan,
  cells: CellReader,
  person: PersonRecord,
): PurchaseRecord | undefined {
  const occurredAt = cells.date("occurredAt", true);
  const currency = cells.currency("currency") ?? plan.currency;
  const amount = cells.money("amount", currency);
  const quantity = cells.number("quantity");
  if (occurredAt === null || amount === null) return undefined;
  return {
    type: "purchase",
    externalId: cells.text("externalId", 200),
    occurredAt,
    amountMinor: amount.minor,
    currency: amount.currency ?? currency,
    product: cells.text("product", 2000),
    quantity,
    person,
  };
}

/** Why a row's order brought no money in the end, such as "refunded"; null where it did, or nothing says otherwise. */
export function whyUndone(plan: ImportPlan, cells: readonly string[], reader: CellReader): string | null {
  return plan.rules?.undone(cells) ?? whyNoPurchase(reader.text("status", 200));
}

/** An order that was undone may have been imported as a purchase before; one that nothing tells again cannot have been. */
export function takenBack(plan: ImportPlan, cells: CellReader, person: PersonRecord, why: string): RowResult {
  const externalId = cells.text("externalId", 200);
  const purchase = purchaseRecord(plan, cells, person) ?? null;
  const isWhole = purchase !== null && cells.reasons.length === 0;
  if (externalId === null && !isWhole) return { ok: false, skip: why };
  return { ok: true, record: { type: "taken-back", externalId, why, purchase: isWhole ? purchase : null } };
}
