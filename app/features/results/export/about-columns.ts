import { qualityReasonsSchema } from "#app/features/responses/quality/quality-reason.schema.ts";
import type { ExportCell } from "./export-cells.ts";
import type { ExportedResponse } from "./exported-response.ts";

/** A column about the response itself, with what it holds in words. */
export interface AboutColumn {
  name: string;
  holds: string;
  cell: (response: ExportedResponse) => ExportCell;
}

const responseColumns: readonly AboutColumn[] = [
  { name: "response_id", holds: "our id of the response", cell: ({ id }) => id },
  {
    name: "survey_version",
    holds: "the published version that was answered",
    cell: ({ version }) => version,
  },
  { name: "status", holds: "complete, screened-out or over-quota", cell: ({ status }) => status },
  {
    name: "ending",
    holds: "id of the ending; empty for the thank-you page",
    cell: ({ endingId }) => endingId,
  },
  { name: "language", holds: "language tag (BCP 47); empty not known", cell: ({ language }) => language },
  { name: "channel", holds: "open, personal, embed, kiosk, email or import", cell: ({ channel }) => channel },
  {
    name: "started_at",
    holds: "when the page was opened, UTC; empty not known",
    cell: ({ startedAt }) => startedAt,
  },
  { name: "submitted_at", holds: "when it was sent, UTC", cell: ({ submittedAt }) => submittedAt },
  { name: "quality", holds: "0 to 100; empty not judged", cell: ({ quality }) => quality },
  {
    name: "quality_reasons",
    holds: "why the quality is below 100, the heaviest reason first",
    cell: ({ qualityReasons }) => signsOf(qualityReasons),
  },
  { name: "set_aside", holds: "1 when it is not counted, else 0", cell: ({ setAside }) => setAside },
];

const customerColumns: readonly AboutColumn[] = [
  {
    name: "customer_id",
    holds: "our id of the customer; empty not known",
    cell: ({ customerId }) => customerId,
  },
  {
    name: "customer_number",
    holds: "your number of the customer",
    cell: ({ customerNumber }) => customerNumber,
  },
  { name: "customer_name", holds: "name", cell: ({ customerName }) => customerName },
  { name: "customer_email", holds: "e-mail address", cell: ({ customerEmail }) => customerEmail },
];

/** The columns before those of the questions. Of an anonymous survey none that few people could have in common. */
export function aboutColumns(isAnonymous: boolean): AboutColumn[] {
  if (!isAnonymous) return [...responseColumns, ...customerColumns];
  return responseColumns.filter(({ name }) => name === "response_id" || name === "status");
}

function signsOf(reasons: string): string {
  const read = qualityReasonsSchema.safeParse(JSON.parse(reasons));
  return read.success ? read.data.map(({ sign }) => sign).join("; ") : "";
}
