import { Link, useParams } from "@remix-run/react";
import type { LineEvidence } from "#app/engines/personas/evidence.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { LineAnswers } from "../../asking/components/line-answers.tsx";
import { CommentLink } from "../../comments/components/comment-link.tsx";

interface FootedLine {
  id: string;
  text: string;
  section: string;
  origin: "evidence" | "assumption" | "invented";
  evidence: LineEvidence;
  comments?: number | undefined;
}

/** Under a line: what speaks against it, what customers answered, and the ways to its quotes and people and to comments. */
export function LineFooter({ line, mayAsk }: { line: FootedLine; mayAsk: boolean }) {
  const { personaId = "" } = useParams();
  const { contradiction, asked } = line.evidence;
  const comments = <CommentLink personaId={personaId} line={line} mayComment={mayAsk} />;
  if (line.origin === "invented" || line.section === "quotes") {
    return line.comments === undefined ? null : <div className="text-sm print:hidden">{comments}</div>;
  }
  const page = paths.personaLine(personaId, line.id);
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
      {asked && <LineAnswers asked={asked} />}
      {contradiction && (
        <Link className="link inline-block leading-6" to={`${page}#against`}>
          {formatNoun(contradiction.people, "member says", "members say")} otherwise about “
          {contradiction.about}”
        </Link>
      )}
      {line.origin === "evidence" && (
        <Link className="link inline-block leading-6" to={page}>
          Quotes and people
        </Link>
      )}
      {line.origin === "assumption" && (asked || !mayAsk) && (
        <Link className="link inline-block leading-6" to={page}>
          What is known of it
        </Link>
      )}
      {line.origin === "assumption" && mayAsk && (!asked || asked.reworded) && (
        <Link className="link inline-block leading-6" to={paths.askCustomers(personaId, { line: line.id })}>
          Ask customers
        </Link>
      )}
      {comments}
    </div>
  );
}
