import { Checkbox } from "#app/components/choices.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import { paths } from "#app/lib/paths.ts";
import type { LookForm } from "../../look/look-form.ts";
import { acceptedPictures } from "../../pictures/picture-limits.ts";
import { surveyLimits } from "../../survey-limits.ts";

/** The logo above a survey and what it shows. */
export function LogoFields({ form, errors }: { form: LookForm; errors: Readonly<Record<string, string>> }) {
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-semibold">Logo</legend>
      <input type="hidden" name="logoFileId" value={form.logoFileId} />
      {form.logoFileId !== "" && (
        <>
          <img src={paths.surveyPicture(form.logoFileId)} alt={form.logoAlt} className="max-h-16 max-w-48" />
          <Checkbox name="removeLogo" label="Take the logo away" defaultChecked={form.removeLogo} />
        </>
      )}
      <TextField
        type="file"
        name="logo"
        accept={acceptedPictures}
        required={false}
        label={form.logoFileId === "" ? "Picture of the logo" : "Another picture"}
        hint="PNG, JPEG, WebP or GIF of at most 2 MB; it stands on the page's background, light or dark"
        error={errors.logo ?? errors.logoFileId}
      />
      <TextField
        name="logoAlt"
        required={false}
        label="What the logo shows, for those who do not see it"
        hint="Usually your name"
        defaultValue={form.logoAlt}
        error={errors.logoAlt}
        maxLength={surveyLimits.optionLabel}
      />
    </fieldset>
  );
}
