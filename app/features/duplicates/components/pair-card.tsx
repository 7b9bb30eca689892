import { Form, Link } from "@remix-run/react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Panel } from "#app/components/panel.tsx";
import { displayName } from "#app/features/customers/customer.schema.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { EvidenceList } from "./evidence-list.tsx";
import { type PersonRow, personFields } from "./person-fields.ts";

export interface PairCardProps {
  pair: {
    id: string;
    one: PersonRow;
    other: PersonRow;
    evidence: { reasons: readonly string[]; doubts: readonly string[] };
  };
  mayEdit: boolean;
}

/** Two records side by side with what speaks for and against their being one person, and the two answers. */
export function PairCard({ pair, mayEdit }: PairCardProps) {
  const { one, other, evidence } = pair;
  const names = `${displayName(one)} and ${displayName(other)}`;
  return (
    <Panel as="article" className="mb-6 grid grid-cols-[minmax(0,1fr)] gap-4">
      <h2 className="text-lg font-semibold">{names}</h2>
      <div className="grid gap-4 sm:grid-cols-2">
        <PersonSide person={one} />
        <PersonSide person={other} />
      </div>
      <EvidenceList evidence={evidence} />
      {mayEdit && (
        <Form method="post" className="flex flex-wrap gap-3">
          <input type="hidden" name="pairId" value={pair.id} />
          <LinkButton to={paths.duplicatePair(pair.id)}>
            One person: see the merge
            <span className="sr-only"> of {names}</span>
          </LinkButton>
          <Button name="do" value="apart" look="secondary">
            Two people
          </Button>
        </Form>
      )}
    </Panel>
  );
}

function PersonSide({ person }: { person: PersonRow }) {
  return (
    <div className="min-w-0 text-sm">
      <p>
        <Link className="link" to={paths.customer(person.id)}>
          {displayName(person)}
        </Link>
      </p>
      <dl className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-2">
        {personFields.map(
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
