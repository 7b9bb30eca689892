import type { SurveyDifference } from "../../editing/survey-differences.ts";

const LONGEST = 160;

/** What is otherwise between two editions, in words: before and after. */
export function VersionChanges({ changes }: { changes: readonly SurveyDifference[] }) {
  return (
    <ul className="grid gap-2 text-sm">
      {changes.map(({ what, theirs, mine }) => (
        <li key={`${what} ${theirs} ${mine}`} className="break-words">
          <span className="font-semibold">{what}</span>:{" "}
          <del className="text-ink-soft">{shortened(theirs)}</del> →{" "}
          <ins className="no-underline">{shortened(mine)}</ins>
        </li>
      ))}
    </ul>
  );
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
