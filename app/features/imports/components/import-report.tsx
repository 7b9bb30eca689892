import { Link } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import type { ProgressState } from "#app/components/progress.tsx";
import { paths } from "#app/lib/paths.ts";
import { type ImportKind, type ImportStatus, importKindNames } from "../import.schema.ts";
import type { RowPlace } from "../rows/row-place.ts";
import { Act } from "./import-act.tsx";
import { ImportCounts } from "./import-counts.tsx";
import { ImportMessages } from "./import-messages.tsx";
import { ImportStatusTag } from "./import-status.tsx";
import { KeepMapping } from "./keep-mapping.tsx";
import { NextSteps } from "./next-steps.tsx";
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
    /** What the places of its rows are counted in. */
    place: RowPlace;
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
  return (
    <>
      <PageHeader
        title={<span className="break-words">{entry.fileName}</span>}
        lead={
          entry.sourceName === null
            ? "Nothing was stored."
            : `${importKindNames[entry.kind]}, source: ${entry.sourceName}.`
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
      <ImportMessages entry={entry} progress={progress} stalled={stalled} message={message} undo={undo} />
      <ImportCounts entry={entry} />
      {entry.rejectedRows > 0 && (
        <RejectedTable
          importId={entry.id}
          kind="rejected"
          place={entry.place}
          total={entry.rejectedRows}
          {...rejected}
        />
      )}
      {entry.skippedRows > 0 && (
        <RejectedTable
          importId={entry.id}
          kind="skipped"
          place={entry.place}
          total={entry.skippedRows}
          {...skipped}
        />
      )}
      {entry.status === "done" && entry.createdRows + entry.updatedRows > 0 && (
        <NextSteps kind={entry.kind} />
      )}
      {entry.status === "done" && entry.sourceName !== null && (
        <KeepMapping sourceName={entry.sourceName} kept={mappingKept} />
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

function Another() {
  return (
    <LinkButton look="secondary" to={paths.newImport()}>
      Import another file
    </LinkButton>
  );
}
