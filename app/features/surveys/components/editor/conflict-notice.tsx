import { Link } from "@remix-run/react";
import { FormMessage } from "#app/components/form-message.tsx";
import { Table } from "#app/components/table.tsx";
import type { SurveyDifference } from "../../survey-differences.ts";

/** Shown when somebody else has saved meanwhile: what differs, and the two ways on. Nothing is lost in either. */
export function ConflictNotice({
  differences,
  reload,
}: {
  differences: readonly SurveyDifference[];
  reload: string;
}) {
  if (differences.length === 0) return null;
  return (
    <div className="mb-6 grid gap-4">
      <FormMessage tone="error">
        Somebody else has saved this survey since you opened it. Nothing was overwritten: below is what
        differs, and the form holds your edit. Save again to put your edit over theirs, or{" "}
        <Link className="link" to={reload} reloadDocument>
          drop yours and continue with theirs
        </Link>
        .
      </FormMessage>
      <Table
        caption="What differs between the two edits"
        showCaption
        rows={differences.map((difference, index) => ({ ...difference, index }))}
        rowKey={(difference) => String(difference.index)}
        columns={[
          { key: "what", header: "What", main: true, cell: ({ what }) => what },
          { key: "theirs", header: "Theirs, saved", wide: true, cell: ({ theirs }) => theirs },
          { key: "mine", header: "Yours, in the form", wide: true, cell: ({ mine }) => mine },
        ]}
      />
    </div>
  );
}
