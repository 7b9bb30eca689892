import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { SelectField, TextField } from "#app/components/text-fields.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import { type Comparison, comparisons, type ResultsFilter } from "../results-filter.ts";

interface Choice {
  value: string;
  label: string;
}

const fields = [
  ["segment", "Segment"],
  ["language", "Language"],
  ["channel", "Came by"],
  ["ending", "Ended at"],
  ["version", "Version"],
] as const;

const comparisonWords: Record<Comparison, string> = {
  segment: "Segments",
  language: "Languages",
  channel: "Ways they came",
  month: "Months",
};

/** Narrows the results and sets groups side by side; works as a plain form, and the address says it all. */
export function ResultsFilterForm({
  filter,
  choices,
  compare,
  isAnonymous,
  open,
}: {
  filter: ResultsFilter;
  choices: Record<(typeof fields)[number][0], readonly Choice[]>;
  compare: Comparison | null;
  /** Who answered anonymously has no segment, and no time span is shown of them. */
  isAnonymous: boolean;
  open: boolean;
}) {
  return (
    <Disclosure summary="Filter and compare" open={open} className="mb-4 print:hidden">
      <Form method="get" className="flex flex-wrap items-end gap-3">
        {fields.map(([name, label]) =>
          choices[name].length === 0 ? null : (
            <SelectField
              key={name}
              name={name}
              label={label}
              options={[...choices[name]]}
              blank="All"
              defaultValue={filter[name] ?? ""}
            />
          ),
        )}
        {!isAnonymous && (
          <>
            <TextField name="from" label="From" type="date" defaultValue={filter.from ?? ""} />
            <TextField name="to" label="To" type="date" defaultValue={filter.to ?? ""} />
          </>
        )}
        <SelectField
          name="compare"
          label="Side by side"
          options={comparisons
            .filter((comparison) => !isAnonymous || comparison !== "segment")
            .map((value) => ({ value, label: comparisonWords[value] }))}
          blank="Nothing"
          defaultValue={compare ?? ""}
        />
        {filter.theme !== null && <input type="hidden" name="theme" value={filter.theme} />}
        {filter.setAside && <input type="hidden" name="aside" value="1" />}
        <Button look="secondary">Show</Button>
      </Form>
    </Disclosure>
  );
}

/** Says how many responses were set aside, and counts them too or leaves them out again. */
export function SetAsideSwitch({
  setAside,
  counted,
  to,
}: {
  setAside: number;
  counted: boolean;
  to: string;
}) {
  if (setAside === 0) return null;
  return (
    <p className="mb-4 text-sm">
      {formatNoun(setAside, "response was", "responses were")} set aside because of doubtful quality and{" "}
      {counted ? "counted all the same" : "not counted"}.{" "}
      <Link className="link" to={to} preventScrollReset>
        {counted ? "Leave them out" : "Count them too"}
      </Link>
    </p>
  );
}
