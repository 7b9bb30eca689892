import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import type { FieldRules } from "#app/features/customers/apply-identity.ts";
import type { MatchKey } from "#app/features/customers/match-rule.ts";
import { surveyLimits } from "#app/features/surveys/survey-limits.ts";
import { widthOf } from "../detection/table-width.ts";
import { zoneInHeader } from "../detection/zone-in-header.ts";
import type { ColumnChoice, ColumnProfile, Detection, ImportKind, Mapping } from "../import.schema.ts";
import { findPreset } from "../presets/index.ts";
import type { Preset } from "../presets/preset.ts";
import { bindRules, type RowRules } from "../presets/row-rules.ts";
import { planWords, type WordsPlan } from "../rows/customer-words.ts";
import { ratingScaleOf } from "../rows/parse-rating.ts";
import { type RowPlace, rowPlace } from "../rows/row-place.ts";
import { fieldsInWords, requiredFields } from "./import-fields.ts";
import { fieldRulesFor } from "./people-rules.ts";
import type { PersonalChoices } from "./personal-choices.ts";
import { addAttribute, addField } from "./plan-column.ts";
import { type PlannedQuestion, planQuestions } from "./question-plan.ts";
import { type QuestionTarget, readQuestionTarget } from "./question-target.ts";
import type { PlannedAttribute, PlannedField, PlannedFields, SourceColumn } from "./source-column.ts";

/** A mapping made ready for reading many rows. */
export interface ImportPlan {
  kind: ImportKind;
  /** What the places of its rows are counted in. */
  place: RowPlace;
  width: number;
  shortRows: Mapping["shortRows"];
  ratingScale: number;
  currency: string;
  /** What happened where no column says it; "" where one does. */
  eventType: Mapping["eventType"];
  fields: ReadonlyMap<string, PlannedField>;
  attributes: PlannedAttribute[];
  /** By what customers are known again, and what wins per field. */
  people: { matchBy: readonly MatchKey[]; phoneCountry: string; fields: FieldRules };
  /** Of answers to a survey; none for other kinds. */
  questions: PlannedQuestion[];
  personalData: PersonalChoices;
  /** How the customer's own words are told from the rest; null: texts stay as they are. */
  words: WordsPlan | null;
  /** What the tool's preset says about single rows; null without one. */
  rules: RowRules | null;
}

export type Planned = { ok: true; plan: ImportPlan } | { ok: false; fieldErrors: Map<string, string> };

/** Checks that a mapping fits the file and can give records; errors are keyed by the form's field names. */
export function planImport(
  kind: ImportKind,
  mapping: Mapping,
  {
    columns,
    preset: presetId,
    recurring,
    format = "text",
    inside = null,
  }: Pick<Detection, "columns" | "preset"> & Partial<Detection>,
  attributes: readonly Attribute[],
): Planned {
  const found = findPreset(presetId);
  const preset = found?.kind === kind ? found : undefined;
  const fieldErrors = new Map<string, string>();
  const fields: PlannedFields = new Map();
  const planned: PlannedAttribute[] = [];
  const asked: { column: SourceColumn; target: QuestionTarget }[] = [];
  columns.forEach((profile, index) => {
    const choice = mapping.columns[index];
    if (!choice || choice.target === "skip") return;
    const column = { index, name: profile.name, ...readingOf(choice, profile, mapping) };
    const target = kind === "answers" ? readQuestionTarget(choice.target) : null;
    if (target !== null) {
      asked.push({ column, target });
      return;
    }
    const key = choice.target.startsWith("field:") ? choice.target.slice("field:".length) : null;
    const known = key === null ? {} : presetReading(preset, key);
    const wrong =
      key !== null
        ? addField(kind, key, { ...column, ...known }, fields)
        : addAttribute(kind, choice, profile, column, attributes, planned);
    if (wrong) fieldErrors.set(`columns[${index}].${wrong.at}`, wrong.message);
  });
  for (const group of requiredFields[kind]) {
    if (group.some((key) => fields.has(key))) continue;
    fieldErrors.set(
      "columns",
      `Choose a column for ${fieldsInWords(kind, group)}; nothing can be stored without it.`,
    );
  }
  const questions = planQuestions(asked);
  const problem = kind === "answers" ? questionProblem(questions.length) : null;
  if (problem !== null) fieldErrors.set("columns", problem);
  if (kind === "attributes" && planned.length === 0) {
    fieldErrors.set("columns", "Choose an attribute for one column at least; there is nothing to append.");
  }
  if (kind === "events" && mapping.eventType === "" && !fields.has("eventType")) {
    fieldErrors.set("eventType", "Choose what happened, or the column that says it.");
  }
  if (fieldErrors.size > 0) return { ok: false, fieldErrors };
  const { shortRows, currency, eventType, personalData } = mapping;
  const people = { ...mapping.people, fields: fieldRulesFor(mapping.valueRule, mapping.columns) };
  const width = widthOf({ columns });
  const ratingScale = ratingScaleOf(mapping, columns[fields.get("rating")?.columns[0]?.index ?? -1]);
  const words = planWords(kind, mapping, recurring ?? null);
  const rules = preset ? bindRules(preset, columns) : null;
  const values = { shortRows, ratingScale, currency, eventType, people, personalData, words };
  return {
    ok: true,
    plan: {
      kind,
      place: rowPlace({ format, inside }),
      width,
      ...values,
      fields,
      attributes: planned,
      questions,
      rules,
    },
  };
}

function questionProblem(count: number): string | null {
  if (count === 0) return "Choose a question for one column at least; there is nothing to store without one.";
  if (count <= surveyLimits.questions) return null;
  return `A survey holds at most ${surveyLimits.questions} questions; these are ${count}. Leave some columns out.`;
}

/** What is known of a field's cells in the files of a tool. */
function presetReading(preset: Preset | undefined, key: string): Partial<SourceColumn> {
  const values = preset?.values?.[key];
  const listSeparator = preset?.separators?.[key];
  return { ...(values && { values }), ...(listSeparator && { listSeparator }) };
}

/** How a column's dates and numbers are read: as was chosen, else as its rows show. */
function readingOf({ dateOrder, decimals }: ColumnChoice, profile: ColumnProfile, { timeZone }: Mapping) {
  return {
    dateOrder: dateOrder === "detected" ? profile.dateOrder : dateOrder,
    decimalComma: decimals === "detected" ? profile.decimalComma : decimals === "comma",
    timeZone: zoneInHeader(profile.name) ?? timeZone,
    listSeparator: profile.listSeparator,
  };
}
