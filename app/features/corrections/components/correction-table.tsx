import { DateText } from "#app/components/date-text.tsx";
import { Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { UndoForm } from "./done-bar.tsx";
import type { WorkProgress } from "./under-way.tsx";

export interface CorrectionRow {
  id: string;
  sentence: string;
  authorName: string;
  madeAt: string;
  isUndone: boolean;
  /** Null once it is carried out to the end. */
  progress: WorkProgress | null;
  /** Whether it can be taken back: what takes something back cannot. */
  canUndo: boolean;
}

/** What was corrected, by whom and when, the latest first. */
export function CorrectionTable({
  corrections,
  back,
  mayEdit,
}: {
  corrections: readonly CorrectionRow[];
  back: string;
  mayEdit: boolean;
}) {
  return (
    <Table
      caption="Corrections, the latest first"
      rows={corrections}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "what",
          header: "What",
          main: true,
          className: "w-1/2",
          cell: (row) => (
            <span className="font-normal">
              {row.sentence} {row.progress && <Tag>under way</Tag>}
            </span>
          ),
        },
        { key: "who", header: "Who", cell: (row) => row.authorName },
        { key: "when", header: "When", cell: (row) => <DateText iso={row.madeAt} time /> },
        {
          key: "undo",
          header: "Take back",
          cell: (row) => {
            if (row.isUndone) return "taken back";
            if (!row.canUndo || !mayEdit) return "–";
            return <UndoForm id={row.id} back={back} label={`Undo: ${row.sentence}`} />;
          },
        },
      ]}
    />
  );
}
