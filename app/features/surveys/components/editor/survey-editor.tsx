import { zodResolver } from "@hookform/resolvers/zod";
import { Form, useNavigation, useSubmit } from "@remix-run/react";
import { type FormEvent, type KeyboardEvent, useRef } from "react";
import { useForm } from "react-hook-form";
import { Button } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { TextAreaField, TextField } from "#app/components/text-fields.tsx";
import { type SurveyForm, surveyEditSchema } from "../../form/survey-form.ts";
import type { RemovedQuestion } from "../../form/survey-form-steps.ts";
import type { Survey } from "../../survey.schema.ts";
import { surveyLimits } from "../../survey-limits.ts";
import { ConflictChoices } from "./conflict-choices.tsx";
import { EditToolbar } from "./edit-toolbar.tsx";
import type { OfferedAttribute, OfferedConsent } from "./editor-context.ts";
import { FlowEditor } from "./flow/flow-editor.tsx";
import { messagesOf } from "./form-errors.ts";
import type { GivenEdit } from "./kept-edit.ts";
import { LivePreview } from "./live-preview.tsx";
import { LogicProvider } from "./logic-context.tsx";
import { OtherPages } from "./other-pages.tsx";
import { PathReport } from "./paths/path-report.tsx";
import { PromiseFields } from "./promise-fields.tsx";
import { QuestionList } from "./question-list.tsx";
import { SurveyOutline } from "./survey-outline.tsx";
import { useEditingMachine } from "./use-editing-machine.ts";

interface SurveyEditorProps {
  surveyId: string;
  given: GivenEdit;
  /** Changes when `given` is to be taken over: after a save, and when the server shows a form again. */
  edition: unknown;
  /** What the server found; shown until the form is checked again in the browser. */
  fieldErrors: Readonly<Record<string, string>>;
  removed: RemovedQuestion | null;
  attributes: readonly OfferedAttribute[];
  consents: readonly OfferedConsent[];
}

/** The survey editor: one form that posts the same with and without a script, with a live preview beside it. */
export function SurveyEditor({
  surveyId,
  given,
  edition,
  fieldErrors,
  removed,
  attributes,
  consents,
}: SurveyEditorProps) {
  const { form } = given;
  const methods = useForm<SurveyForm, unknown, Survey>({
    defaultValues: form,
    resolver: zodResolver(surveyEditSchema),
  });
  const { control, register, handleSubmit, formState } = methods;
  const submit = useSubmit();
  const saving = useNavigation().state !== "idle";
  const element = useRef<HTMLFormElement>(null);
  const machine = useEditingMachine(surveyId, element, given, edition, methods);

  const found = messagesOf(formState.errors);
  const errors = Object.keys(found).length > 0 ? found : fieldErrors;
  const parts = { surveyId, control, register, errors, attributes, consents };
  const save = (event: FormEvent<HTMLFormElement>) => {
    const { nativeEvent } = event;
    const button = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    const target = button instanceof HTMLButtonElement ? button : event.currentTarget;
    return handleSubmit(() => {
      machine.sending();
      submit(target, { method: "post" });
    })(event);
  };
  const goBackByKey = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) machine.redo();
    else machine.undo();
  };
  return (
    <LogicProvider control={control} attributes={attributes}>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[minmax(0,1fr)_26rem] 2xl:grid-cols-[13rem_minmax(0,1fr)_26rem]">
        <SurveyOutline control={control} />
        <Form
          ref={element}
          method="post"
          onSubmit={save}
          onKeyDown={goBackByKey}
          noValidate
          className="grid gap-6"
        >
          <input type="hidden" name="revision" value={machine.revision} />
          <input type="hidden" {...register("more")} defaultValue={form.more} />
          {/* The first button is what Enter presses: never a step of editing. */}
          <button
            type="submit"
            name="intent"
            value="save"
            className="sr-only"
            tabIndex={-1}
            aria-hidden="true"
          >
            Save
          </button>
          <ConflictChoices conflicts={machine.conflicts} seen={machine.seen} />
          <ErrorSummary fieldErrors={errors} />
          <EditToolbar {...machine} />
          <TextField
            label="Title"
            {...register("title")}
            defaultValue={form.title}
            error={errors.title}
            maxLength={surveyLimits.title}
          />
          <TextAreaField
            label="Introduction"
            required={false}
            hint="Who asks, what for, and how long it takes"
            rows={3}
            {...register("intro")}
            defaultValue={form.intro}
            error={errors.intro}
            maxLength={surveyLimits.intro}
          />
          <QuestionList {...parts} removed={removed} cameBack={given.cameBack} />
          <FlowEditor {...parts} />
          <TextAreaField
            label="Thank-you text"
            required={false}
            rows={2}
            {...register("thanks")}
            defaultValue={form.thanks}
            error={errors.thanks}
            maxLength={surveyLimits.thanks}
          />
          <PromiseFields form={form} register={register} errors={errors} />
          <OtherPages surveyId={surveyId} errors={errors} />
          <PathReport />
          <div className="flex flex-wrap gap-3 border-t border-line bg-paper py-3 lg:sticky lg:bottom-0">
            <Button name="intent" value="save" disabled={saving}>
              {saving ? "Saving" : "Save"}
            </Button>
            <Button name="intent" value="publish" look="secondary" disabled={saving}>
              Save and publish
            </Button>
          </div>
        </Form>
        <LivePreview control={control} />
      </div>
    </LogicProvider>
  );
}
