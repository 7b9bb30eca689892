import { kindWords } from "#app/components/kind.ts";
import { paths } from "#app/lib/paths.ts";
import type { JudgedKind } from "../accuracy.schema.ts";
import type { Precision } from "../precision.ts";
import { PrecisionTable } from "./precision-table.tsx";

/** What verdicts say of each kind and of each theme. */
export function PrecisionTables({
  byKind,
  byTheme,
}: {
  byKind: readonly { kind: JudgedKind; precision: Precision }[];
  byTheme: readonly { themeId: string; name: string; precision: Precision }[];
}) {
  return (
    <div className="grid gap-8">
      {byKind.length > 0 && (
        <PrecisionTable
          caption="What Earshot called a statement"
          header="Kind"
          rows={byKind.map(({ kind, precision }) => ({ key: kind, label: kindWords[kind].one, precision }))}
        />
      )}
      {byTheme.length > 0 && (
        <PrecisionTable
          caption="Where Earshot put a statement"
          header="Theme"
          rows={byTheme.map(({ themeId, name, precision }) => ({
            key: themeId,
            label: name,
            to: paths.theme(themeId),
            precision,
          }))}
        />
      )}
    </div>
  );
}
