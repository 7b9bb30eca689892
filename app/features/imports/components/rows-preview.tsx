import { FormMessage } from "#app/components/form-message.tsx";
import { Section } from "#app/components/panel.tsx";
import { Stat, StatRow } from "#app/components/stat.tsx";
import { formatCount, formatNoun } from "#app/lib/numbers.ts";
import type { SetAsideCount } from "../dry-run/dry-run.schema.ts";
import type { RowReason, RowsPreview as RowsPreviewData } from "../mapping/rows-preview.ts";
import type { RowPlace } from "../rows/row-place.ts";
import { PreviewTable } from "./preview-table.tsx";

/** What would become of the first rows, before anything is stored. */
export function RowsPreview({ preview, place }: { preview: RowsPreviewData; place: RowPlace }) {
  const { rows, valid, rejected, skipped, whole, repeatedIds, reasons, skips, problem, shown, setAside } =
    preview;
  return (
    <Section
      id="preview"
      title="What would be stored"
      lead={
        whole
          ? "The whole file was read as it is mapped now; nothing is stored yet."
          : `The first ${formatCount(rows)} rows were read as they are mapped now; nothing is stored yet.`
      }
    >
      <FormMessage tone="error" className="mb-4">
        {problem}
      </FormMessage>
      <StatRow className="mb-4">
        <Stat label="Rows looked at" value={formatCount(rows)} />
        <Stat label="Would be stored" value={formatCount(valid)} />
        <Stat label="Would be skipped" value={formatCount(skipped)} note="left out on purpose" />
        <Stat label="Would be rejected" value={formatCount(rejected)} />
      </StatRow>
      {repeatedIds > 0 && (
        <FormMessage className="mb-4">
          {formatNoun(repeatedIds, "row has", "rows have")} the number of an earlier row; only the last of
          each is kept. If every row is a thing of its own, leave the column with the number out.
        </FormMessage>
      )}
      {shown.some((row) => row.at === null && row.words !== "") && (
        <FormMessage className="mb-4">
          Rows without a time count as written at this upload, so trends show them all in one month. If a
          column holds the time, choose it above.
        </FormMessage>
      )}
      {setAside.length > 0 && (
        <p className="mb-4 max-w-reading">
          Set aside of the texts, as nobody's or somebody else's words: {setAsideList(setAside)}.
        </p>
      )}
      <Reasons title="Why rows would be skipped" reasons={skips} place={place} />
      <Reasons title="Why rows would be rejected" reasons={reasons} place={place} />
      <PreviewTable rows={shown} place={place} />
    </Section>
  );
}

/** "quoted reply (in 12 texts), signature (in 1 text)". */
export function setAsideList(counts: readonly SetAsideCount[]): string {
  return counts.map(({ rule, texts }) => `${rule} (in ${formatNoun(texts, "text", "texts")})`).join(", ");
}

function Reasons({
  title,
  reasons,
  place,
}: {
  title: string;
  reasons: readonly RowReason[];
  place: RowPlace;
}) {
  if (reasons.length === 0) return null;
  return (
    <div className="mb-6">
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-1 max-w-reading list-disc ps-4">
        {reasons.map(({ reason, rows, line }) => (
          <li key={reason} className="break-words">
            {reason}{" "}
            <span className="text-sm text-ink-soft">
              ({formatNoun(rows, "row", "rows")}, first in {place} {formatCount(line)})
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
