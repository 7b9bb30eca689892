import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { TextField } from "#app/components/text-fields.tsx";

const fields = [
  { name: "revenue", label: "Revenue" },
  { name: "referrals", label: "Referrals" },
  { name: "length", label: "Length of the relationship" },
] as const;

/** How much each part counts; shows again what was typed. */
export function WeightsForm({
  values,
  errors,
}: {
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>> | undefined;
}) {
  return (
    <Disclosure summary="What makes a best customer" open={errors !== undefined}>
      <ErrorSummary fieldErrors={errors} />
      <Form method="post" className="grid gap-4">
        <p className="max-w-reading">
          Each part is the share of customers who have less of it. Say from 0 to 10 how much it counts; after
          that everybody is ranked anew.
        </p>
        <div className="flex flex-wrap gap-4">
          {fields.map(({ name, label }) => (
            <TextField
              key={name}
              className="w-full sm:w-48"
              name={name}
              label={label}
              inputMode="decimal"
              error={errors?.[name]}
              defaultValue={values[name] ?? ""}
            />
          ))}
        </div>
        <div>
          <Button look="secondary">Rank anew</Button>
        </div>
      </Form>
    </Disclosure>
  );
}
