export { type FieldRule, fieldRuleNames, fieldRules } from "#app/features/attributes/field-rule.ts";
