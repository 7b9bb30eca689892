import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { Panel } from "#app/components/panel.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { SurveyDifference } from "../../editing/survey-differences.ts";
import { VersionChanges } from "./version-changes.tsx";

export interface VersionListProps {
  surveyId: string;
  versions: readonly {
    version: number;
    publishedAt: string;
    publishedBy: string | null;
    responses: number;
    changes: readonly SurveyDifference[] | null;
    furtherChanges: number;
  }[];
  /** Which of them customers see now. */
  current: number | null;
}

/** The editions of a survey, each with what it changed. */
export function VersionList({ surveyId, versions, current }: VersionListProps) {
  return (
    <ol className="grid gap-4">
      {versions.map(({ version, publishedAt, publishedBy, responses, changes, furtherChanges }) => (
        <Panel as="li" key={version} className="grid gap-3">
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <h2 className="text-lg font-semibold">
              <Link className="link" to={paths.surveyVersion(surveyId, version)}>
                Edition {version}
              </Link>
              {version === current && (
                <span className="font-normal text-ink-soft"> (what customers see)</span>
              )}
            </h2>
            <span className="text-sm text-ink-soft">
              <DateText iso={publishedAt} time />
              {publishedBy !== null && `, ${publishedBy}`} ·{" "}
              {formatNoun(responses, "complete response", "complete responses")}
            </span>
          </div>
          {changes === null ? (
            <p className="text-sm text-ink-soft">The first edition.</p>
          ) : changes.length === 0 ? (
            <p className="text-sm text-ink-soft">It says the same as the edition before.</p>
          ) : (
            <VersionChanges changes={changes} />
          )}
          {furtherChanges > 0 && (
            <p className="text-sm text-ink-soft">
              And {formatNoun(furtherChanges, "further change", "further changes")}.
            </p>
          )}
        </Panel>
      ))}
    </ol>
  );
}
