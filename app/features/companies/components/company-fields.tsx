import { TextField } from "#app/components/text-fields.tsx";

/** The fields of a company's own record. */
export function CompanyFields({
  values,
  errors,
}: {
  /** What was typed or is known, by field name. */
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}) {
  return (
    <div className="grid max-w-reading items-end gap-6 sm:grid-cols-2">
      <TextField name="name" label="Name" defaultValue={values.name} error={errors.name} />
      <TextField
        name="domain"
        label="Web address"
        hint="Customers whose mail comes from there are put to this company by imports."
        required={false}
        defaultValue={values.domain}
        error={errors.domain}
      />
      <TextField
        name="externalId"
        label="Company number"
        hint="The id in your sales or support tool."
        required={false}
        defaultValue={values.externalId}
        error={errors.externalId}
      />
      <TextField
        name="parent"
        label="Belongs to"
        hint="The name of another company that is known here."
        required={false}
        defaultValue={values.parent}
        error={errors.parent}
      />
    </div>
  );
}
