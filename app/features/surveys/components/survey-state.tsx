import { Form } from "@remix-run/react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { paths } from "#app/lib/paths.ts";
import type { SurveyStatus } from "../survey.schema.ts";
import { SurveyStatusTag } from "./survey-status.tsx";

interface SurveyStateProps {
  survey: {
    id: string;
    slug: string;
    status: SurveyStatus;
    publishedVersion: number | null;
    updatedAt: string;
  };
  /** Customers see something else than what is being edited. */
  unpublished: boolean;
  mayEdit: boolean;
}

/** Where a survey stands, and what can be done with it as a whole. */
export function SurveyState({ survey, unpublished, mayEdit }: SurveyStateProps) {
  const { id, slug, status, publishedVersion, updatedAt } = survey;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <SurveyStatusTag status={status} />
      <span className="text-sm text-ink-soft">
        Saved <DateText iso={updatedAt} time />
        {publishedVersion !== null &&
          (unpublished
            ? `; customers see edition ${publishedVersion}, without the latest changes`
            : `; customers see edition ${publishedVersion}`)}
      </span>
      {status === "published" && (
        <LinkButton look="quiet" size="small" to={paths.publicSurvey(slug)} reloadDocument>
          Open the public page
        </LinkButton>
      )}
      {publishedVersion !== null && (
        <LinkButton look="quiet" size="small" to={paths.surveyVersions(id)}>
          Editions
        </LinkButton>
      )}
      <LinkButton look="quiet" size="small" to={paths.surveyFile(id)} reloadDocument download>
        Download (JSON)
      </LinkButton>
      {mayEdit && (
        <Form method="post" className="flex flex-wrap gap-2">
          {status === "published" && (
            <Button name="intent" value="close" look="secondary" size="small">
              Close
            </Button>
          )}
          {status === "closed" && (
            <Button name="intent" value="reopen" look="secondary" size="small">
              Open again
            </Button>
          )}
          <Button name="intent" value="duplicate" look="secondary" size="small">
            Duplicate
          </Button>
        </Form>
      )}
    </div>
  );
}
