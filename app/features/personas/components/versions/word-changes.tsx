import { type TextPiece, wordDifference } from "../../versions/word-difference.ts";

/** One side of a comparison, the words that the other side does not have marked. */
export function WordChanges({
  before,
  after,
  side,
}: {
  before: string;
  after: string;
  side: "before" | "after";
}) {
  const hidden: TextPiece["kind"] = side === "before" ? "added" : "removed";
  const pieces = wordDifference(before, after).filter(({ kind }) => kind !== hidden);
  let at = 0;
  return (
    <span dir="auto" className="whitespace-pre-line break-words">
      {pieces.map(({ kind, text }) => {
        const key = at;
        at += text.length;
        if (kind === "same") return text;
        return kind === "added" ? (
          <ins key={key} className="bg-accent-soft font-semibold no-underline">
            {text}
          </ins>
        ) : (
          <del key={key} className="bg-sunken">
            {text}
          </del>
        );
      })}
    </span>
  );
}
