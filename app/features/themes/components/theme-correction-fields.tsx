import { Checkbox } from "#app/components/choices.tsx";
import { SelectField, TextField } from "#app/components/text-fields.tsx";

export type ThemeCorrectionName = "rename" | "merge" | "split" | "mute" | "pin";

interface FieldsProps {
  what: ThemeCorrectionName;
  theme: { id: string; name: string };
  /** The themes it can be merged into. */
  choices: readonly { id: string; name: string; mentions: number }[];
  /** What was typed before. */
  values?: { name?: string; into?: string };
  errors?: Readonly<Record<string, string>>;
}

/** The fields of one correction of a theme; each form of a page has ids of its own. */
export function ThemeCorrectionFields({ what, theme, choices, values = {}, errors = {} }: FieldsProps) {
  return (
    <>
      <input type="hidden" name="do" value={what} />
      {(what === "rename" || what === "split") && (
        <TextField
          name="name"
          id={`${what}-name`}
          label={what === "rename" ? "New name" : "Name of the new theme"}
          hint={
            what === "split"
              ? "Tick the quotes below that belong to it; those like them go along."
              : undefined
          }
          defaultValue={values.name ?? (what === "rename" ? theme.name : "")}
          error={errors.name ?? errors.chosen}
          maxLength={80}
          required
        />
      )}
      {what === "merge" && (
        <SelectField
          name="into"
          label="Merge into"
          blank="Choose a theme"
          options={choices
            .filter(({ id }) => id !== theme.id)
            .map(({ id, name, mentions }) => ({ value: id, label: `${name} (${mentions})` }))}
          defaultValue={values.into ?? ""}
          error={errors.into}
          required
        />
      )}
    </>
  );
}

/** Ticks a quote for the split form of the page. */
export function SplitTick({ statementId, formId }: { statementId: string; formId: string }) {
  return (
    <span className="split-tick">
      <Checkbox
        name="chosen[]"
        id={`chosen-${statementId}`}
        value={statementId}
        form={formId}
        label="Belongs to a new theme"
      />
    </span>
  );
}
