import { Button } from "#app/components/button.tsx";
import { drawnOtherwise, type LookProblem, lookProblems } from "../../look/look-contrast.ts";
import type { SurveyLook } from "../../survey.schema.ts";

/** What of the chosen colours cannot be read, each with a button that takes the nearest colour that can. */
export function ContrastNotes({
  look,
  onTake,
}: {
  look: SurveyLook;
  onTake: (problem: LookProblem) => void;
}) {
  const problems = lookProblems(look);
  const otherwise = drawnOtherwise(look);
  const none = look.accent === "" && look.background === "" && look.text === "";
  return (
    <div role="status" className="grid gap-3">
      {problems.map((problem) => (
        <div key={problem.field} className="grid justify-items-start gap-2">
          <p className="text-danger">{problem.message}</p>
          <Button
            look="secondary"
            size="small"
            name="use"
            value={`${problem.field}=${problem.offer}`}
            onClick={(event) => {
              event.preventDefault();
              onTake(problem);
            }}
          >
            <span
              aria-hidden="true"
              className="size-4 rounded-sm border border-line-strong"
              style={{ background: problem.offer }}
            />
            Take {problem.offer} for {problem.field === "text" ? "the text" : "the accent"}
          </Button>
        </div>
      ))}
      {problems.length === 0 && (
        <p className="text-sm text-ink-soft">
          {none
            ? "Nothing is chosen: the page is in our colours, light or dark as each person prefers."
            : "All of it can be read: text has a contrast of at least 4.5 to 1, marks of 3 to 1."}
        </p>
      )}
      {problems.length === 0 && otherwise && <p className="text-sm text-ink-soft">{otherwise}</p>}
    </div>
  );
}
