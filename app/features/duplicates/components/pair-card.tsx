import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Radio } from "#app/components/choices.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { Panel } from "#app/components/panel.tsx";
import { displayName } from "#app/features/customers/customer.schema.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

interface PersonRow {
  id: string;
  name: string | null;
  email: string | null;
  externalId: string | null;
  phone: string | null;
  jobTitle: string | null;
  /** The company's name. */
  companyId: string | null;
  since: string;
  consent: string;
  feedbackItems: number | null;
  purchases: number | null;
}

export interface PairCardProps {
  pair: {
    id: string;
    one: PersonRow;
    other: PersonRow;
    evidence: { reasons: readonly string[]; doubts: readonly string[] };
  };
  mayEdit: boolean;
}

const fields = [
  ["name", "Name"],
  ["email", "E-mail"],
  ["externalId", "Customer number"],
  ["phone", "Phone"],
  ["companyId", "Company"],
  ["jobTitle", "Job title"],
] as const;

/** Two records side by side with what speaks for and against their being one person, and the two answers. */
export function PairCard({ pair, mayEdit }: PairCardProps) {
  const { one, other, evidence } = pair;
  const differing = fields.filter(
    ([key]) => one[key] !== null && other[key] !== null && one[key] !== other[key],
  );
  return (
    <Panel as="article" className="mb-6 grid gap-4">
      <h2 className="text-lg font-semibold">
        {displayName(one)} and {displayName(other)}
      </h2>
      <div className="grid gap-4 sm:grid-cols-2">
        <PersonSide person={one} />
        <PersonSide person={other} />
      </div>
      <ul className="grid gap-1 text-sm">
        {evidence.reasons.map((reason) => (
          <li key={reason}>For one person: {reason}.</li>
        ))}
        {evidence.doubts.map((doubt) => (
          <li key={doubt} className="text-ink-soft">
            Against: {doubt}.
          </li>
        ))}
      </ul>
      {mayEdit && (
        <Form method="post" className="grid gap-4">
          <input type="hidden" name="pairId" value={pair.id} />
          {differing.length > 0 && (
            <Disclosure summary="Choose field by field">
              <div className="grid gap-4 sm:grid-cols-2">
                {differing.map(([key, label]) => (
                  <fieldset key={key} className="grid gap-1">
                    <legend className="text-sm font-semibold">{label}</legend>
                    {(["one", "other"] as const).map((side) => (
                      <Radio
                        key={side}
                        id={`${pair.id}-${key}-${side}`}
                        name={`fields.${key}`}
                        value={side}
                        label={pair[side][key]}
                      />
                    ))}
                  </fieldset>
                ))}
              </div>
            </Disclosure>
          )}
          <div className="flex flex-wrap gap-3">
            <Button name="do" value="merge">
              One person: merge them
            </Button>
            <Button name="do" value="apart" look="secondary">
              Two people
            </Button>
          </div>
        </Form>
      )}
    </Panel>
  );
}

function PersonSide({ person }: { person: PersonRow }) {
  return (
    <div className="text-sm">
      <p>
        <Link className="link" to={paths.customer(person.id)}>
          {displayName(person)}
        </Link>
      </p>
      <dl className="grid grid-cols-[8rem_1fr] gap-x-2">
        {fields.map(
          ([key, label]) =>
            person[key] !== null && (
              <div key={key} className="contents">
                <dt className="text-ink-soft">{label}</dt>
                <dd className="break-words">{person[key]}</dd>
              </div>
            ),
        )}
        <dt className="text-ink-soft">Customer since</dt>
        <dd>
          <DateText iso={person.since} />
        </dd>
        <dt className="text-ink-soft">Consent</dt>
        <dd>{person.consent}</dd>
        <dt className="text-ink-soft">Known for</dt>
        <dd>
          {formatNoun(person.feedbackItems ?? 0, "feedback item", "feedback items")},{" "}
          {formatNoun(person.purchases ?? 0, "purchase", "purchases")}
        </dd>
      </dl>
    </div>
  );
}
