import { SelectField, TextField } from "#app/components/text-fields.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import type { ColumnProfile } from "../detection/column-profile.schema.ts";
import { zoneInHeader } from "../detection/zone-in-header.ts";
import type { ImportKind, Mapping } from "../import.schema.ts";
import { ratingScaleOf, ratingScales } from "../rows/parse-rating.ts";

export interface ValueFieldsProps {
  kind: ImportKind;
  mapping: Mapping;
  columns: readonly ColumnProfile[];
  errors: Readonly<Record<string, string>>;
}

/** How times, ratings and amounts are read; each is asked for only where a row of this kind can have it. */
export function ValueFields({ kind, mapping, columns, errors }: ValueFieldsProps) {
  const rating = columns.find((_, index) => mapping.columns[index]?.target === "field:rating");
  // Words such as "Unhappy" say their own scale.
  const rated = (kind === "tickets" || kind === "reviews") && typeof rating?.maxNumber === "number";
  return (
    <>
      <TimeZoneField mapping={mapping} columns={columns} error={errors.timeZone} />
      {rated ? (
        <RatingScaleField mapping={mapping} columns={columns} error={errors.ratingScale} />
      ) : (
        <input type="hidden" name="ratingScale" value={mapping.ratingScale} />
      )}
      {kind === "purchases" ? (
        <TextField
          name="currency"
          label="Currency of amounts that name none"
          defaultValue={mapping.currency}
          error={errors.currency}
          maxLength={3}
          required
        />
      ) : (
        <input type="hidden" name="currency" value={mapping.currency} />
      )}
    </>
  );
}

interface OneField {
  mapping: Mapping;
  columns: readonly ColumnProfile[];
  error: string | undefined;
}

/** Asked only where times are mapped that name no zone, neither in their cells nor in their column's name. */
function TimeZoneField({ mapping, columns, error }: OneField) {
  const open = columns.filter((profile, index) => {
    const target = mapping.columns[index]?.target;
    return (
      target !== "skip" && profile.zonelessTimes > 0 && profile.dates > 0.3 && !zoneInHeader(profile.name)
    );
  });
  const told = columns.flatMap((profile) => (profile.dates > 0.3 ? (zoneInHeader(profile.name) ?? []) : []));
  if (open.length === 0 && error === undefined) {
    return (
      <>
        <input type="hidden" name="timeZone" value={mapping.timeZone} />
        {told.length > 0 && (
          <p className="text-sm text-ink-soft">Times are those of {told[0]}, as the column's name says.</p>
        )}
      </>
    );
  }
  const times = open.reduce((sum, { zonelessTimes }) => sum + zonelessTimes, 0);
  return (
    <TextField
      name="timeZone"
      label="Time zone of times that name none"
      hint={`${formatNoun(times, "time does", "times do")} not say which zone is meant. Tools export in that of the account or in UTC; write it as Europe/Berlin or America/New_York.`}
      defaultValue={mapping.timeZone}
      error={error}
      maxLength={64}
      required
    />
  );
}

function RatingScaleField({ mapping, columns, error }: OneField) {
  const rating = columns.find((_, index) => mapping.columns[index]?.target === "field:rating");
  const detected = ratingScaleOf({ ...mapping, ratingScale: "detected" }, rating);
  const scales = [...new Set([...ratingScales, detected, ...numberOf(mapping.ratingScale)])].sort(
    (a, b) => a - b,
  );
  const highest = rating?.maxNumber ?? null;
  return (
    <SelectField
      name="ratingScale"
      label="The best rating possible"
      hint={
        highest === null
          ? "A cell such as 4/5 or ★★★☆☆ says its own"
          : `The numbers of "${rating?.name}" go from ${rating?.minNumber} to ${highest}; a cell such as 4/5 says its own`
      }
      defaultValue={String(mapping.ratingScale)}
      error={error}
      options={[
        { value: "detected", label: `as the rows show: ${detected}` },
        ...scales.map((scale) => ({ value: String(scale), label: String(scale) })),
      ]}
    />
  );
}

function numberOf(scale: Mapping["ratingScale"]): number[] {
  return scale === "detected" ? [] : [scale];
}
