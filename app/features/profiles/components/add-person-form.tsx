import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import { type PlaceErrors, PlaceFields } from "./place-form.tsx";

/** Puts a customer who is known to a company. */
export function AddPersonForm({ failed }: { failed: PlaceErrors | null }) {
  return (
    <Disclosure summary="Add a person" open={failed !== null} className="mt-6">
      <Form method="post" className="grid max-w-reading gap-4">
        <input type="hidden" name="intent" value="add-person" />
        <TextField
          name="person"
          label="Person"
          hint="The e-mail address, number or whole name of a customer."
          defaultValue={failed?.typed.person ?? ""}
          error={failed?.fieldErrors.person}
        />
        <PlaceFields
          id="new"
          about="the new person"
          failed={failed}
          now={{ title: null, since: null, roles: [] }}
        />
        <div>
          <Button>Add the person</Button>
        </div>
      </Form>
    </Disclosure>
  );
}
