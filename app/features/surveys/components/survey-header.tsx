import type { ComponentProps } from "react";
import { PageHeader } from "#app/components/page-header.tsx";
import { paths } from "#app/lib/paths.ts";
import { SurveyTabs } from "./survey-tabs.tsx";

interface SurveyHeaderProps extends Omit<ComponentProps<typeof PageHeader>, "crumbs"> {
  surveyId: string;
  mayEdit: boolean;
}

/** The head of each view of one survey, with the tabs that lead to the others. */
export function SurveyHeader({ surveyId, mayEdit, ...header }: SurveyHeaderProps) {
  return (
    <>
      <PageHeader {...header} crumbs={[{ label: "Surveys", to: paths.surveys() }]} />
      <SurveyTabs surveyId={surveyId} mayEdit={mayEdit} />
    </>
  );
}
