import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import type { Chip } from "#app/components/filter-chips.tsx";
import { kindWords } from "#app/components/kind.ts";
import { SelectField, TextField } from "#app/components/text-fields.tsx";
import { paths } from "#app/lib/paths.ts";
import { feedbackSources } from "../feedback.schema.ts";
import { type FeedbackFilter, feelings, statementKinds, without } from "../feedback-filter.ts";

/** Search and filters as a plain form: the address it leads to restores the list. */
export function FeedbackFilters({ filter }: { filter: FeedbackFilter }) {
  const chosen = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return (
    <Form method="get" role="search" className="mb-6 grid gap-4" key={JSON.stringify(filter)}>
      <div className="flex max-w-reading items-end gap-3">
        <TextField
          className="grow"
          name="search"
          type="search"
          label="Words in the feedback"
          required={undefined}
          defaultValue={filter.search}
        />
        <Button look="secondary">Search</Button>
      </div>
      <Disclosure
        summary="Filters"
        open={Boolean(filter.source ?? filter.kind ?? filter.sentiment ?? filter.from ?? filter.to)}
      >
        <div className="grid gap-4 py-3 sm:grid-cols-3 lg:grid-cols-5">
          <SelectField
            name="source"
            label="Source"
            blank="Any"
            required={undefined}
            options={chosen(feedbackSources)}
            defaultValue={filter.source}
          />
          <SelectField
            name="kind"
            label="Holds a"
            blank="Anything"
            required={undefined}
            options={statementKinds.map((value) => ({ value, label: kindWords[value].one }))}
            defaultValue={filter.kind}
          />
          <SelectField
            name="sentiment"
            label="Sentiment"
            blank="Any"
            required={undefined}
            options={chosen(feelings)}
            defaultValue={filter.sentiment}
          />
          <TextField name="from" type="date" label="From" required={undefined} defaultValue={filter.from} />
          <TextField name="to" type="date" label="To" required={undefined} defaultValue={filter.to} />
        </div>
        <Button look="secondary" size="small">
          Apply
        </Button>
      </Disclosure>
      {(["theme", "customer", "import", "survey"] as const).map((part) =>
        filter[part] ? <input key={part} type="hidden" name={part} value={filter[part]} /> : null,
      )}
    </Form>
  );
}

/** The filters in force in words; `names` tells what the theme and the customer are called. */
export function feedbackChips(
  filter: FeedbackFilter,
  names: { theme: string | null; customer: string | null },
): Chip[] {
  const words: [keyof FeedbackFilter, string | undefined][] = [
    ["search", filter.search && `Holds “${filter.search}”`],
    ["source", filter.source && `Source is ${filter.source}`],
    ["kind", filter.kind && `Holds a ${kindWords[filter.kind].one.toLowerCase()}`],
    ["sentiment", filter.sentiment && `Sentiment is ${filter.sentiment}`],
    ["from", filter.from && `From ${filter.from}`],
    ["to", filter.to && `Until ${filter.to}`],
    ["theme", filter.theme && `Theme is “${names.theme ?? "unknown"}”`],
    ["customer", filter.customer && `Said by ${names.customer ?? "an unknown customer"}`],
    ["import", filter.import && "From one import"],
    ["survey", filter.survey && "From one survey"],
  ];
  return words.flatMap(([part, label]) =>
    label ? [{ label, removeHref: paths.feedback(without(filter, part)) }] : [],
  );
}
