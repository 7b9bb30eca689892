import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { decisionRoles } from "#app/features/customers/customer.schema.ts";

/** What a grid lists. */
export const gridKinds = ["customer", "company"] as const;
export type GridKind = (typeof gridKinds)[number];

/** One column of a grid. */
export interface GridColumn {
  /** A field of the record, or "attribute:" and the attribute's key. */
  key: string;
  /** Also its name in files. */
  label: string;
  type: "text" | "email" | "phone" | "choice" | "date" | "number" | "boolean" | "list";
  /** Of a choice. */
  options: readonly string[];
  attributeId: string | null;
  editable: boolean;
}

const field = (
  key: string,
  label: string,
  type: GridColumn["type"] = "text",
  more: Partial<GridColumn> = {},
): GridColumn => ({ key, label, type, options: [], attributeId: null, editable: true, ...more });

const customerFields: readonly GridColumn[] = [
  field("name", "Name"),
  field("email", "E-mail", "email"),
  field("externalId", "Customer number"),
  field("company", "Company"),
  field("phone", "Phone", "phone"),
  field("jobTitle", "Job title"),
  field("decisionRole", "Role in decisions", "choice", { options: decisionRoles }),
  field("since", "Customer since", "date"),
  field("tags", "Tags", "list"),
  // Consent has a source and a history, which a cell cannot say: it is changed on the customer's page.
  field("consent", "Consent", "text", { editable: false }),
];

const companyFields: readonly GridColumn[] = [
  field("name", "Name"),
  field("externalId", "Company number"),
  field("domain", "Domain"),
];

/** What stands in a row by itself. */
export const fieldsOf: Readonly<Record<GridKind, readonly GridColumn[]>> = {
  customer: customerFields,
  company: companyFields,
};

export const ATTRIBUTE = "attribute:";

/** Every column of a grid: the fields, then the attributes by label. */
export function allColumns(kind: GridKind, attributes: readonly Attribute[]): GridColumn[] {
  const fields = fieldsOf[kind];
  const taken = new Set(fields.map(({ label }) => label.toLowerCase()));
  const columns = attributes
    .filter(({ subject }) => subject === kind)
    .map(({ id, key, label, valueType, options }) => {
      const isTaken = taken.has(label.toLowerCase());
      taken.add(label.toLowerCase());
      return field(`${ATTRIBUTE}${key}`, isTaken ? `${label} [${key}]` : label, valueType, {
        options,
        attributeId: id,
      });
    });
  return [...fields, ...columns];
}

const shownFirst: Readonly<Record<GridKind, readonly string[]>> = {
  customer: ["name", "email", "externalId", "company", "jobTitle"],
  company: ["name", "externalId", "domain"],
};
/** Attributes that are shown before somebody has chosen. */
const FIRST_ATTRIBUTES = 3;
/** More columns than anybody can read beside each other. */
export const MOST_COLUMNS = 40;

/** The columns that were chosen, in the grid's order; the usual ones where none was. */
export function chosenColumns(
  kind: GridKind,
  columns: readonly GridColumn[],
  keys: readonly string[],
): GridColumn[] {
  const chosen = columns.filter(({ key }) => keys.includes(key));
  if (chosen.length > 0) return chosen.slice(0, MOST_COLUMNS);
  const attributes = columns.filter(({ attributeId }) => attributeId !== null).slice(0, FIRST_ATTRIBUTES);
  return [...columns.filter(({ key }) => shownFirst[kind].includes(key)), ...attributes];
}
