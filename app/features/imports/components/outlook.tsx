import { Button } from "#app/components/button.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { formatCount, formatNoun } from "#app/lib/numbers.ts";
import type { PersonalReport } from "../dry-run/dry-run.schema.ts";
import type { Detection, ImportKind, Mapping } from "../import.schema.ts";
import { MAPPING_FORM } from "../mapping/mapping-form-id.ts";
import { personalKinds } from "../mapping/personal-choices.ts";
import type { RowsPreview } from "../mapping/rows-preview.ts";
import { findPreset } from "../presets/index.ts";

interface OutlookProps {
  entry: { kind: ImportKind; detection: Pick<Detection, "preset">; mapping: Mapping };
  preview: Pick<RowsPreview, "rows" | "valid" | "whole" | "personalData">;
}

/**
 * What would come of a file in a few sentences, before the choices that lead to it; a file of a known tool can be
 * started from here, so what one must know before stands here too.
 */
export function Outlook({ entry, preview: { rows, valid, whole, personalData } }: OutlookProps) {
  const { preset } = entry.detection;
  const kept = keptIn(entry.mapping.personalData, personalData);
  return (
    <div className="mb-6 flex flex-wrap items-center gap-4">
      {lacksTexts(entry) && (
        <FormMessage className="w-full">
          No column of this file is read as what customers wrote, so there is little to find themes in.{" "}
          {adviceOn(entry)}
        </FormMessage>
      )}
      <p className="text-lg">
        <a className="link" href="#preview">
          {formatCount(valid)} of {whole ? "" : "the first "}
          {formatNoun(rows, "row", "rows")} would be stored
        </a>{" "}
        as it is read now.
      </p>
      {preset !== null && valid > 0 && (
        <Button form={MAPPING_FORM} name="intent" value="start">
          Import as it is read now
        </Button>
      )}
      {kept !== "" && (
        <p className="w-full max-w-reading text-sm">
          The texts hold personal data that would stay in them: {kept}.{" "}
          <a className="link" href="#personal-data">
            Choose what is taken out
          </a>
        </p>
      )}
    </div>
  );
}

/** Whether feedback would be stored without what the customers said. */
function lacksTexts({ kind, mapping }: OutlookProps["entry"]): boolean {
  return (
    (kind === "tickets" || kind === "reviews") &&
    !mapping.columns.some(({ target }) => target === "field:body")
  );
}

/** What to know about a tool whose files never hold texts, where one is read without them; else "". */
export function adviceOn(entry: OutlookProps["entry"]): string {
  const preset = findPreset(entry.detection.preset);
  const hasNone = preset !== undefined && preset.fields.body === undefined;
  return hasNone && lacksTexts(entry) ? (preset.notes[0] ?? "") : "";
}

/** The kinds of personal data that were found and would stay, in words. */
function keptIn(choices: Mapping["personalData"], { findings }: PersonalReport): string {
  const kept = findings.filter(({ key, found }) => found > 0 && choices[key] === "keep");
  return kept
    .map(({ key }) => personalKinds.find((kind) => kind.key === key)?.label.toLowerCase() ?? key)
    .join(", ");
}
