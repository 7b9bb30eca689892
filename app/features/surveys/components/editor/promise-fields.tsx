import { useState } from "react";
import { Checkbox } from "#app/components/choices.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { FieldError } from "#app/components/field-notes.tsx";
import { TextAreaField, TextField } from "#app/components/text-fields.tsx";
import type { SurveyForm } from "../../form/survey-form.ts";
import { FEWEST_PEOPLE, surveyLimits } from "../../survey-limits.ts";
import type { EditorParts } from "./editor-context.ts";

const names = ["anonymous", "fewestPeople", "privacy", "progress"] as const;

/** What a survey promises to those who answer it, and whether it shows them how far they have come. */
export function PromiseFields({
  form,
  register,
  errors,
}: Pick<EditorParts, "register" | "errors"> & { form: SurveyForm }) {
  const wrong = names.some((name) => errors[name] !== undefined);
  // What was unfolded for an error stays open once it is mended, or it would close under who is typing.
  const [open, setOpen] = useState(wrong || form.anonymous || form.privacy !== "" || form.progress);
  if (wrong && !open) setOpen(true);
  const summary = form.anonymous ? "Privacy and progress: anonymous" : "Privacy and progress";
  return (
    <Disclosure summary={summary} open={open}>
      <div className="grid gap-4">
        <div>
          <Checkbox
            label="Anonymous: nobody can tell whose answers are whose"
            hint="No question may ask who somebody is, and the promise stays once somebody has answered"
            {...register("anonymous")}
            defaultChecked={form.anonymous}
          />
          <FieldError id="anonymous-error">{errors.anonymous}</FieldError>
        </div>
        <TextField
          label="Results of an anonymous survey are shown only from so many people on"
          required={false}
          hint={`From ${FEWEST_PEOPLE.least} to ${FEWEST_PEOPLE.most}; ${FEWEST_PEOPLE.usual} when left empty`}
          inputMode="numeric"
          {...register("fewestPeople")}
          defaultValue={form.fewestPeople}
          error={errors.fewestPeople}
        />
        <TextAreaField
          label="What happens with the answers"
          required={false}
          hint="Left empty, the page says in our words what this survey really does"
          rows={4}
          {...register("privacy")}
          defaultValue={form.privacy}
          error={errors.privacy}
          maxLength={surveyLimits.privacy}
        />
        <Checkbox
          label="A bar shows how far one has come"
          {...register("progress")}
          defaultChecked={form.progress}
        />
      </div>
    </Disclosure>
  );
}
