import type { KeyboardEvent } from "react";
import { Panel } from "#app/components/panel.tsx";
import { TextAreaField, TextField } from "#app/components/text-fields.tsx";
import type { QuestionForm } from "../../form/survey-form.ts";
import { asQuestionType, isAnswered, questionTypeNames } from "../../question-words.ts";
import { surveyLimits } from "../../survey-limits.ts";
import { ChoiceSettings, OrderField } from "./choice-settings.tsx";
import type { EditorParts } from "./editor-context.ts";
import { MatrixEditor } from "./matrix-editor.tsx";
import { MoreSettings } from "./more-settings.tsx";
import { MoveControls } from "./move-controls.tsx";
import { OptionsEditor } from "./options-editor.tsx";
import { PurposeField } from "./purpose-field.tsx";
import { fieldsOf } from "./question-fields.tsx";
import { StepButton } from "./step-button.tsx";
import { questionPlace } from "./survey-outline.tsx";
import { TypeFields } from "./type-fields.tsx";
import type { useDragOrder } from "./use-drag-order.ts";

const offering = ["single-choice", "multiple-choice", "dropdown", "picture-choice"];
const withOptions = [...offering, "ranking"];

interface QuestionEditorProps extends EditorParts {
  index: number;
  count: number;
  question: QuestionForm;
  /** What is typed as its title now. */
  title: string;
  open: boolean;
  onToggle: (open: boolean) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
  /** Of the list that it is in. */
  drag: ReturnType<typeof useDragOrder>;
}

/**
 * One question of the survey being edited, folded away behind its title: a long survey is too long a page on a phone.
 * What is folded away is posted all the same. Alt with the arrow keys moves it too.
 */
export function QuestionEditor(props: QuestionEditorProps) {
  const { index, question, title, open, register, errors, onMove, onToggle } = props;
  const type = asQuestionType(question.type);
  const fields = fieldsOf(props);
  const asksSomething = type === undefined || isAnswered(type);
  const name = `questions[${index}]`;
  const moveByKey = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    onMove(index + by);
  };
  return (
    <Panel as="li" className="grid gap-3">
      <details
        id={questionPlace(question.id)}
        data-question={question.id}
        open={open}
        onToggle={(event) => onToggle(event.currentTarget.open)}
        onKeyDown={moveByKey}
      >
        <summary className="rounded-sm py-1">
          <h3 className="inline font-semibold">
            Question {index + 1}{" "}
            <span className="font-normal text-ink-soft">
              · {type ? questionTypeNames[type] : "Unknown type"}
            </span>
          </h3>
          <span className="block break-words">{title}</span>
        </summary>
        <div className="mt-4 grid gap-4">
          <input type="hidden" {...register(`questions.${index}.id`)} defaultValue={question.id} />
          <input type="hidden" {...register(`questions.${index}.type`)} defaultValue={question.type} />
          <input type="hidden" {...register(`questions.${index}.more`)} defaultValue={question.more} />
          <TextField
            label="Question"
            {...register(`questions.${index}.title`)}
            defaultValue={question.title}
            error={errors[`${name}.title`] ?? errors[`${name}.id`] ?? errors[`${name}.type`]}
            maxLength={surveyLimits.questionTitle}
          />
          <TextAreaField
            label="Help"
            required={false}
            rows={2}
            {...register(`questions.${index}.help`)}
            defaultValue={question.help}
            error={errors[`${name}.help`]}
            maxLength={surveyLimits.help}
          />
          {withOptions.includes(question.type) && <OptionsEditor {...props} />}
          {offering.includes(question.type) && <ChoiceSettings {...props} />}
          {question.type === "ranking" && <OrderField {...props} />}
          {question.type === "matrix" && <MatrixEditor {...props} />}
          <TypeFields {...props} />
          {type === "statement" ? fields.kept("purpose") : <PurposeField {...props} />}
          {asksSomething && fields.tick("required", "An answer is required")}
          <MoreSettings {...props} />
        </div>
      </details>
      <QuestionSteps {...props} />
    </Panel>
  );
}

function QuestionSteps({ index, count, onMove, onRemove, drag }: QuestionEditorProps) {
  return (
    <div className="flex gap-2">
      <MoveControls
        what="question"
        at={String(index)}
        index={index}
        count={count}
        drag={drag}
        onMove={onMove}
      />
      <StepButton step={`remove:${index}`} label={`Remove question ${index + 1}`} onStep={onRemove}>
        Remove
      </StepButton>
    </div>
  );
}
