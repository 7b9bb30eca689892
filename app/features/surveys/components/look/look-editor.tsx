import { Form } from "@remix-run/react";
import { useRef, useState } from "react";
import { Button } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/choices.tsx";
import { SelectField } from "#app/components/text-fields.tsx";
import type { LookProblem } from "../../look/look-contrast.ts";
import { type LookForm, lookFormFrom, lookSoFar } from "../../look/look-form.ts";
import { palettesOf } from "../../look/palette.ts";
import type { SurveyConflict } from "../../merging/conflict-words.ts";
import type { Survey } from "../../survey.schema.ts";
import { ConflictChoices } from "../editor/conflict-choices.tsx";
import { ColourField } from "./colour-field.tsx";
import { ContrastNotes } from "./contrast-notes.tsx";
import { LogoFields } from "./logo-fields.tsx";
import { LookPreview } from "./look-preview.tsx";

const fonts = [
  { value: "system-sans", label: "Sans serif" },
  { value: "system-serif", label: "Serif" },
  { value: "system-rounded", label: "Rounded" },
  { value: "system-mono", label: "Typewriter" },
];
const layouts = [
  { value: "one-page", label: "All on one page, but for page breaks" },
  { value: "page-by-page", label: "One question a page" },
];

interface LookEditorProps {
  survey: Survey;
  revision: number;
  form: LookForm;
  errors: Readonly<Record<string, string>>;
  conflicts: readonly SurveyConflict[];
  seen: number;
}

/** How a survey looks: colours, font, layout and logo, with the survey itself beside them as it would look. */
export function LookEditor({ survey, revision, form, errors, conflicts, seen }: LookEditorProps) {
  const element = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(form);
  const look = lookSoFar(typed);
  const { light } = palettesOf(look);
  const read = () => {
    if (element.current) setTyped(lookFormFrom(Object.fromEntries(new FormData(element.current))));
  };
  const take = ({ field, offer }: LookProblem) => {
    const input = element.current?.elements.namedItem(field);
    if (input instanceof HTMLInputElement) input.value = offer;
    read();
  };
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_26rem]">
      <Form
        ref={element}
        method="post"
        encType="multipart/form-data"
        className="grid max-w-lg gap-6"
        onChange={read}
      >
        <input type="hidden" name="revision" value={revision} />
        {/* The button that Enter presses: never one that takes another colour. */}
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
          Save the look
        </button>
        <ConflictChoices conflicts={conflicts} seen={seen} />
        <fieldset className="grid gap-4">
          <legend className="mb-2 font-semibold">Colours</legend>
          <ColourField
            name="accent"
            label="Accent"
            hint="Buttons, links and what is chosen, such as #1f4e79"
            value={form.accent}
            drawn={look.accent || light.accent}
            error={errors.accent}
          />
          <ColourField
            name="background"
            label="Background"
            hint="With a background or a text of your own the page looks the same to those who prefer dark pages"
            value={form.background}
            drawn={look.background || light.ground}
            error={errors.background}
          />
          <ColourField
            name="text"
            label="Text"
            hint="Left empty, it fits the background"
            value={form.text}
            drawn={look.text || light.ink}
            error={errors.text}
          />
          <ContrastNotes look={look} onTake={take} />
        </fieldset>
        <SelectField
          name="font"
          label="Font"
          hint="From each person's own device, so that nothing has to be loaded"
          options={fonts}
          defaultValue={form.font}
          error={errors.font}
        />
        <RadioGroup
          name="layout"
          label="Layout"
          options={layouts}
          defaultValue={form.layout}
          error={errors.layout}
        />
        <LogoFields form={form} errors={errors} />
        <div>
          <Button>Save the look</Button>
        </div>
      </Form>
      <LookPreview survey={{ ...survey, look }} />
    </div>
  );
}
