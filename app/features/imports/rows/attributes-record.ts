import { normaliseEmail, normaliseExternalId } from "#app/features/customers/identity.ts";
import type { ImportPlan } from "../mapping/import-plan.ts";
import { type CompanyName, readCompany } from "./company-record.ts";
import { type AttributeCell, readAttributeCells } from "./read-attribute-cells.ts";
import type { CellReader } from "./read-cells.ts";

/** What a row of somebody else's data says about a customer or company that may be known. */
export interface AttributesRecord {
  type: "attributes";
  customer: { externalId: string | null; email: string | null };
  company: CompanyName;
  /** Null: as of the day that goes for the whole file. */
  learntAt: string | null;
  attributes: AttributeCell[];
}

/** A row of columns to append: who it is about, and the values; somebody without any value is no fault. */
export function attributesRecord(plan: ImportPlan, cells: CellReader): AttributesRecord | undefined {
  const customer = {
    externalId: normaliseExternalId(cells.text("customerId", 200)),
    email: normaliseEmail(cells.text("customerEmail", 254)),
  };
  const company = readCompany(cells);
  const learntAt = cells.date("learntAt");
  const attributes = readAttributeCells(plan, cells);
  const named = [...Object.values(customer), ...Object.values(company)];
  if (named.every((part) => part === null)) {
    cells.reasons.push("expected a number, an address or a company to find who it is about, got none");
    return undefined;
  }
  return { type: "attributes", customer, company, learntAt, attributes };
}
