import { zodResolver } from "@hookform/resolvers/zod";
import { Form, useNavigation, useSubmit } from "@remix-run/react";
import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/choices.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { TextAreaField, TextField } from "#app/components/text-fields.tsx";
import { messagesOf } from "#app/features/surveys/components/editor/form-errors.ts";
import { LAST_FACES } from "../../editing/faces.ts";
import { type EditorForm, type PersonaEdit, personaFormSchema } from "../../editing/persona-form.schema.ts";
import { type LineFacts, type ShownAgain, saidWords } from "../../editing/shown-form.ts";
import { ConflictPanel } from "./conflict-panel.tsx";
import { FaceChoice } from "./face-choice.tsx";
import { SectionEditor } from "./section-editor.tsx";
import { UnsavedOffer } from "./unsaved-offer.tsx";
import { useUnsaved } from "./use-unsaved.ts";

/** The first field: where the focus goes when what was pressed is no more. */
const TOP = '[name="name"]';

interface PersonaEditorProps {
  personaId: string;
  /** What the server holds. */
  stored: EditorForm;
  facts: readonly LineFacts[];
  /** A form that was posted and not saved. */
  again: ShownAgain | undefined;
}

/** A persona as one form, which posts the same with and without a script: every field, every line of every section. */
export function PersonaEditor({ personaId, stored, facts, again }: PersonaEditorProps) {
  const given = again?.form ?? stored;
  const said = useMemo(() => saidWords(facts), [facts]);
  const factsById = useMemo(() => new Map(facts.map((fact) => [fact.id, fact])), [facts]);
  const methods = useForm<EditorForm, unknown, PersonaEdit>({
    defaultValues: given,
    resolver: zodResolver(personaFormSchema(said)),
  });
  const { control, register, getValues, handleSubmit, formState } = methods;
  const submit = useSubmit();
  const saving = useNavigation().state !== "idle";
  const sending = useRef(false);
  const element = useRef<HTMLFormElement>(null);
  const unsaved = useUnsaved(personaId, stored, again !== undefined, methods, sending);
  const [faces, setFaces] = useState(again?.faces ?? 0);
  const [done, setDone] = useState({ words: "", focus: "" });
  const revision = useWatch({ control, name: "revision" });
  const chosen = useWatch({ control, name: "portraitSeed" });

  useEffect(() => {
    // A step draws its line anew in the same turn, so what takes the focus is there and may take it.
    if (done.focus !== "") element.current?.querySelector<HTMLElement>(done.focus)?.focus();
  }, [done]);
  useEffect(() => {
    if (!saving) sending.current = false;
  }, [saving]);

  const found = messagesOf(formState.errors);
  const errors = Object.keys(found).length > 0 ? found : (again?.fieldErrors ?? {});
  const save = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    return handleSubmit(() => {
      sending.current = true;
      submit(form, { method: "post" });
    })(event);
  };
  return (
    <Form ref={element} method="post" onSubmit={save} noValidate className="grid gap-8">
      <input type="hidden" name="revision" value={revision} />
      {/* The first button is what Enter presses: never a step of editing. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
        Save
      </button>
      <p aria-live="polite" className="sr-only">
        {done.words}
      </p>
      <UnsavedOffer
        copy={unsaved.offered}
        onTake={() => {
          unsaved.takeBack();
          setDone({ words: "Put back into the form.", focus: TOP });
        }}
        onDrop={() => {
          unsaved.letGo();
          setDone({ words: "Let go.", focus: TOP });
        }}
      />
      <ErrorSummary fieldErrors={errors} />
      {again && again.conflicts.length === 0 && <FormMessage tone="error">{again.message}</FormMessage>}
      {again && <ConflictPanel conflicts={again.conflicts} seen={again.seen} />}
      <TextField
        className="max-w-reading"
        label="Name (invented)"
        dir="auto"
        error={errors.name}
        {...register("name")}
        defaultValue={given.name}
      />
      <div className="grid max-w-reading gap-2">
        <TextAreaField
          label="In one sentence"
          rows={2}
          dir="auto"
          error={errors.summary}
          {...register("summary")}
          defaultValue={given.summary}
        />
        <Checkbox
          className="text-sm"
          label={
            <>
              Stays as it is when redrafted<span className="sr-only">: In one sentence</span>
            </>
          }
          {...register("summaryLocked")}
          defaultChecked={given.summaryLocked}
        />
      </div>
      <FaceChoice
        personaId={personaId}
        present={stored.portraitSeed}
        chosen={chosen}
        page={faces}
        error={errors.portraitSeed}
        register={register}
        onMore={() => setFaces((faces + 1) % LAST_FACES)}
      />
      {given.sections.map(({ section }, index) => (
        <SectionEditor
          key={section}
          index={index}
          section={section}
          control={control}
          register={register}
          getValues={getValues}
          facts={factsById}
          errors={errors}
          focus={again?.focus ?? null}
          onDone={(words, focus) => setDone({ words, focus })}
        />
      ))}
      <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] lg:bottom-0 flex flex-wrap items-center gap-4 border-t border-line bg-paper py-3">
        <Button disabled={saving}>{saving ? "Saving" : "Save"}</Button>
        <span className="text-sm text-ink-soft">Each save is a version that you can go back to.</span>
      </div>
    </Form>
  );
}
