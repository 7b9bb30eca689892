import type { ReasonInWords } from "../reason-words.ts";

/** What speaks for and what against, in words; the sign is a word too. */
export function ReasonWordsList({ reasons }: { reasons: readonly ReasonInWords[] }) {
  if (reasons.length === 0) return <span className="text-ink-soft">nothing that is known tells</span>;
  return (
    <ul className="grid gap-1">
      {reasons.map(({ text, shares, isFor }) => (
        <li key={text}>
          <span className={isFor ? "text-ok" : "text-danger"}>{isFor ? "For" : "Against"}:</span> {text}{" "}
          <span className="text-sm text-ink-soft">({shares})</span>
        </li>
      ))}
    </ul>
  );
}
