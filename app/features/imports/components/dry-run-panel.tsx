import { Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Panel } from "#app/components/panel.tsx";
import { formatCount } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import {
  type DryRunCounts,
  type DryRunOutcome,
  type DryRunState,
  dryRunOutcomes,
} from "../dry-run/dry-run.schema.ts";

export interface DryRunNews {
  state: DryRunState;
  counts: DryRunCounts;
  /** Whether it was made with the choices as they stand. */
  isCurrent: boolean;
}

/** Offers to try the whole file out before anything is stored, and says what the last try gave. */
export function DryRunPanel({ importId, run }: { importId: string; run: DryRunNews | null }) {
  return (
    <Panel className="mb-6">
      <h3 className="font-semibold">Try the whole file out</h3>
      <p className="mt-1 max-w-reading text-sm text-ink-soft">
        A dry run does with every row what the import would do and stores nothing: which are new, which change
        what is known, which are left out or rejected, and why.
      </p>
      {run && <p className="mt-2">{wordsOn(run, paths.importDryRun(importId))}</p>}
      <Button look="secondary" size="small" className="mt-3" name="intent" value="dry-run">
        {run ? "Try it out again" : "Try it out"}
      </Button>
    </Panel>
  );
}

function wordsOn({ state, counts, isCurrent }: DryRunNews, to: string) {
  const link = (words: string) => (
    <Link className="link" to={to}>
      {words}
    </Link>
  );
  if (state === "waiting" || state === "running") return link("It is being tried out now.");
  if (!isCurrent) return <>The choices have changed since the last try. {link("What it gave")}</>;
  if (state === "cancelled") return <>The last try was cancelled. {link("What it gave up to there")}</>;
  return link(inWords(counts));
}

/** "1,200 new, 15 rejected": the groups that have rows. */
function inWords(counts: DryRunCounts): string {
  const groups: DryRunOutcome[] = ["created", "linked", "updated", "unchanged", "skipped", "rejected"];
  const parts = groups
    .filter((group) => counts[group] > 0)
    .map((group) => `${formatCount(counts[group])} ${dryRunOutcomes[group].label.toLowerCase()}`);
  return parts.length > 0 ? parts.join(", ") : "No rows";
}
