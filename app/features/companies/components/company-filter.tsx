import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { type Chip, FilterChips } from "#app/components/filter-chips.tsx";
import { SelectField, TextField } from "#app/components/text-fields.tsx";
import { paths } from "#app/lib/paths.ts";
import { type CompanyQuery, companyQueryParts } from "../company-query.ts";

const healthOptions = [
  { value: "good", label: "Doing well" },
  { value: "watch", label: "Worth a look" },
  { value: "risk", label: "At risk" },
  { value: "unknown", label: "Too little known" },
];

const roleOptions = [
  { value: "champion", label: "No champion" },
  { value: "budget", label: "Nobody with the budget" },
  { value: "user", label: "No user" },
  { value: "blocker", label: "No blocker" },
];

/** What the list of companies is narrowed by and, of revenue, the currency it is compared in. */
export function CompanyFilter({ query, currencies }: { query: CompanyQuery; currencies: readonly string[] }) {
  const { sort, direction } = companyQueryParts(query);
  return (
    <>
      <Form
        method="get"
        role="search"
        className="mb-4 grid items-end gap-3 sm:grid-cols-[2fr_1fr_1fr_1fr_auto]"
      >
        {sort && <input type="hidden" name="sort" value={sort} />}
        {direction && <input type="hidden" name="direction" value={direction} />}
        <TextField
          name="search"
          label="Name of the company"
          type="search"
          required={undefined}
          defaultValue={query.search}
        />
        <SelectField
          name="health"
          label="Health"
          required={undefined}
          blank="Any"
          options={healthOptions}
          defaultValue={query.health ?? ""}
        />
        <SelectField
          name="lacks"
          label="Missing role"
          required={undefined}
          blank="Any"
          options={roleOptions}
          defaultValue={query.lacks ?? ""}
        />
        {currencies.length > 1 && (
          <SelectField
            name="currency"
            label="Revenue in"
            required={undefined}
            options={currencies.map((currency) => ({ value: currency, label: currency }))}
            defaultValue={query.currency ?? currencies[0]}
          />
        )}
        <Button look="secondary">Show</Button>
      </Form>
      <FilterChips chips={chipsOf(query)} clearHref={paths.companies({ sort, direction })} />
    </>
  );
}

function chipsOf(query: CompanyQuery): Chip[] {
  const without = (change: Partial<CompanyQuery>) =>
    paths.companies(companyQueryParts({ ...query, ...change }));
  const labelOf = (options: readonly { value: string; label: string }[], value: string) =>
    options.find((option) => option.value === value)?.label ?? value;
  const chips: Chip[] = [];
  if (query.search !== "")
    chips.push({ label: `Name contains “${query.search}”`, removeHref: without({ search: "" }) });
  if (query.health !== null)
    chips.push({
      label: `Health: ${labelOf(healthOptions, query.health)}`,
      removeHref: without({ health: null }),
    });
  if (query.lacks !== null)
    chips.push({ label: labelOf(roleOptions, query.lacks), removeHref: without({ lacks: null }) });
  return chips;
}
