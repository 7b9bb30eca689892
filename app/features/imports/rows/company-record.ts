import { normaliseDomain } from "#app/features/companies/domain.ts";
import type { ImportPlan } from "../mapping/import-plan.ts";
import { type AttributeCell, readAttributeCells } from "./read-attribute-cells.ts";
import type { CellReader } from "./read-cells.ts";

/** How a row names a company: by any of the three. */
export interface CompanyName {
  externalId: string | null;
  name: string | null;
  domain: string | null;
}

export interface CompanyRecord {
  type: "company";
  /** Called by its domain where the file gives no name. */
  company: CompanyName & { name: string };
  parentName: string | null;
  attributes: AttributeCell[];
}

/** A row of a list of companies. */
export function companyRecord(plan: ImportPlan, cells: CellReader): CompanyRecord | undefined {
  const company = readCompany(cells);
  const name = company.name ?? company.domain;
  const attributes = readAttributeCells(plan, cells);
  const parentName = cells.text("parentName", 200);
  if (name === null) {
    cells.reasons.push("expected a company's name or domain, got neither");
    return undefined;
  }
  return { type: "company", company: { ...company, name }, parentName, attributes };
}

/** Number, name and domain of the company that a row is about, as far as it says. */
export function readCompany(cells: CellReader): CompanyName {
  const written = cells.text("domain", 300);
  const domain = normaliseDomain(written);
  if (written !== null && domain === null) cells.expect("domain", "a domain such as example.org", written);
  return {
    externalId: cells.text("companyNumber", 200),
    name: cells.text("companyName", 200),
    domain,
  };
}
