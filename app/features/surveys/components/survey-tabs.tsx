import { Tabs } from "#app/components/tabs.tsx";
import { paths } from "#app/lib/paths.ts";

/** The views of one survey. */
export function SurveyTabs({ surveyId, mayEdit }: { surveyId: string; mayEdit: boolean }) {
  const tabs = [
    { label: mayEdit ? "Edit" : "Questions", to: paths.survey(surveyId) },
    { label: "Preview", to: paths.surveyPreview(surveyId) },
    ...(mayEdit
      ? [
          { label: "Look", to: paths.surveyLook(surveyId) },
          { label: "Translations", to: paths.surveyTranslations(surveyId) },
          { label: "Settings", to: paths.surveySettings(surveyId) },
          { label: "Links", to: paths.surveyLinks(surveyId) },
          { label: "Embed", to: paths.surveyEmbed(surveyId) },
          { label: "Invitations", to: paths.surveyInvitations(surveyId) },
        ]
      : []),
    { label: "Results", to: paths.surveyResults(surveyId) },
    { label: "Responses", to: paths.surveyResponses(surveyId) },
  ];
  return <Tabs label="This survey" tabs={tabs} />;
}
