import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { Table } from "#app/components/table.tsx";
import { formatCount } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { SurveyStatus } from "../survey.schema.ts";
import { SurveyStatusTag } from "./survey-status.tsx";

export interface SurveyRow {
  id: string;
  title: string;
  status: SurveyStatus;
  updatedAt: string;
  responses: number;
  lastResponseAt: string | null;
}

/** Surveys with what came back. */
export function SurveyTable({ surveys }: { surveys: readonly SurveyRow[] }) {
  return (
    <Table
      caption="Surveys, newest first"
      rows={surveys}
      rowKey={(survey) => survey.id}
      columns={[
        {
          key: "title",
          header: "Survey",
          main: true,
          cell: (survey) => (
            <Link className="link" to={paths.survey(survey.id)}>
              {survey.title}
            </Link>
          ),
        },
        { key: "status", header: "Status", cell: (survey) => <SurveyStatusTag status={survey.status} /> },
        {
          key: "responses",
          header: "Responses",
          align: "end",
          cell: (survey) =>
            survey.responses === 0 ? (
              "0"
            ) : (
              <Link className="link" to={paths.surveyResults(survey.id)}>
                {formatCount(survey.responses)}
              </Link>
            ),
        },
        {
          key: "last",
          header: "Last answered",
          cell: (survey) => (survey.lastResponseAt ? <DateText iso={survey.lastResponseAt} /> : "never"),
        },
        { key: "updated", header: "Last edited", cell: (survey) => <DateText iso={survey.updatedAt} /> },
      ]}
    />
  );
}
