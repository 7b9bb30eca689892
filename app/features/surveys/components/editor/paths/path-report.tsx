import { fieldId } from "#app/components/field-id.ts";
import { fieldName } from "#app/lib/form.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import { checkPaths, type PathReport as Report } from "../../../logic/check-paths.ts";
import { useEditorLogic } from "../logic-context.tsx";
import { fieldToMend, placeName } from "./problem-place.ts";

/** How long a survey takes, and what is wrong with its paths, in sentences that lead to where it is mended. */
export function PathReport() {
  const { survey, unfinished, attributeNames } = useEditorLogic();
  if (survey.questions.length === 0) return null;
  const { problems, lengths } = checkPaths(survey, new Set(attributeNames.keys()));
  return (
    <section
      aria-labelledby={fieldId("paths")}
      className="grid gap-2 rounded-lg border border-line bg-surface p-4"
    >
      <h2 id={fieldId("paths")} className="font-semibold">
        Paths through this survey
      </h2>
      {unfinished > 0 ? (
        // A place would be that among the questions that can be read, not its place in the form.
        <p className="text-ink-soft">Looked at once every question is right.</p>
      ) : (
        <>
          {lengths && <p>{lengthInWords(lengths)}</p>}
          {problems.length === 0 && (
            <p className="text-ink-soft">Every question can be reached, and every path ends.</p>
          )}
          <ul className="grid gap-1">
            {problems.map(({ level, at, message }) => (
              <li key={`${fieldName(at)} ${message}`}>
                <span className={level === "error" ? "font-semibold text-danger" : "font-semibold"}>
                  {level === "error" ? "To mend before publishing: " : "Look again: "}
                </span>
                <a className="link" href={`#${fieldId(fieldToMend(at))}`}>
                  {placeName(at)}
                </a>
                . {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function lengthInWords({ shortest, longest }: NonNullable<Report["lengths"]>): string {
  const path = ({ questions, minutes }: typeof shortest) =>
    `${formatNoun(questions, "question", "questions")} in ${minutesInWords(minutes)}`;
  const [least, most] = [path(shortest), path(longest)];
  return least === most
    ? `Whoever finishes answers ${least}.`
    : `The shortest path is ${least}, the longest ${most}.`;
}

function minutesInWords(minutes: number): string {
  if (minutes < 1) return "less than a minute";
  return `about ${formatNoun(Math.round(minutes), "minute", "minutes")}`;
}
