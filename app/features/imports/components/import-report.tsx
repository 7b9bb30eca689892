import { Form, Link, useRevalidator } from "@remix-run/react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Progress, type ProgressState } from "#app/components/progress.tsx";
import { Stat, StatRow } from "#app/components/stat.tsx";
import { formatCount, formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { type ImportKind, type ImportStatus, importKindNames, type RowOutcome } from "../import.schema.ts";
import { ImportStatusTag } from "./import-status.tsx";
import { KeepMapping } from "./keep-mapping.tsx";
import { type RejectedRow, RejectedTable } from "./rejected-table.tsx";
import { type KeptRow, KeptTable, UndoOffer } from "./undo-section.tsx";

interface LeftOut {
  rows: readonly RejectedRow[];
  next: number | null;
  paged: boolean;
}

export interface ImportReportProps {
  entry: {
    id: string;
    kind: ImportKind;
    fileName: string;
    status: ImportStatus;
    createdRows: number;
    updatedRows: number;
    unchangedRows: number;
    skippedRows: number;
    rejectedRows: number;
    error: string | null;
    /** Null where the file could not even be looked at. */
    sourceName: string | null;
    /** The survey that its answers went to. */
    surveyId: string | null;
  };
  progress: ProgressState;
  /** Why the work stands still; null while it goes on or has ended. */
  stalled: string | null;
  /** Why what was just asked for was not done. */
  message: string | undefined;
  /** Whether its mapping is kept for the next such file. */
  mappingKept: boolean;
  rejected: LeftOut;
  skipped: LeftOut;
  undo: {
    until: string | null;
    undoneAt: string | null;
    undoneBy: string | null;
    removed: number;
    restored: number;
    kept: number;
    /** A later import of the same source found rows of this one unchanged. */
    laterImports: boolean;
  };
  kept: { rows: readonly KeptRow[]; next: string | null; paged: boolean };
}

/** An import that has begun: how far it is, what became of its rows, and which were rejected. */
export function ImportReport({
  entry,
  progress,
  stalled,
  message,
  mappingKept,
  rejected,
  skipped,
  undo,
  kept,
}: ImportReportProps) {
  const revalidator = useRevalidator();
  const running = entry.status === "queued" || entry.status === "running";
  const rows = (outcome: RowOutcome, count: number) =>
    count > 0 ? paths.importRows(entry.id, { outcome }) : undefined;
  return (
    <>
      <PageHeader
        title={<span className="break-words">{entry.fileName}</span>}
        lead={
          entry.sourceName === null
            ? "Nothing was stored."
            : `${importKindNames[entry.kind]} from ${entry.sourceName}.`
        }
        crumbs={[{ label: "Imports", to: paths.imports() }]}
        action={<Control status={entry.status} />}
      >
        <div className="flex flex-wrap items-center gap-4">
          <ImportStatusTag status={entry.status} />
          {entry.surveyId !== null && (
            <Link className="link" to={paths.surveyResults(entry.surveyId)}>
              Results of the survey
            </Link>
          )}
        </div>
      </PageHeader>
      <div className="mb-8 grid gap-4">
        <FormMessage tone="error">{message}</FormMessage>
        <FormMessage tone="error">{entry.status === "failed" && entry.error}</FormMessage>
        {entry.status === "cancelled" && (
          <FormMessage>{entry.error ?? "It was stopped. Rows that were stored before stay."}</FormMessage>
        )}
        {entry.status === "paused" && (
          <FormMessage>
            It is paused, and stays so until somebody lets it go on. The file is kept for 30 days.
          </FormMessage>
        )}
        {entry.status === "undone" && (
          <FormMessage>
            It was undone{undo.undoneBy !== null && ` by ${undo.undoneBy}`}:{" "}
            {formatNoun(undo.removed, "record", "records")} went,{" "}
            {formatNoun(undo.restored, "record", "records")} got earlier values back,{" "}
            {formatNoun(undo.kept, "record was", "records were")} kept. The same file can be imported again.
          </FormMessage>
        )}
        {stalled && (
          <FormMessage tone="error">
            <p>{stalled}</p>
            <div className="mt-2">
              <Act intent="retry" label="Go on from there" />
            </div>
          </FormMessage>
        )}
        {(running || entry.status === "undoing") && !stalled && (
          <Progress
            label={running ? "Rows read" : "Rows taken back"}
            state={progress}
            url={paths.importProgress(entry.id)}
            onFinish={revalidator.revalidate}
          />
        )}
      </div>
      <StatRow className="mb-12">
        <Stat label="New" value={formatCount(entry.createdRows)} to={rows("created", entry.createdRows)} />
        <Stat
          label="Updated"
          value={formatCount(entry.updatedRows)}
          note="known before, now different"
          to={rows("updated", entry.updatedRows)}
        />
        <Stat
          label="Unchanged"
          value={formatCount(entry.unchangedRows)}
          note="known before, the same"
          to={rows("unchanged", entry.unchangedRows)}
        />
        <Stat
          label="Skipped"
          value={formatCount(entry.skippedRows)}
          note="left out on purpose"
          to={entry.skippedRows > 0 ? "#skipped" : undefined}
        />
        <Stat
          label="Rejected"
          value={formatCount(entry.rejectedRows)}
          to={entry.rejectedRows > 0 ? "#rejected" : undefined}
        />
      </StatRow>
      {entry.status === "done" && entry.sourceName !== null && (
        <KeepMapping sourceName={entry.sourceName} kept={mappingKept} />
      )}
      {entry.rejectedRows > 0 && (
        <RejectedTable importId={entry.id} kind="rejected" total={entry.rejectedRows} {...rejected} />
      )}
      {entry.skippedRows > 0 && (
        <RejectedTable importId={entry.id} kind="skipped" total={entry.skippedRows} {...skipped} />
      )}
      {undo.kept > 0 && <KeptTable importId={entry.id} total={undo.kept} {...kept} />}
      {undo.until !== null && <UndoOffer until={undo.until} laterImports={undo.laterImports} />}
    </>
  );
}

function Control({ status }: { status: ImportStatus }) {
  const running = status === "queued" || status === "running";
  if (!running && status !== "paused") return <Another />;
  return (
    <div className="flex flex-wrap gap-2">
      {running ? <Act intent="pause" label="Pause" /> : <Act intent="continue" label="Go on" />}
      <Act intent="cancel" label="Stop the import" />
    </div>
  );
}

function Act({ intent, label }: { intent: string; label: string }) {
  return (
    <Form method="post">
      <Button look="secondary" name="intent" value={intent}>
        {label}
      </Button>
    </Form>
  );
}

function Another() {
  return (
    <LinkButton look="secondary" to={paths.newImport()}>
      Import another file
    </LinkButton>
  );
}
