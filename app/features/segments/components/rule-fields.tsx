import { SelectField } from "#app/components/text-fields.tsx";
import { endOf } from "../rules/edit-rows.ts";
import type { RuleRow } from "../rules/rule-rows.ts";
import { rowField } from "../segment-form.ts";
import { ConditionFields } from "./condition-fields.tsx";
import { RowButtons } from "./row-buttons.tsx";
import type { RuleEditing } from "./rule-editing.ts";

const matchOptions = [
  { value: "all", label: "all of these hold" },
  { value: "any", label: "at least one of these holds" },
  { value: "none", label: "none of these holds" },
];

/** A group of the rule with everything in it; the group at the top is the rule itself. */
export function GroupFields({ at, editing }: { at: number; editing: RuleEditing }) {
  const { rows, errors, onChange } = editing;
  const row = rows[at];
  if (row === undefined) return null;
  const error = errors[rowField(at, "match")];
  const isTop = at === 0;
  return (
    <fieldset
      className={isTop ? "grid gap-4" : "grid gap-4 border-s-4 border-line-strong bg-sunken/40 py-3 ps-4"}
    >
      <legend className="sr-only">{isTop ? "The rule" : `Group at line ${at + 1}`}</legend>
      <RowMarks at={at} row={row} />
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          className="w-full sm:w-72"
          name={rowField(at, "match")}
          label={isTop ? "A customer belongs when" : "This group holds when"}
          required={undefined}
          error={error}
          options={matchOptions}
          {...(onChange
            ? {
                value: row.match,
                onChange: (event: { target: { value: string } }) => onChange(at, "match", event.target.value),
              }
            : { defaultValue: row.match })}
        />
        {!isTop && <RowButtons at={at} editing={editing} />}
      </div>
      {childrenOf(rows, at).map((child) =>
        rows[child]?.kind === "group" ? (
          <GroupFields key={rows[child]?.key ?? child} at={child} editing={editing} />
        ) : (
          <ConditionFields key={rows[child]?.key ?? child} at={child} editing={editing} />
        ),
      )}
      <RowButtons at={at} editing={editing} adding />
    </fieldset>
  );
}

/** What a row says without being asked: what it is, and what it was about when its fields were shown. */
export function RowMarks({ at, row }: { at: number; row: RuleRow }) {
  return (
    <>
      <input type="hidden" name={rowField(at, "kind")} value={row.kind} />
      <input type="hidden" name={rowField(at, "depth")} value={row.depth} />
      {row.kind === "condition" && (
        <input type="hidden" name={`rows[${at}].was`} value={`${row.about} ${row.subject}`} />
      )}
    </>
  );
}

function childrenOf(rows: readonly RuleRow[], at: number): number[] {
  const children: number[] = [];
  const end = endOf(rows, at);
  for (let child = at + 1; child < end; child = endOf(rows, child)) children.push(child);
  return children;
}
