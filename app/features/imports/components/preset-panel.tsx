import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { Section } from "#app/components/panel.tsx";
import { SelectField } from "#app/components/text-fields.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import { importKindNames, NO_PRESET } from "../import.schema.ts";
import { MAPPING_FORM } from "../mapping/mapping-form-id.ts";
import { findPreset, presets } from "../presets/index.ts";
import { confidences } from "../presets/preset.ts";

export interface OfferedMapping {
  id: string;
  sourceName: string;
  usedRows: number;
  usedAt: string;
  /** The choices as they stand are those of the kept mapping. */
  inUse: boolean;
}

/** Whose export a file is and what to know about such files; another tool, none, or a kept mapping can be chosen. */
export function PresetPanel({
  presetId,
  reason,
  saidAbove,
  offered,
}: {
  presetId: string | null;
  reason: string;
  /** The note that the page says already, before its first button; "" for none. */
  saidAbove: string;
  offered: OfferedMapping | null;
}) {
  const preset = findPreset(presetId);
  const notes = preset?.notes.filter((note) => note !== saidAbove) ?? [];
  return (
    <Section title="Whose export it is">
      {preset ? (
        <>
          <p>
            <strong className="font-semibold">{reason}</strong>
            <span className="block text-sm text-ink-soft">
              What becomes of its columns and rows is known from {confidences[preset.confidence]}.
              {preset.kind === "answers" && " The other columns are taken for its questions."}
            </span>
          </p>
          {notes.length > 0 && (
            <ul className="mt-3 max-w-reading list-disc ps-4">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <p className="max-w-reading">
          No tool that Earshot knows; its columns are told by their names and by looking at their values.
        </p>
      )}
      {offered && <Offer {...offered} />}
      <Disclosure summary="It is the export of another tool, or of none" className="mt-4">
        <div className="flex flex-wrap items-end gap-4">
          <SelectField
            name="preset"
            form={MAPPING_FORM}
            label="Read it as the export of"
            defaultValue={presetId ?? NO_PRESET}
            options={[
              { value: NO_PRESET, label: "none of these" },
              ...[...presets]
                .sort((a, b) => a.name.localeCompare(b.name))
                .map(({ id, name, kind }) => ({ value: id, label: `${name}: ${importKindNames[kind]}` })),
            ]}
          />
          <Button look="secondary" form={MAPPING_FORM} formNoValidate name="intent" value="preset">
            Read it as that
          </Button>
        </div>
      </Disclosure>
    </Section>
  );
}

function Offer({ id, sourceName, usedRows, usedAt, inUse }: OfferedMapping) {
  return (
    <Form method="post" className="mt-4 flex flex-wrap items-center gap-4">
      <input type="hidden" name="mappingId" value={id} />
      <p>
        A kept mapping for {sourceName} fits this file: used on <DateText iso={usedAt} /> for{" "}
        {formatNoun(usedRows, "row", "rows")}.{inUse && " The choices below are those that were kept."}
      </p>
      <Button look="secondary" name="intent" value="use-mapping">
        {inUse ? "Use it again" : "Use it"}
      </Button>
    </Form>
  );
}
