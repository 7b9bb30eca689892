import { Tag } from "#app/components/tag.tsx";

/** A rule in words: a condition, or a group of parts. */
export type ShownWords = string | { match: "all" | "any" | "none"; items: readonly ShownWords[] };

const joints = { all: "and", any: "or", none: "or" } as const;

/** A rule in words: its conditions as tags with "and" or "or" between them, groups in brackets. */
export function RuleSentence({ words }: { words: ShownWords }) {
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm">
      <Words words={words} isTop />
    </p>
  );
}

function Words({ words, isTop = false }: { words: ShownWords; isTop?: boolean }) {
  if (typeof words === "string") return <Tag className="whitespace-normal">{words}</Tag>;
  const needsBrackets = !isTop && words.items.length > 1;
  return (
    <>
      {words.match === "none" && <span className="text-ink-soft">not</span>}
      {(needsBrackets || words.match === "none") && <span aria-hidden>(</span>}
      {words.items.map((item, index) => (
        <span key={JSON.stringify(item)} className="contents">
          {index > 0 && <span className="text-ink-soft">{joints[words.match]}</span>}
          <Words words={item} />
        </span>
      ))}
      {(needsBrackets || words.match === "none") && <span aria-hidden>)</span>}
    </>
  );
}
