import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { kindWords } from "./kind.ts";
import { cutVoice, type VoiceMark } from "./voice-spans.ts";

const sizes = { small: "text-base", medium: "text-lg", large: "text-xl" };

/** The marked words themselves, for use inside a sentence of the customer. */
export function VoiceText({ text, marks = [] }: { text: string; marks?: readonly VoiceMark[] }) {
  return (
    <span className="whitespace-pre-line font-serif">
      {cutVoice(text, marks).map((span) =>
        span.kind === null ? (
          span.text
        ) : (
          <mark key={span.start} className="voice-mark" data-kind={span.kind}>
            <span className="sr-only">[{kindWords[span.kind].one}: </span>
            {span.text}
            <span className="sr-only">]</span>
          </mark>
        ),
      )}
    </span>
  );
}

/** What a customer said: always in the serif face, the exact words that count under a marker stroke. */
export function Voice({
  text,
  marks = [],
  size = "medium",
  source,
  className,
}: {
  text: string;
  /** Spans of `text` in UTF-16 units. */
  marks?: readonly VoiceMark[];
  size?: keyof typeof sizes;
  /** Who said it, where and when, with its links; set in the sans face under the words. */
  source?: ReactNode;
  className?: string;
}) {
  return (
    <figure className={className} data-keep="">
      <blockquote className={classNames("max-w-reading leading-relaxed", sizes[size])}>
        <VoiceText text={text} marks={marks} />
      </blockquote>
      {source && <figcaption className="mt-1 text-sm text-ink-soft">{source}</figcaption>}
    </figure>
  );
}
