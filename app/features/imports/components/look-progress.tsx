import { Link, useRevalidator } from "@remix-run/react";
import { Progress, type ProgressState } from "#app/components/progress.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

/** On how many rows the look of the columns rests; of a large file all of them are being looked at. */
export function LookProgress({
  importId,
  sampledRows,
  wholeRows,
  look,
}: {
  importId: string;
  sampledRows: number;
  wholeRows: number | null;
  look: ProgressState;
}) {
  const revalidator = useRevalidator();
  if (wholeRows !== null) {
    return (
      <p className="mb-4 text-sm text-ink-soft">
        {wholeRows === 1 ? "The only row was" : `All ${formatNoun(wholeRows, "row", "rows")} were`} looked at.
      </p>
    );
  }
  return (
    <div className="mb-4 max-w-reading">
      <p className="mb-2 text-sm text-ink-soft">
        So far this rests on the first {formatNoun(sampledRows, "row", "rows")}. You can choose and import at
        once; what all rows show is added when they have been looked at.{" "}
        <Link className="link" to={paths.import(importId)} preventScrollReset>
          Look again
        </Link>
      </p>
      {!look.finished && (
        <Progress
          label="Rows looked at"
          state={look}
          url={paths.importProgress(importId, { of: "look" })}
          onFinish={revalidator.revalidate}
        />
      )}
    </div>
  );
}
