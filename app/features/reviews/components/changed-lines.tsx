import { Tag } from "#app/components/tag.tsx";
import { formatShare } from "#app/lib/numbers.ts";

interface Line {
  key: string;
  text: string;
  change: "added" | "removed" | "reworded" | "moved";
  textBefore: string | null;
  share: number | null;
  low: number | null;
  high: number | null;
  today: number | null;
}

const changeNames = {
  added: "new",
  removed: "gone",
  reworded: "reworded",
  moved: "numbers moved",
} as const;

/** The lines of a persona that are not what they were. */
export function ChangedLines({ lines }: { lines: readonly Line[] }) {
  if (lines.length === 0) return <p>Every line stands as it did, and its numbers within their interval.</p>;
  return (
    <ul className="grid gap-4">
      {lines.map((line) => (
        <li key={`${line.change} ${line.key}`} className="max-w-reading">
          <Tag tone={line.change === "moved" ? "danger" : "neutral"}>{changeNames[line.change]}</Tag>{" "}
          <span className={line.change === "removed" ? "text-ink-soft line-through" : undefined}>
            {line.text}
          </span>
          {line.textBefore !== null && (
            <span className="block text-ink-soft text-sm">Before: {line.textBefore}</span>
          )}
          {line.change === "moved" && line.today !== null && line.share !== null && (
            <span className="block text-ink-soft text-sm">
              Drafted with {formatShare(line.share)} ({formatShare(line.low ?? 0)} to{" "}
              {formatShare(line.high ?? 0)}), today {formatShare(line.today)}.
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
