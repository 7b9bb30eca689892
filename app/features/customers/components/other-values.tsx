import { DateText } from "#app/components/date-text.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { formatNoun } from "#app/lib/numbers.ts";

const fieldNames = new Map([
  ["externalId", "Customer number"],
  ["email", "E-mail"],
  ["name", "Name"],
  ["phone", "Phone"],
  ["jobTitle", "Job title"],
  ["decisionRole", "Role in decisions"],
]);

export interface OtherValuesProps {
  values: readonly { field: string; value: string; sourceLabel: string; learntAt: string }[];
}

/** What sources say of a customer beside what leads; nothing where they agree. */
export function OtherValues({ values }: OtherValuesProps) {
  if (values.length === 0) return null;
  return (
    <Disclosure
      className="mb-8"
      summary={`${formatNoun(values.length, "value", "values")} that other sources say`}
    >
      <ul className="grid gap-1 text-sm">
        {values.map(({ field, value, sourceLabel, learntAt }) => (
          <li key={`${field} ${value}`} className="break-words">
            <span className="text-ink-soft">{fieldNames.get(field) ?? field}:</span> {value}{" "}
            <span className="text-ink-soft">
              ({sourceLabel}, <DateText iso={learntAt} />)
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
