import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/choices.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import type { GridQuery } from "../grid-query.ts";

/** What the grid shows: a search, and which columns. */
export function GridOptions({
  query,
  allColumns,
  chosen,
}: {
  query: GridQuery;
  allColumns: readonly { key: string; label: string }[];
  chosen: readonly string[];
}) {
  return (
    <Form method="get" className="mb-4 grid gap-3">
      {query.sort !== "name" && <input type="hidden" name="sort" value={query.sort} />}
      {query.direction !== "asc" && <input type="hidden" name="direction" value={query.direction} />}
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-72 max-w-full">
          <TextField
            name="search"
            type="search"
            label="Search by name"
            defaultValue={query.search}
            required={false}
          />
        </div>
        <Button look="secondary">Show</Button>
      </div>
      <Disclosure summary="Columns">
        <fieldset>
          <legend className="sr-only">Columns</legend>
          <div className="grid gap-2 sm:grid-cols-3">
            {allColumns.map(({ key, label }) => (
              <Checkbox
                key={key}
                name="columns"
                value={key}
                label={label}
                defaultChecked={chosen.includes(key)}
              />
            ))}
          </div>
        </fieldset>
        <Button look="secondary" size="small" className="mt-3">
          Show these columns
        </Button>
      </Disclosure>
    </Form>
  );
}
