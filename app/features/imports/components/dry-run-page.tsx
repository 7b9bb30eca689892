import { Form, Link, useRevalidator } from "@remix-run/react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { Progress, type ProgressState } from "#app/components/progress.tsx";
import { Stat, StatRow } from "#app/components/stat.tsx";
import { formatCount, formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import {
  type DryRunOutcome,
  type DryRunReason,
  dryRunOutcomes,
  type SetAsideCount,
} from "../dry-run/dry-run.schema.ts";
import type { RowPlace } from "../rows/row-place.ts";
import type { DryRunNews } from "./dry-run-panel.tsx";
import { type DryRunRows, DryRunRowTable } from "./dry-run-row-table.tsx";
import { setAsideList } from "./rows-preview.tsx";

export interface DryRunPageProps {
  importId: string;
  fileName: string;
  /** What the places of its rows are counted in. */
  place: RowPlace;
  run:
    | (DryRunNews & {
        error: string | null;
        reasons: readonly DryRunReason[];
        setAside: readonly SetAsideCount[];
      })
    | null;
  progress: ProgressState;
  /** The group that is open. */
  open: DryRunRows;
  message: string | undefined;
}

const groups: DryRunOutcome[] = ["created", "linked", "updated", "unchanged", "skipped", "rejected"];

/** What an import would do with each row of its file, group by group. */
export function DryRunPage({ importId, fileName, place, run, progress, open, message }: DryRunPageProps) {
  const revalidator = useRevalidator();
  const isRunning = run?.state === "waiting" || run?.state === "running";
  return (
    <>
      <PageHeader
        title="Dry run"
        lead={`What would become of the rows of ${fileName}. Nothing is stored.`}
        crumbs={[
          { label: "Imports", to: paths.imports() },
          { label: fileName, to: paths.import(importId) },
        ]}
        action={<LinkButton to={paths.import(importId)}>Back to the choices</LinkButton>}
      />
      <FormMessage tone="error" className="mb-6">
        {message ?? run?.error}
      </FormMessage>
      {run === null ? (
        <EmptyState title="Not tried out yet" action={null}>
          The page of the file has a button that tries all its rows out with the choices as they stand.
        </EmptyState>
      ) : (
        <>
          {isRunning && (
            <div className="mb-6 max-w-reading">
              <Progress
                label="Rows tried out"
                state={progress}
                url={paths.importProgress(importId, { of: "dry-run" })}
                onFinish={revalidator.revalidate}
              />
              <Form method="post" className="mt-3 flex flex-wrap items-center gap-3">
                <Button look="secondary" size="small" name="intent" value="cancel">
                  Cancel
                </Button>
                <Link className="link text-sm" to={paths.importDryRun(importId)}>
                  Look again
                </Link>
              </Form>
            </div>
          )}
          {!run.isCurrent && !isRunning && (
            <FormMessage className="mb-6">
              The choices have changed since: try the file out again to know what they lead to.
            </FormMessage>
          )}
          {run.state === "cancelled" && (
            <FormMessage className="mb-6">It was cancelled; this is what it gave up to there.</FormMessage>
          )}
          <StatRow className="mb-8">
            {groups.map((group) => (
              <Stat
                key={group}
                label={dryRunOutcomes[group].label}
                value={formatCount(run.counts[group])}
                note={dryRunOutcomes[group].words}
                {...(run.counts[group] > 0 && { to: `${paths.importDryRun(importId, { group })}#rows` })}
              />
            ))}
          </StatRow>
          {run.setAside.length > 0 && (
            <p className="mb-8 max-w-reading">
              Set aside of the texts, as nobody's or somebody else's words: {setAsideList(run.setAside)}.
            </p>
          )}
          <Reasons importId={importId} place={place} reasons={run.reasons} />
          <DryRunRowTable
            importId={importId}
            place={place}
            total={run.counts[open.group]}
            {...open}
            reasons={run.reasons}
          />
        </>
      )}
    </>
  );
}

function Reasons({
  importId,
  place,
  reasons,
}: {
  importId: string;
  place: RowPlace;
  reasons: readonly DryRunReason[];
}) {
  if (reasons.length === 0) return null;
  const most = reasons.toSorted((a, b) => b.rows - a.rows);
  return (
    <Section title="Why rows are rejected or left out">
      <ul className="max-w-reading list-disc ps-4">
        {most.map(({ number, outcome, reason, rows, line }) => (
          <li key={number} className="break-words">
            <Link
              className="link"
              to={`${paths.importDryRun(importId, { group: outcome, reason: String(number) })}#rows`}
            >
              {formatNoun(rows, "row", "rows")}
            </Link>{" "}
            {dryRunOutcomes[outcome].label.toLowerCase()}: {reason}{" "}
            <span className="text-sm text-ink-soft">
              (first in {place} {formatCount(line)})
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
