import { Link } from "@remix-run/react";
import type { AskedAbout } from "#app/engines/personas/evidence.ts";
import { paths } from "#app/lib/paths.ts";
import { answersInWords, verdictInWords } from "../asking-words.ts";

/** What customers answered about a line, in short, with the way to the survey. */
export function LineAnswers({ asked }: { asked: AskedAbout }) {
  return (
    <span>
      {answersInWords(asked)} {asked.verdict === "contradicted" && !asked.kept && verdictInWords(asked)}
      {asked.kept && `Kept as an assumption by ${asked.kept.by}.`}{" "}
      <Link className="link" to={paths.survey(asked.surveyId)}>
        The survey
      </Link>
    </span>
  );
}
