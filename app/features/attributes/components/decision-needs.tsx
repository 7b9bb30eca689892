import { Link } from "@remix-run/react";
import { formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { Decision } from "../decision.schema.ts";

/** A decision for whoever may read but not change it. */
export function DecisionNeeds({
  decision,
  attributes,
}: {
  decision: Decision;
  attributes: readonly { id: string; label: string }[];
}) {
  const labels = new Map(attributes.map(({ id, label }) => [id, label]));
  return (
    <div className="grid max-w-reading gap-4">
      <p>Decided by: {decision.decidedBy || "nobody is named"}.</p>
      <p>Well founded from {formatShare(decision.enoughShare)} of customers or companies on.</p>
      <ul className="divide-y divide-line border-y border-line">
        {decision.needs.map(({ attributeId, needed }) => (
          <li key={attributeId} className="flex justify-between gap-4 py-2">
            <Link className="link" to={paths.attribute(attributeId)}>
              {labels.get(attributeId) ?? attributeId}
            </Link>
            <span className="text-ink-soft">{needed ? "needed" : "helps"}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
