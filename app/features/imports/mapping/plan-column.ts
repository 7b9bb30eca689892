import {
  type Attribute,
  attributeDefinitionSchema,
  keyFromLabel,
} from "#app/features/attributes/attribute.schema.ts";
import { type ColumnChoice, type ColumnProfile, type ImportKind, importKindNames } from "../import.schema.ts";
import { valueTypeOf } from "./column-value-type.ts";
import { fillsAttributes, findField } from "./import-fields.ts";
import type { PlannedAttribute, PlannedFields, SourceColumn } from "./source-column.ts";

/** What is wrong with the choice for a column, and at which of its form fields. */
export interface WrongChoice {
  at: "target" | "purpose";
  message: string;
}

/** Lets a column fill a field, beside others where the field takes several. */
export function addField(
  kind: ImportKind,
  key: string,
  column: SourceColumn,
  fields: PlannedFields,
): WrongChoice | undefined {
  const field = findField(kind, key);
  if (!field) return { at: "target", message: `"${column.name}": choose one of the fields in the list` };
  const filled = fields.get(key);
  if (filled && !field.several) {
    return {
      at: "target",
      message: `"${field.label}" is filled by "${filled.columns[0]?.name}" already; choose one of the two`,
    };
  }
  if (filled) filled.columns.push(column);
  else fields.set(key, { field, columns: [column] });
  return undefined;
}

/** Lets a column fill an attribute that is there, or one that is defined when the import starts. */
export function addAttribute(
  kind: ImportKind,
  choice: ColumnChoice,
  profile: ColumnProfile,
  column: SourceColumn,
  attributes: readonly Attribute[],
  planned: PlannedAttribute[],
): WrongChoice | undefined {
  if (!fillsAttributes(kind)) {
    return { at: "target", message: `${importKindNames[kind]} cannot fill attributes` };
  }
  if (choice.target !== "new-attribute") {
    const id = choice.target.slice("attribute:".length);
    const attribute = attributes.find((candidate) => candidate.id === id);
    if (!attribute)
      return { at: "target", message: `"${column.name}": this attribute does not exist any more` };
    if (kind === "companies" && attribute.subject !== "company") {
      return { at: "target", message: `"${attribute.label}" is an attribute of customers, not of companies` };
    }
    if (planned.some((other) => other.attribute.id === id)) {
      return { at: "target", message: `"${attribute.label}" is filled by another column already` };
    }
    planned.push({ column, attribute, rule: choice.fieldRule });
    return undefined;
  }
  const category = kind === "companies" ? "firmographic" : choice.category;
  const definition = attributeDefinitionSchema.safeParse({
    key: keyFromLabel(column.name),
    label: column.name.slice(0, 80),
    subject: category === "firmographic" ? "company" : "customer",
    category,
    valueType: valueTypeOf(profile),
    options: [],
    purpose: choice.purpose,
    freshDays: null,
  });
  if (!definition.success) {
    return { at: "purpose", message: `"${column.name}": say which decision this attribute serves` };
  }
  const known = attributes.find((attribute) => attribute.key === definition.data.key);
  const attribute = known ?? { ...definition.data, id: null };
  planned.push({ column, attribute, rule: choice.fieldRule });
  return undefined;
}
