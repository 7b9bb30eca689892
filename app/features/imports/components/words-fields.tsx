import { Checkbox, RadioGroup } from "#app/components/choices.tsx";
import { formatCount, formatNoun } from "#app/lib/numbers.ts";
import type { ImportKind, Mapping, RecurringPassage } from "../import.schema.ts";

/** Whether all of a text or only the customer's words are stored; asked where texts come with more than those. */
export function WordsFields({
  kind,
  mapping,
  recurring,
}: {
  kind: ImportKind;
  mapping: Pick<Mapping, "words" | "keptPassages" | "columns">;
  /** Lines that recur in the texts; null until all rows were looked at. */
  recurring: readonly RecurringPassage[] | null;
}) {
  if (kind !== "tickets" && kind !== "reviews") return null;
  return (
    <>
      <RadioGroup
        name="words"
        label="The texts"
        hint={
          kind === "tickets"
            ? "Quoted replies, agents' messages, signatures, standing texts and markup are set aside and kept with each ticket; automatic replies are left out."
            : "Markup is set aside and kept with each review."
        }
        defaultValue={mapping.words}
        options={[
          { value: "customer", label: "Only the customer's words (recommended)" },
          { value: "everything", label: "Everything as it is" },
        ]}
      />
      {recurring !== null && recurring.length > 0 && (
        <PassageFields recurring={recurring} kept={mapping.keptPassages} />
      )}
    </>
  );
}

/** The lines that recur, each set aside unless it is ticked. */
function PassageFields({
  recurring,
  kept,
}: {
  recurring: readonly RecurringPassage[];
  kept: readonly string[];
}) {
  const said =
    recurring.length === 1
      ? "1 line recurs in many rows and is set aside:"
      : `${formatCount(recurring.length)} lines recur in many rows and are set aside:`;
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{said}</legend>
      <p className="mb-2 text-sm text-ink-soft">Tick a line to keep it, as words of the customers.</p>
      <ul className="grid max-h-96 gap-2 overflow-y-auto">
        {recurring.map(({ id, text, items }) => (
          <li key={id}>
            <Checkbox
              name="keptPassages[]"
              value={id}
              defaultChecked={kept.includes(id)}
              label={<span className="break-words">{shorten(text)}</span>}
              hint={`in ${formatNoun(items, "text", "texts")}`}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

const SHOWN_LINE = 200;

function shorten(text: string): string {
  return text.length > SHOWN_LINE ? `${text.slice(0, SHOWN_LINE - 1)}…` : text;
}
