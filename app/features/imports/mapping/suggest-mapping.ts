import type { Detection, ImportKind, Mapping } from "../import.schema.ts";
import { findPreset } from "../presets/index.ts";
import type { Preset } from "../presets/preset.ts";
import { isColumn } from "../presets/row-view.ts";
import { nameFit, normaliseHeader } from "./header-names.ts";
import { peopleRulesSchema } from "./people-rules.ts";
import { personalChoicesSchema } from "./personal-choices.ts";
import type { QuestionTarget } from "./question-target.ts";
import { suggestFields } from "./suggest-fields.ts";
import { suggestQuestions } from "./suggest-questions.ts";

/** A complete mapping to begin with: what is suggested for each column, and the rest filled sensibly. */
export function initialMapping(
  kind: ImportKind,
  { columns, preset: presetId }: Pick<Detection, "columns" | "preset">,
  fileName: string,
): Mapping {
  const preset = findPreset(presetId);
  const suggestions = suggestFields(kind, columns, preset);
  const ownNames = preset?.kind === kind ? [...preset.signature.all, ...preset.others] : [];
  const isOpen = (at: number) => {
    const name = normaliseHeader(columns[at]?.name ?? "");
    // An address that nobody gave ("anonymous" in each row) is no answer.
    if (nameFit("answers", "customerEmail", columns[at]?.name ?? "") > 0) return false;
    return suggestions[at]?.field === null && !ownNames.some((meant) => isColumn(meant, name));
  };
  const questions = kind === "answers" ? suggestQuestions(columns, isOpen) : [];
  return {
    columns: columns.map((_, index) => {
      const field = suggestions[index]?.field ?? null;
      return {
        target: field === null ? questionOrSkip(questions[index]) : `field:${field}`,
        dateOrder: "detected",
        decimals: "detected",
        fieldRule: "",
        purpose: "",
        category: "demographic",
      };
    }),
    sourceName: sourceNameOf(preset, fileName),
    ratingScale: preset?.ratingScale ?? "detected",
    timeZone: preset?.timeZone ?? "UTC",
    currency: "EUR",
    // A list of customers or companies is about them, so it may correct them; other files only mention them.
    valueRule: kind === "customers" || kind === "companies" ? "newest" : "fill",
    learntOn: "",
    eventType: "",
    surveyTitle: kind === "answers" ? nameOfFile(fileName) : "",
    knownBy: preset?.answersAreEdited ? "respondent" : "moment",
    shortRows: preset?.shortRows ?? "fill",
    words: "customer",
    keptPassages: [],
    people: peopleRulesSchema.parse({}),
    personalData: personalChoicesSchema.parse({}),
  };
}

/** The tool whose export this is, else the file's name without dates, counters and its ending. */
export function sourceNameOf(preset: Preset | undefined, fileName: string): string {
  return preset ? (preset.source ?? preset.name) : nameOfFile(fileName);
}

function questionOrSkip(question: QuestionTarget | null | undefined): string {
  return question ? `question:${question}` : "skip";
}

/** A file's name without dates, counters and its ending. */
function nameOfFile(fileName: string): string {
  const stem = fileName
    .replace(/(\.[A-Za-z0-9]{1,5})?\.(gz|[A-Za-z0-9]{1,5})$/, (_, inner, last) =>
      last === "gz" ? "" : (inner ?? ""),
    )
    .replace(/\(\d+\)/g, " ")
    .replace(/[\d_\-.\s]+/g, " ")
    .trim();
  return stem.slice(0, 80) || "Imported file";
}
