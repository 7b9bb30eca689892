import { useController } from "react-hook-form";
import type { EditorParts } from "../editor-context.ts";
import { ConditionEditor } from "./condition-editor.tsx";

const words = {
  showIf: { lead: "Show this question if", without: "Always shown: add a condition" },
  requireIf: { lead: "Require an answer if", without: "Required only in some cases: add a condition" },
};

/** When a question is shown, or when it must be answered. */
export function QuestionCondition({
  index,
  field,
  control,
  errors,
}: Pick<EditorParts, "control" | "errors"> & { index: number; field: "showIf" | "requireIf" }) {
  const name = `questions.${index}.${field}` as const;
  const { field: rows } = useController({ control, name });
  return (
    <ConditionEditor
      name={name}
      rows={rows.value ?? []}
      onChange={rows.onChange}
      before={index}
      errors={errors}
      {...words[field]}
    />
  );
}
