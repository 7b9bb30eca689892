import { classNames } from "./class-names.ts";
import { type Kind, kindWords } from "./kind.ts";

const shapes: Record<Kind, JSX.Element> = {
  // A thorn, a target, a star, a diamond, a dash: told apart without colour.
  pain: <path d="M6 1 11.5 11h-11Z" />,
  goal: (
    <path d="M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11m0 1.8a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4m0 2a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4" />
  ),
  praise: <path d="m6 .4 1.6 3.6 3.9.4-2.9 2.6.9 3.9L6 8.9 2.5 10.9l.9-3.9L.5 4.4 4.4 4Z" />,
  question: <path d="m6 .2 5.8 5.8L6 11.8.2 6Z" />,
  other: <path d="M1 4.8h10v2.4H1Z" />,
};
const markColour: Record<Kind, string> = {
  pain: "fill-pain-mark",
  goal: "fill-goal-mark",
  praise: "fill-praise-mark",
  question: "fill-question-mark",
  other: "fill-line-strong",
};
const tagColour: Record<Kind, string> = {
  pain: "bg-pain-soft text-pain",
  goal: "bg-goal-soft text-goal",
  praise: "bg-praise-soft text-praise",
  question: "bg-question-soft text-question",
  other: "bg-sunken text-ink-soft",
};

/** The shape of a kind, without its word: only where the word stands beside it. */
export function KindShape({ kind, className }: { kind: Kind; className?: string }) {
  return (
    <svg
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
      className={classNames("flex-none", markColour[kind], className)}
    >
      {shapes[kind]}
    </svg>
  );
}

/** A kind as shape, word and colour together. */
export function KindTag({
  kind,
  many = false,
  className,
}: {
  kind: Kind;
  many?: boolean;
  className?: string;
}) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1 whitespace-nowrap rounded-sm px-2 py-0.5 align-middle text-xs font-semibold",
        tagColour[kind],
        className,
      )}
    >
      <KindShape kind={kind} />
      {many ? kindWords[kind].many : kindWords[kind].one}
    </span>
  );
}
