import { useRevalidator } from "@remix-run/react";
import { FormMessage } from "#app/components/form-message.tsx";
import { Progress, type ProgressState } from "#app/components/progress.tsx";
import { formatCount, formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { Act } from "./import-act.tsx";
import type { ImportReportProps } from "./import-report.tsx";

/** Where an import stands, in sentences: how far it is, why it does not go on, or what its undo did. */
export function ImportMessages({
  entry,
  progress,
  stalled,
  message,
  undo,
}: Pick<ImportReportProps, "entry" | "progress" | "stalled" | "message" | "undo">) {
  const revalidator = useRevalidator();
  const running = entry.status === "queued" || entry.status === "running";
  return (
    <div className="mb-8 grid gap-4">
      <FormMessage tone="error">{message}</FormMessage>
      <FormMessage tone="error">{entry.status === "failed" && entry.error}</FormMessage>
      {entry.status === "cancelled" && (
        <FormMessage>
          {entry.error ?? "It was stopped. Rows that were stored before stay"}
          {entry.error === null && (undo.until === null ? "." : ", until you undo the import below.")}
        </FormMessage>
      )}
      {entry.status === "paused" && (
        <FormMessage>
          It is paused after {ofRows(progress)}, and stays so until somebody lets it go on. The file is kept
          for 30 days.
        </FormMessage>
      )}
      {entry.status === "undone" && (
        <FormMessage>
          It was undone{undo.undoneBy !== null && ` by ${undo.undoneBy}`}:{" "}
          {formatNoun(undo.removed, "record", "records")} went,{" "}
          {formatNoun(undo.restored, "record", "records")} got earlier values back,{" "}
          {formatNoun(undo.kept, "record was", "records were")} kept. The same file can be imported again. The
          numbers below are what the import had done.
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
  );
}

/** "16,751 of 60,000 rows". */
function ofRows({ done, total }: ProgressState): string {
  return total === null || total < done
    ? formatNoun(done, "row", "rows")
    : `${formatCount(done)} of ${formatNoun(total, "row", "rows")}`;
}
