import { RadioGroup } from "#app/components/choices.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import type { ImportKind, Mapping } from "../import.schema.ts";

/** Which survey a file of answers goes to, and how its responses are known again. */
export function SurveyFields({
  kind,
  mapping,
  errors,
}: {
  kind: ImportKind;
  mapping: Mapping;
  errors: Readonly<Record<string, string>>;
}) {
  if (kind !== "answers") {
    return (
      <>
        <input type="hidden" name="surveyTitle" value={mapping.surveyTitle} />
        <input type="hidden" name="knownBy" value={mapping.knownBy} />
      </>
    );
  }
  return (
    <>
      <TextField
        name="surveyTitle"
        label="The survey is called"
        hint="A file with the same tool and name adds to the same survey; what was imported before is updated."
        defaultValue={mapping.surveyTitle}
        error={errors.surveyTitle}
        maxLength={200}
      />
      <RadioGroup
        name="knownBy"
        label="A response without a number is known again by"
        defaultValue={mapping.knownBy}
        options={[
          { value: "moment", label: "who gave it and when" },
          { value: "respondent", label: "who gave it: people may edit their answer later" },
        ]}
      />
    </>
  );
}
