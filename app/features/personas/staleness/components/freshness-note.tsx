import { Link } from "@remix-run/react";
import { TimeAgo } from "#app/components/date-text.tsx";
import { paths } from "#app/lib/paths.ts";
import { movedInWords } from "../drift-words.ts";
import type { Confirmation } from "../freshness.schema.ts";

/** When a persona was confirmed last and how many of its lines have moved, leading to the page that shows which. */
export function FreshnessNote({
  personaId,
  freshness,
  now,
}: {
  personaId: string;
  freshness: { confirmed: Confirmation; moved: number | null } | undefined;
  now: string;
}) {
  if (!freshness) return null;
  return (
    <p className="text-sm text-ink-soft print:hidden">
      <Link className="link" to={paths.personaFreshness(personaId)}>
        Last confirmed <TimeAgo iso={freshness.confirmed.at} now={now} />; {movedInWords(freshness.moved)}
      </Link>
    </p>
  );
}
