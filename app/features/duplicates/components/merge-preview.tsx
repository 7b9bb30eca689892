import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "#app/components/button.tsx";
import { Radio } from "#app/components/choices.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Section } from "#app/components/panel.tsx";
import { displayName } from "#app/features/customers/customer.schema.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import type { Choices } from "../duplicate.schema.ts";
import type { MovedCount } from "../moved-counts.ts";
import { EvidenceList } from "./evidence-list.tsx";
import { type PersonRow, personFields } from "./person-fields.ts";

interface Preview {
  pairId: string;
  one: PersonRow;
  other: PersonRow;
  keptId: string;
  evidence: { reasons: readonly string[]; doubts: readonly string[] };
  /** Says that the merge is the one that was seen. */
  mark: string;
  result: Pick<PersonRow, (typeof personFields)[number][0]> & { since: string; consent: string };
  moved: readonly MovedCount[];
  beaten: readonly { id: string; label: string; text: string; source: string }[];
}

/** What a merge would make of two records: the choice of each field, the record, and all that moves. */
export function MergePreview({ preview, choices }: { preview: Preview; choices: Choices }) {
  const { one, other, result, moved, beaten, keptId } = preview;
  const gone = keptId === one.id ? other : one;
  return (
    <>
      <div className="mb-8">
        <EvidenceList evidence={preview.evidence} />
      </div>
      <Section
        title="Field by field"
        lead="Where the two differ, choose which leads; the other is kept beside it."
      >
        <FieldChoices preview={preview} choices={choices} />
      </Section>
      <Section title="The record afterwards">
        <dl className="grid max-w-reading grid-cols-[10rem_1fr] gap-x-4 gap-y-1">
          {personFields.map(([key, label]) => (
            <Fact key={key} label={label}>
              {result[key] ?? "–"}
            </Fact>
          ))}
          <Fact label="Customer since">
            <DateText iso={result.since} />
          </Fact>
          <Fact label="Consent">{result.consent}</Fact>
        </dl>
      </Section>
      <Section
        title="What moves"
        lead={`From ${displayName(gone)} to the record that stays; its numbers, addresses and links lead there from then on.`}
      >
        {moved.length === 0 ? (
          <p>Nothing but the record itself.</p>
        ) : (
          <ul className="list-disc ps-6">
            {moved.map(({ one: word, many, count }) => (
              <li key={word}>{formatNoun(count, word, many)}</li>
            ))}
          </ul>
        )}
        {beaten.length > 0 && (
          <>
            <h3 className="mt-4 font-semibold">Values that lead no more, since the other's is newer</h3>
            <ul className="list-disc ps-6">
              {beaten.map(({ id, label, text, source }) => (
                <li key={id}>
                  {label}: {text} ({source})
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <MergeButtons preview={preview} choices={choices} />
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-soft">{label}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}

function FieldChoices({ preview, choices }: { preview: Preview; choices: Choices }) {
  const { one, other, result } = preview;
  const differing = personFields.filter(
    ([key]) => one[key] !== null && other[key] !== null && one[key] !== other[key],
  );
  if (differing.length === 0) return <p>No field differs; each takes what is known.</p>;
  return (
    <Form method="get" className="grid gap-4" preventScrollReset>
      <div className="grid gap-4 sm:grid-cols-2">
        {differing.map(([key, label]) => (
          <fieldset key={key} className="grid gap-1">
            <legend className="text-sm font-semibold">{label}</legend>
            {(["one", "other"] as const).map((side) => (
              <Radio
                key={`${side} ${choices[key] ?? ""}`}
                id={`${key}-${side}`}
                name={key}
                value={side}
                label={preview[side][key]}
                defaultChecked={result[key] === preview[side][key]}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <div>
        <Button look="secondary">See what that makes</Button>
      </div>
    </Form>
  );
}

function MergeButtons({ preview, choices }: { preview: Preview; choices: Choices }) {
  return (
    <Form method="post" className="mt-8 flex flex-wrap gap-3">
      <input type="hidden" name="pairId" value={preview.pairId} />
      <input type="hidden" name="seen" value={preview.mark} />
      {Object.entries(choices).map(([field, side]) => (
        <input key={field} type="hidden" name={`fields.${field}`} value={side} />
      ))}
      <Button name="do" value="merge">
        One person: merge them
      </Button>
      <Button name="do" value="apart" look="secondary">
        Two people
      </Button>
    </Form>
  );
}
