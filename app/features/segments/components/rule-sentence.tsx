import { Tag } from "#app/components/tag.tsx";

/** A rule in words: its conditions as tags with "and" or "or" between them. */
export function RuleSentence({ match, conditions }: { match: "all" | "any"; conditions: readonly string[] }) {
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm">
      {conditions.map((condition, index) => (
        <span key={condition} className="contents">
          {index > 0 && <span className="text-ink-soft">{match === "all" ? "and" : "or"}</span>}
          <Tag>{condition}</Tag>
        </span>
      ))}
    </p>
  );
}
