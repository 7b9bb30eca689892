import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { SelectField, TextField } from "#app/components/text-fields.tsx";

/** Chooses the customers whose personal links are shown and downloaded. */
export function LinkFilterForm({
  search,
  segmentId,
  segments,
}: {
  search: string;
  segmentId: string | null;
  segments: readonly { value: string; label: string }[];
}) {
  return (
    <Form method="get" role="search" className="mb-6 flex flex-wrap items-end gap-3">
      <TextField name="search" label="Name or e-mail" type="search" defaultValue={search} />
      {segments.length > 0 && (
        <SelectField
          name="segment"
          label="Segment"
          options={segments}
          blank="All customers"
          defaultValue={segmentId ?? ""}
        />
      )}
      <Button look="secondary">Show</Button>
    </Form>
  );
}
