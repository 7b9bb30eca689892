import type { ReactNode } from "react";
import { WordChanges } from "./word-changes.tsx";

interface Side {
  text: string;
  origin: string;
  numbers: string;
}

/** A line before and after, side by side where there is room, with the words that differ and the numbers of both. */
export function TwoSides({
  before,
  after,
  titles,
}: {
  before: Side | null;
  after: Side | null;
  titles: { before: string; after: string };
}) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {before && (
        <OneSide title={titles.before} side={before}>
          <WordChanges before={before.text} after={after?.text ?? ""} side="before" />
        </OneSide>
      )}
      {after && (
        <OneSide title={titles.after} side={after}>
          <WordChanges before={before?.text ?? ""} after={after.text} side="after" />
        </OneSide>
      )}
    </div>
  );
}

function OneSide({ title, side, children }: { title: string; side: Side; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <p className="text-sm text-ink-soft">
        {title}, {side.origin}
      </p>
      <p>{children}</p>
      {side.numbers !== "" && <p className="tabular text-sm text-ink-soft">{side.numbers}</p>}
    </div>
  );
}
