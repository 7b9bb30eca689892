import type { Attribute } from "./attribute.schema.ts";

/** A definition as its form holds it: all as text, options one a line. */
export function attributeFormValues(attribute: Attribute, decidedBy: string): Record<string, string> {
  const [firstSource = "manual", secondSource = "survey"] = attribute.sourceOrder;
  return {
    label: attribute.label,
    subject: attribute.subject,
    category: attribute.category,
    valueType: attribute.valueType,
    options: attribute.options.join("\n"),
    purpose: attribute.purpose,
    decidedBy,
    freshDays: attribute.freshDays === null ? "" : String(attribute.freshDays),
    leadingRule: attribute.leadingRule,
    firstSource,
    secondSource,
    question: attribute.question,
  };
}
