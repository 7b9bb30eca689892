import { useEffect, useRef, useState } from "react";
import { useFieldArray, useWatch } from "react-hook-form";
import { fieldId } from "#app/components/field-id.ts";
import { FieldError } from "#app/components/field-notes.tsx";
import { newQuestion } from "../../form/new-question.ts";
import type { RemovedQuestion } from "../../form/survey-form-steps.ts";
import { asQuestionType } from "../../question-words.ts";
import { AddQuestion } from "./add-question.tsx";
import type { EditorParts } from "./editor-context.ts";
import { useOpenQuestions } from "./open-questions.ts";
import { QuestionEditor } from "./question-editor.tsx";
import { StepButton } from "./step-button.tsx";
import { useDragOrder } from "./use-drag-order.ts";

/** All questions in their order, with the one that was just removed kept until the next save. */
export function QuestionList({
  removed,
  cameBack,
  ...parts
}: EditorParts & { removed: RemovedQuestion | null; cameBack: boolean }) {
  const { control, errors } = parts;
  const { fields, append, remove, move, insert } = useFieldArray({
    control,
    name: "questions",
    keyName: "fieldKey",
  });
  const typed = useWatch({ control, name: "questions" });
  const list = useRef<HTMLOListElement>(null);
  const drag = useDragOrder("question", list, move, fields.length);
  const unfolded = useOpenQuestions(errors, cameBack);
  const [undoable, setUndoable] = useState(removed);
  useEffect(() => setUndoable(removed), [removed]);

  const add = (type: string) => {
    const chosen = asQuestionType(type);
    if (chosen === undefined) return;
    const question = newQuestion(chosen);
    unfolded.choose(question.id, true);
    append(question, { focusName: `questions.${fields.length}.title` });
  };
  const takeOut = (index: number) => {
    const question = typed[index];
    if (question) setUndoable({ index, question });
    remove(index);
  };
  const undo = () => {
    if (undoable) insert(undoable.index, undoable.question);
    setUndoable(null);
  };
  return (
    <section aria-labelledby={fieldId("questions")} className="grid gap-4">
      <h2 id={fieldId("questions")} tabIndex={-1} className="text-xl font-semibold">
        Questions
      </h2>
      <FieldError id="questions-error">{errors.questions}</FieldError>
      {fields.length === 0 && (
        <p className="text-ink-soft">No question yet. Choose a type below and add the first one.</p>
      )}
      <p className="sr-only" role="status">
        {drag.said}
      </p>
      <ol ref={list} className="grid gap-4">
        {fields.map((question, index) => (
          <QuestionEditor
            key={question.fieldKey}
            {...parts}
            index={index}
            count={fields.length}
            question={question}
            title={typed[index]?.title ?? question.title}
            open={unfolded.isOpen(question, index)}
            onToggle={(open) => unfolded.choose(question.id, open)}
            onMove={(to) => to >= 0 && to < fields.length && move(index, to)}
            drag={drag}
            onRemove={() => takeOut(index)}
          />
        ))}
      </ol>
      {undoable && (
        <div
          role="status"
          className="flex flex-wrap items-center gap-3 rounded-md border border-line-strong p-3"
        >
          <input type="hidden" name="removed" value={JSON.stringify(undoable)} />
          <span>
            Removed: {undoable.question.title === "" ? "a question without a text" : undoable.question.title}
          </span>
          <StepButton step="undo" onStep={undo}>
            Undo
          </StepButton>
        </div>
      )}
      <AddQuestion control={control} onAdd={add} />
    </section>
  );
}
