import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Tag } from "#app/components/tag.tsx";
import { paths } from "#app/lib/paths.ts";
import { type AttributeUse, pathOfUse, placeNames } from "../attribute-use.ts";
import type { ServedDecision } from "../served-decision.ts";

/** The decisions that an attribute serves, and what makes use of it. */
export function AttributeUses({
  uses,
  serves,
}: {
  uses: readonly AttributeUse[];
  serves: readonly ServedDecision[];
}) {
  if (uses.length === 0 && serves.length === 0) {
    return <p className="max-w-reading">No decision names it, and no segment, persona or survey uses it.</p>;
  }
  return (
    <ul className="max-w-reading divide-y divide-line border-y border-line">
      {serves.map((decision) => (
        <li key={decision.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
          <span>
            <Tag tone="accent">Decision</Tag>{" "}
            <Link className="link" to={paths.decision(decision.id)}>
              {decision.name}
            </Link>
          </span>
          <span className="text-sm text-ink-soft">
            {decision.needed ? "needed" : "helps"}, {decision.decidedBy || "nobody is named"}
          </span>
        </li>
      ))}
      {uses.map((use) => (
        <li key={`${use.place} ${use.placeId}`} className="py-2">
          <Tag>{placeNames[use.place]}</Tag>{" "}
          <Link className="link" to={pathOfUse(use)}>
            {use.name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Takes an attribute out of use; says why not where something uses it. */
export function RetireForm({ label, uses }: { label: string; uses: readonly AttributeUse[] }) {
  return (
    <>
      <p className="mb-4 max-w-reading">
        {uses.length === 0
          ? "It is then neither shown, filled nor asked for. Its values are kept, and it can be used again at any time."
          : "It is in use. Take it out of what is listed above first; then it can be retired, and its values are kept."}
      </p>
      {uses.length === 0 && (
        <Form method="post">
          <input type="hidden" name="intent" value="retire" />
          <Button look="danger">
            Retire<span className="sr-only"> {label}</span>
          </Button>
        </Form>
      )}
    </>
  );
}
