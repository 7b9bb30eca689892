import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { type Column, Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { paths } from "#app/lib/paths.ts";

export interface ResponseRow {
  id: string;
  submittedAt: string;
  personal: boolean;
  /** Not finished by the respondent. */
  partial: boolean;
  customerId: string | null;
  customerName: string | null;
  customerEmail: string | null;
}

export interface AnyResponseRow extends ResponseRow {
  surveyId: string;
  surveyTitle: string;
}

/** Responses of one survey with who gave them. */
export function ResponseTable({
  surveyId,
  responses,
}: {
  surveyId: string;
  responses: readonly ResponseRow[];
}) {
  return (
    <Table
      caption="Responses, newest first"
      rows={responses}
      rowKey={(response) => response.id}
      columns={[answeredAt(() => surveyId), ...whoAndHow]}
    />
  );
}

/** Responses to all surveys, each with the survey it answers. */
export function AllResponseTable({
  responses,
  caption = "Responses to all surveys, newest first",
}: {
  responses: readonly AnyResponseRow[];
  caption?: string;
}) {
  return (
    <Table
      caption={caption}
      rows={responses}
      rowKey={(response) => response.id}
      columns={[
        answeredAt<AnyResponseRow>((response) => response.surveyId),
        {
          key: "survey",
          header: "Survey",
          cell: (response) => (
            <Link className="link" to={paths.survey(response.surveyId)}>
              {response.surveyTitle}
            </Link>
          ),
        },
        ...whoAndHow,
      ]}
    />
  );
}

function answeredAt<Row extends ResponseRow>(surveyOf: (row: Row) => string): Column<Row> {
  return {
    key: "at",
    header: "Answered",
    main: true,
    cell: (row) => (
      <>
        <Link className="link" to={paths.surveyResponse(surveyOf(row), row.id)}>
          <DateText iso={row.submittedAt} time />
        </Link>
        {row.partial && (
          <span className="ms-2">
            <Tag tone="outline">not finished</Tag>
          </span>
        )}
      </>
    ),
  };
}

const whoAndHow: Column<ResponseRow>[] = [
  { key: "who", header: "Customer", cell: (response) => <Respondent response={response} /> },
  {
    key: "way",
    header: "Came by",
    cell: (response) => (response.personal ? "Personal link" : "Open link or import"),
  },
];

/** Whose answer it is, with the way to the profile; nobody's when it was given without a name. */
export function Respondent({ response }: { response: ResponseRow }) {
  if (response.customerId === null) return <span className="text-ink-soft">not known</span>;
  return (
    <Link className="link" to={paths.customer(response.customerId)}>
      {response.customerName ?? response.customerEmail ?? "Unnamed customer"}
    </Link>
  );
}
