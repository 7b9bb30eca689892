import { Disclosure } from "#app/components/disclosure.tsx";
import { FieldError } from "#app/components/field-notes.tsx";
import { SelectField, TextField } from "#app/components/text-fields.tsx";
import { type FieldRule, fieldRuleNames, fieldRules } from "#app/features/attributes/field-rule.ts";
import { matchKeyNames, matchKeys } from "#app/features/customers/match-rule.ts";
import type { ImportKind } from "../import.schema.ts";
import type { PeopleRules } from "../mapping/people-rules.ts";

const places = ["Known again first by", "then by", "and then by"];

/** By what the customers of the file are known again. */
export function PeopleFields({
  kind,
  people,
  errors,
}: {
  kind: ImportKind;
  people: PeopleRules;
  errors: Readonly<Record<string, string>>;
}) {
  if (kind === "companies") return <KnownCompanies people={people} />;
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-semibold">Who said it</legend>
      <p className="text-sm text-ink-soft">
        Never by a name alone: customers who may be the same are listed for you to decide. Nobody is made of
        anonymous rows or of shared mailboxes such as info@.
      </p>
      <div className="grid gap-3 sm:grid-cols-3">
        {places.map((label, place) => (
          <SelectField
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells the three apart
            key={place}
            name={`people.matchBy[${place}]`}
            label={label}
            defaultValue={people.matchBy[place] ?? ""}
            options={[
              { value: "", label: "nothing more" },
              ...matchKeys.map((key) => ({ value: key, label: matchKeyNames[key] })),
            ]}
          />
        ))}
      </div>
      <FieldError id="field-people.matchBy-error">{errors["people.matchBy"]}</FieldError>
      <TextField
        name="people.phoneCountry"
        label="Country of phone numbers that name none"
        hint="Two letters such as DE. Left empty, only numbers that begin with + are matched by."
        defaultValue={people.phoneCountry}
        error={errors["people.phoneCountry"]}
        maxLength={2}
        required={false}
      />
    </fieldset>
  );
}

/** Companies have an order of their own, which nobody needs to change. */
function KnownCompanies({ people }: { people: PeopleRules }) {
  return (
    <div>
      <p className="text-sm text-ink-soft">
        A company is known again by its number, then by its domain, then by its name.
      </p>
      {people.matchBy.map((key, place) => (
        <input key={key} type="hidden" name={`people.matchBy[${place}]`} value={key} />
      ))}
      <input type="hidden" name="people.phoneCountry" value={people.phoneCountry} />
    </div>
  );
}

/** What wins for one column, folded away while it is as for all. */
export function FieldRuleField({ name, rule }: { name: string; rule: FieldRule | "" }) {
  return (
    <Disclosure summary="Where something else is known" open={rule !== ""}>
      <SelectField
        name={name}
        label="Where something else is known"
        hideLabel
        defaultValue={rule}
        options={[
          { value: "", label: "As for all fields" },
          ...fieldRules.map((value) => ({ value, label: fieldRuleNames[value] })),
        ]}
      />
    </Disclosure>
  );
}
