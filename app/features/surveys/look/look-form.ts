import { z } from "zod";
import { lookSchema } from "../definition/presentation.schema.ts";
import { text, tick } from "../form/form-values.ts";
import type { SurveyLook } from "../survey.schema.ts";

/** A look while it is edited: all as text, so that what is not right yet can be shown again. */
const lookFormSchema = z.object({
  accent: text,
  background: text,
  text,
  font: text,
  layout: text,
  /** A stored picture; "" for none. */
  logoFileId: text,
  logoAlt: text,
  removeLogo: tick,
});

export type LookForm = z.output<typeof lookFormSchema>;

export function lookFormFrom(posted: unknown): LookForm {
  const form = lookFormSchema.safeParse(posted);
  return form.success ? form.data : lookFormSchema.parse({});
}

export function lookFormOf(look: SurveyLook): LookForm {
  return { ...look, logoFileId: look.logoFileId ?? "", removeLogo: false };
}

/** The look that a form stands for, or what is wrong by field. */
export function checkLookForm(
  form: LookForm,
): { ok: true; look: SurveyLook } | { ok: false; fieldErrors: Record<string, string> } {
  const hasLogo = form.logoFileId !== "" && !form.removeLogo;
  const checked = lookSchema.safeParse({
    accent: colourText(form.accent),
    background: colourText(form.background),
    text: colourText(form.text),
    font: form.font === "" ? undefined : form.font,
    layout: form.layout === "" ? undefined : form.layout,
    logoFileId: hasLogo ? form.logoFileId : null,
    logoAlt: hasLogo ? form.logoAlt : "",
  });
  const fieldErrors: Record<string, string> = {};
  for (const { path, message } of checked.error?.issues ?? []) fieldErrors[String(path[0])] ??= message;
  if (checked.success && hasLogo && checked.data.logoAlt === "") {
    fieldErrors.logoAlt = "Say what the logo shows, usually your name, for those who do not see it.";
  }
  return checked.success && Object.keys(fieldErrors).length === 0
    ? { ok: true, look: checked.data }
    : { ok: false, fieldErrors };
}

/** The look that can be read of a form so far: what is not right yet is as if it were not chosen. */
export function lookSoFar(form: LookForm): SurveyLook {
  const hasLogo = form.logoFileId !== "" && !form.removeLogo;
  const valid = (key: "accent" | "background" | "text" | "font" | "layout", value: string) =>
    lookSchema.shape[key].safeParse(value).success ? { [key]: value } : {};
  return lookSchema.parse({
    ...valid("accent", colourText(form.accent)),
    ...valid("background", colourText(form.background)),
    ...valid("text", colourText(form.text)),
    ...valid("font", form.font),
    ...valid("layout", form.layout),
    logoFileId: hasLogo ? form.logoFileId : null,
    logoAlt: form.logoAlt.slice(0, 200),
  });
}

/** A colour as people write it: "1F4E79" and "#abc" are colours too. */
function colourText(typed: string): string {
  const bare = typed.trim().replace(/^#/, "").toLowerCase();
  if (/^[0-9a-f]{3}$/.test(bare)) return `#${[...bare].map((digit) => digit + digit).join("")}`;
  return /^[0-9a-f]{6}$/.test(bare) ? `#${bare}` : typed.trim();
}
