import { createContext, type ReactNode, useContext, useDeferredValue, useMemo } from "react";
import { useWatch } from "react-hook-form";
import { previewOf } from "../../editing/survey-preview.ts";
import { type ConditionSubject, subjectsOf } from "../../form/condition-subjects.ts";
import { type SurveyForm, surveyFormFrom } from "../../form/survey-form.ts";
import type { Survey } from "../../survey.schema.ts";
import type { EditorParts } from "./editor-context.ts";

/** What the logic of a survey can look at, a moment behind the typing. */
export interface EditorLogic {
  form: SurveyForm;
  subjects: readonly ConditionSubject[];
  /** What can be read of the survey so far. */
  survey: Survey;
  /** How many questions cannot be read yet. */
  unfinished: number;
  attributeNames: ReadonlyMap<string, string>;
}

const LogicContext = createContext<EditorLogic | null>(null);

/** Works out once for all conditions of an editor what they can look at. */
export function LogicProvider({
  control,
  attributes,
  children,
}: Pick<EditorParts, "control" | "attributes"> & { children: ReactNode }) {
  const typed = useDeferredValue(useWatch({ control }));
  const logic = useMemo((): EditorLogic => {
    const form = surveyFormFrom(typed);
    const attributeNames = new Map(attributes.map(({ id, label }) => [id, label]));
    return { form, subjects: subjectsOf(form, attributes), ...previewOf(form), attributeNames };
  }, [typed, attributes]);
  return <LogicContext.Provider value={logic}>{children}</LogicContext.Provider>;
}

export function useEditorLogic(): EditorLogic {
  const logic = useContext(LogicContext);
  if (logic === null) throw new Error("Impossible state: an editor's logic is used outside of its provider.");
  return logic;
}
