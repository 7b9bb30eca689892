import { Link } from "@remix-run/react";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

/** From a line to what the team says about it; nothing where nobody said something and the reader may not. */
export function CommentLink({
  personaId,
  line,
  mayComment,
}: {
  personaId: string;
  /** Without a count the page shows no comments. */
  line: { id: string; text: string; comments?: number | undefined };
  mayComment: boolean;
}) {
  const { comments } = line;
  if (comments === undefined || (comments === 0 && !mayComment)) return null;
  return (
    <Link className="link" to={paths.personaComments(personaId, { line: line.id })}>
      {comments === 0 ? "Comment" : formatNoun(comments, "comment", "comments")}
      <span className="sr-only"> on: {line.text}</span>
    </Link>
  );
}
