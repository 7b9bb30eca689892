import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/choices.tsx";
import { formatDate } from "#app/components/dates.ts";
import { Disclosure } from "#app/components/disclosure.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import { displayName } from "#app/features/customers/customer.schema.ts";
import type { CompanyPerson } from "../company/company-person.ts";
import { rolesInOrder, roleWords } from "../company/company-place.ts";

/** What was typed and what was wrong with it. */
export interface PlaceErrors {
  message: string;
  fieldErrors: Readonly<Record<string, string>>;
  typed: Readonly<Record<string, string>>;
  roles: readonly string[];
}

/** A person's roles in a company and their time there, to be changed; and places entered wrongly, to be forgotten. */
export function PlaceForm({ person, failed }: { person: CompanyPerson; failed: PlaceErrors | null }) {
  const name = displayName(person);
  return (
    <Disclosure
      open={failed !== null}
      summary={
        <>
          Change<span className="sr-only"> the roles of {name}</span>
        </>
      }
    >
      <Form method="post" className="grid gap-4 text-start">
        <input type="hidden" name="intent" value="place" />
        <input type="hidden" name="customerId" value={person.id} />
        <PlaceFields
          id={person.id}
          about={name}
          failed={failed}
          now={{ title: person.title, since: person.since, roles: person.present ? person.roles : [] }}
        />
        <div>
          <Button look="secondary" size="small">
            Save
          </Button>
        </div>
      </Form>
      <ul className="mt-4 grid gap-2 text-start text-sm">
        {person.places.map((place) => (
          <li key={place.id}>
            <Form method="post" className="flex flex-wrap items-center gap-2">
              <input type="hidden" name="intent" value="forget-place" />
              <input type="hidden" name="placeId" value={place.id} />
              <span>
                {place.role === "" ? "Belongs here" : roleWords[place.role].name}
                {place.since !== null && ` since ${formatDate(place.since)}`}
                {place.until !== null && ` until ${formatDate(place.until)}`}
              </span>
              <Button look="quiet" size="small">
                Entered wrongly: forget it
                <span className="sr-only"> ({name})</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** The fields of somebody's place in a company. */
export function PlaceFields({
  id,
  about,
  failed,
  now,
}: {
  id: string;
  about: string;
  failed: PlaceErrors | null;
  now: { title: string | null; since: string | null; roles: readonly string[] };
}) {
  const roles = failed?.roles ?? now.roles;
  const errors = failed?.fieldErrors ?? {};
  const typed = failed?.typed ?? {};
  return (
    <>
      <FormMessage tone="error">{failed?.message}</FormMessage>
      <fieldset className="grid gap-2">
        <legend className="mb-1 text-sm font-semibold">
          Roles<span className="sr-only"> of {about}</span>
        </legend>
        {rolesInOrder.map((role) => (
          <Checkbox
            key={role}
            id={`roles-${id}-${role}`}
            name="roles"
            value={role}
            defaultChecked={roles.includes(role)}
            label={`${roleWords[role].name}: ${roleWords[role].does}`}
          />
        ))}
      </fieldset>
      <TextField
        id={`title-${id}`}
        name="title"
        label="Title"
        required={false}
        defaultValue={typed.title ?? now.title ?? ""}
        error={errors.title}
      />
      <div className="flex flex-wrap gap-4">
        <TextField
          id={`since-${id}`}
          name="since"
          label="Since"
          type="date"
          required={false}
          defaultValue={typed.since ?? now.since ?? ""}
          error={errors.since}
        />
        <TextField
          id={`until-${id}`}
          name="until"
          label="Left on"
          type="date"
          required={false}
          defaultValue={typed.until ?? ""}
          error={errors.until}
        />
      </div>
    </>
  );
}
