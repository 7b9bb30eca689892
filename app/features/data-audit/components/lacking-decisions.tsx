import { Link } from "@remix-run/react";
import { formatNoun, formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

export interface LackingDecision {
  id: string;
  name: string;
  decidedBy: string;
  enoughShare: number;
  /** Null where no attribute is named for it. */
  lacks: { attributeId: string; label: string; usable: number; short: number }[] | null;
}

/** Decisions that are taken on too little: what they need that is not known, or not fresh, of enough. */
export function LackingDecisions({ decisions }: { decisions: readonly LackingDecision[] }) {
  if (decisions.length === 0) return <p>Every decision has the data that it needs.</p>;
  return (
    <ul className="grid gap-4" data-list="rows">
      {decisions.map((decision) => (
        <li key={decision.id} className="border-b border-line pb-4">
          <p>
            <Link className="link font-semibold" to={paths.decision(decision.id)}>
              {decision.name}
            </Link>{" "}
            <span className="text-sm text-ink-soft">
              {decision.decidedBy === "" ? "nobody is named who decides" : `decided by ${decision.decidedBy}`}
            </span>
          </p>
          {decision.lacks === null ? (
            <p className="text-sm">No attribute is named for it: it rests on nothing that is kept.</p>
          ) : (
            <ul className="mt-1 text-sm">
              {decision.lacks.map((lack) => (
                <li key={lack.attributeId}>
                  <Link className="link" to={paths.attribute(lack.attributeId)}>
                    {lack.label}
                  </Link>
                  : known and fresh of {formatShare(lack.usable)}, {formatShare(decision.enoughShare)} are
                  enough; {formatNoun(lack.short, "profile is", "profiles are")} missing
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
