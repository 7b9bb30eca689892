import { parseAttributeValue } from "#app/features/attributes/attribute-value.ts";
import type { ImportPlan } from "../mapping/import-plan.ts";
import type { PlannedAttribute } from "../mapping/source-column.ts";
import type { CellReader } from "./read-cells.ts";

/** A value for an attribute, checked. */
export interface AttributeCell {
  planned: PlannedAttribute;
  text: string;
  number: number | null;
}

/** The attribute values of one row; a value that its attribute does not take is a reason against the row. */
export function readAttributeCells(plan: ImportPlan, cells: CellReader): AttributeCell[] {
  return plan.attributes.flatMap((planned) => {
    const text = cells.attributeText(planned);
    if (text === null) return [];
    const parsed = parseAttributeValue(planned.attribute, text);
    if (parsed.ok) return [{ planned, text: parsed.text, number: parsed.number }];
    cells.reasons.push(`column "${planned.column.name}": ${parsed.reason}`);
    return [];
  });
}
