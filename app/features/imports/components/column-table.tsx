import { Disclosure } from "#app/components/disclosure.tsx";
import { type Column, Table } from "#app/components/table.tsx";
import { SelectField, TextField } from "#app/components/text-fields.tsx";
import { attributeCategories } from "#app/features/attributes/attribute.schema.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import type { ColumnChoice, ColumnProfile, ImportKind } from "../import.schema.ts";
import { fillsAttributes, importFields } from "../mapping/import-fields.ts";
import { isContested } from "../mapping/people-rules.ts";
import { questionTargetNames, questionTargets } from "../mapping/question-target.ts";
import type { Suggestion } from "../mapping/suggest-fields.ts";
import type { RowPlace } from "../rows/row-place.ts";
import { ColumnReading } from "./column-reading.tsx";
import { FieldRuleField } from "./people-fields.tsx";

export interface ColumnTableProps {
  kind: ImportKind;
  /** What the places of rows are counted in. */
  place: RowPlace;
  columns: readonly ColumnProfile[];
  choices: readonly ColumnChoice[];
  suggestions: readonly Suggestion[];
  attributes: readonly { id: string; label: string; subject: string }[];
  mayDefineAttributes: boolean;
  /** Folds away what is left out: of a known tool's file that is known to be right. */
  foldLeftOut: boolean;
  errors: Readonly<Record<string, string>>;
}

interface Row {
  index: number;
  profile: ColumnProfile;
  choice: ColumnChoice | undefined;
  suggestion: Suggestion | undefined;
}

/** Every column of the file with samples of its values, beside the choice of what becomes of it. */
export function ColumnTable(props: ColumnTableProps) {
  const rows = props.columns.map((profile, index) => ({
    index,
    profile,
    choice: props.choices[index],
    suggestion: props.suggestions[index],
  }));
  const isLeftOut = ({ index, choice }: Row) =>
    props.foldLeftOut &&
    choice?.target === "skip" &&
    !Object.keys(props.errors).some((name) => name.startsWith(`columns[${index}]`));
  const shown = rows.filter((row) => !isLeftOut(row));
  const leftOut = rows.filter(isLeftOut);
  const columns: Column<Row>[] = [
    {
      key: "name",
      header: "In the file",
      main: true,
      cell: ({ profile }) => <span className="break-words">{profile.name}</span>,
    },
    { key: "samples", header: "Such as", wide: true, cell: ({ profile }) => <Samples profile={profile} /> },
    { key: "target", header: "Becomes", wide: true, cell: (row) => <Choice {...props} row={row} /> },
  ];
  const rowKey = (row: Row) => String(row.index);
  return (
    <>
      <Table
        caption="The columns of the file and what becomes of them"
        columns={columns}
        rows={shown}
        rowKey={rowKey}
      />
      {leftOut.length > 0 && (
        <Disclosure
          className="mt-4"
          summary={formatNoun(leftOut.length, "column is left out", "columns are left out")}
        >
          <Table caption="The columns that are left out" columns={columns} rows={leftOut} rowKey={rowKey} />
        </Disclosure>
      )}
    </>
  );
}

function Samples({ profile }: { profile: ColumnProfile }) {
  if (profile.samples.length === 0) return <span className="text-ink-soft">empty</span>;
  return (
    <ul className="max-w-md text-sm">
      {profile.samples.map((sample) => (
        <li key={sample} className="truncate">
          {sample}
        </li>
      ))}
    </ul>
  );
}

function Choice({ row, ...props }: ColumnTableProps & { row: Row }) {
  const { index, profile, choice, suggestion } = row;
  const name = (part: string) => `columns[${index}].${part}`;
  // Columns that fill a field already need no more fields of their own.
  const mayBeAttribute =
    !suggestion?.field || choice?.target === "new-attribute" || props.errors[name("purpose")] !== undefined;
  const options = [
    { value: "skip", label: "Leave out" },
    ...(props.kind === "answers"
      ? questionTargets.map((target) => ({ value: `question:${target}`, label: questionTargetNames[target] }))
      : []),
    ...importFields[props.kind].map((field) => ({ value: `field:${field.key}`, label: field.label })),
    ...props.attributes.map(({ id, label }) => ({ value: `attribute:${id}`, label: `Attribute: ${label}` })),
    ...(fillsAttributes(props.kind) && props.mayDefineAttributes
      ? [{ value: "new-attribute", label: "A new attribute (say below what for)" }]
      : []),
  ];
  return (
    <div className="grid min-w-56 gap-2">
      <SelectField
        name={name("target")}
        label={`What becomes of ${profile.name}`}
        hideLabel
        defaultValue={choice?.target ?? "skip"}
        options={options}
        error={props.errors[name("target")]}
      />
      {suggestion?.reason && (
        <p className="text-sm text-ink-soft">
          {suggestion.field === null ? "Left out: " : "Suggested because of "}
          {suggestion.reason}
        </p>
      )}
      <ColumnReading name={name} profile={profile} choice={choice} place={props.place} />
      {choice && isContested(choice.target) && (
        <FieldRuleField name={name("fieldRule")} rule={choice.fieldRule} />
      )}
      {fillsAttributes(props.kind) && props.mayDefineAttributes && mayBeAttribute && (
        <NewAttribute
          name={name}
          choice={choice}
          ofCompany={props.kind === "companies"}
          error={props.errors[name("purpose")]}
        />
      )}
    </div>
  );
}

type Named = { name: (part: string) => string; choice: ColumnChoice | undefined };

function NewAttribute({
  name,
  choice,
  ofCompany,
  error,
}: Named & { ofCompany: boolean; error: string | undefined }) {
  return (
    <Disclosure
      summary="About a new attribute"
      open={choice?.target === "new-attribute" || error !== undefined}
    >
      <div className="grid gap-2">
        <TextField
          name={name("purpose")}
          label="Decision it serves"
          defaultValue={choice?.purpose ?? ""}
          error={error}
          maxLength={300}
        />
        {!ofCompany && (
          <SelectField
            name={name("category")}
            label="Category"
            defaultValue={choice?.category ?? "demographic"}
            options={attributeCategories.map((value) => ({ value, label: value }))}
          />
        )}
      </div>
    </Disclosure>
  );
}
