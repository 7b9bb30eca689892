import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/text-fields.tsx";

/** Searches a list by name; works as a plain link without JavaScript, and the address restores the result. */
export function SearchForm({ label, search }: { label: string; search: string }) {
  return (
    <Form method="get" role="search" className="mb-6 flex max-w-reading items-end gap-3">
      <TextField
        className="grow"
        name="search"
        label={label}
        type="search"
        defaultValue={search}
        required={undefined}
      />
      <Button look="secondary">Search</Button>
    </Form>
  );
}
