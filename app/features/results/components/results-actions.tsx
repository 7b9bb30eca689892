import { LinkButton } from "#app/components/button.tsx";
import { paths } from "#app/lib/paths.ts";

/** What can be done with results: print them, and for those who edit surveys, share them and say what became of them. */
export function ResultsActions({
  surveyId,
  query,
  mayEdit,
}: {
  surveyId: string;
  query: Record<string, string | number | null>;
  mayEdit: boolean;
}) {
  return (
    <p className="mb-4 flex flex-wrap gap-2 print:hidden">
      <LinkButton look="secondary" size="small" to={paths.printResults(surveyId, query)}>
        Print
      </LinkButton>
      {mayEdit && (
        <>
          <LinkButton look="secondary" size="small" to={paths.shareResults(surveyId, query)}>
            Share
          </LinkButton>
          <LinkButton look="secondary" size="small" to={paths.surveyClosing(surveyId)}>
            You said, we did
          </LinkButton>
        </>
      )}
    </p>
  );
}
