import { SelectField, TextField } from "#app/components/text-fields.tsx";
import { consentStates, decisionRoles } from "../customer.schema.ts";

/** What was typed or is known, by field name. */
export type CustomerValues = Partial<
  Record<
    "name" | "email" | "externalId" | "phone" | "company" | "jobTitle" | "decisionRole" | "consent",
    string
  >
>;

const roleWords = {
  user: "User: works with it every day",
  champion: "Champion: speaks for it inside",
  budget: "Budget: pays for it",
  blocker: "Blocker: has to be convinced",
};

const consentWords = {
  unknown: "Unknown",
  granted: "Granted: may be contacted",
  withdrawn: "Withdrawn: must not be contacted",
};

/** The fields of a customer's own record. */
export function CustomerFields({
  values,
  errors,
}: {
  values: CustomerValues;
  errors: Readonly<Record<string, string>>;
}) {
  return (
    <div className="grid max-w-reading items-end gap-6 sm:grid-cols-2">
      <TextField name="name" label="Name" required={false} defaultValue={values.name} error={errors.name} />
      <TextField
        name="email"
        label="E-mail"
        type="email"
        required={false}
        defaultValue={values.email}
        error={errors.email}
      />
      <TextField
        name="externalId"
        label="Customer number"
        hint="The id in your shop or support desk."
        required={false}
        defaultValue={values.externalId}
        error={errors.externalId}
      />
      <TextField
        name="phone"
        label="Phone"
        required={false}
        defaultValue={values.phone}
        error={errors.phone}
      />
      <TextField
        name="company"
        label="Company"
        required={false}
        defaultValue={values.company}
        error={errors.company}
      />
      <TextField
        name="jobTitle"
        label="Title"
        required={false}
        defaultValue={values.jobTitle}
        error={errors.jobTitle}
      />
      <SelectField
        name="decisionRole"
        label="Role in the decision"
        required={false}
        blank="Not known"
        options={decisionRoles.map((value) => ({ value, label: roleWords[value] }))}
        defaultValue={values.decisionRole}
        error={errors.decisionRole}
      />
      <SelectField
        name="consent"
        label="Consent"
        options={consentStates.map((value) => ({ value, label: consentWords[value] }))}
        defaultValue={values.consent ?? "unknown"}
        error={errors.consent}
      />
    </div>
  );
}
