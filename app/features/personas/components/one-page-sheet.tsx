import { Assumption, Invented } from "#app/components/provenance.tsx";
import { VoiceText } from "#app/components/voice.tsx";
import { numbersInWords } from "../outputs/evidence-words.ts";
import type { DocumentLine, DocumentSection } from "../outputs/persona-document.ts";
import { WordingMark } from "./wording-mark.tsx";

/** What matters most on one sheet: each line short, with its numbers beside it. */
export function OnePageSheet({ sections }: { sections: readonly DocumentSection[] }) {
  return (
    <div className="persona-one-page">
      {sections.map(({ key, title, lines }) => (
        <section key={key} aria-labelledby={`section-${key}`} className="mb-4 border-t border-ink pt-1">
          <h2 id={`section-${key}`} className="mb-1 break-after-avoid font-semibold">
            {title}
          </h2>
          <ul className="grid grid-cols-1 gap-2">
            {lines.map((line) => (
              <li key={line.text} data-keep="">
                <Words line={line} isQuote={key === "quotes"} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Words({ line, isQuote }: { line: DocumentLine; isQuote: boolean }) {
  const { text, origin, evidence } = line;
  if (origin === "assumption") {
    return (
      <Assumption>
        <span className="persona-one-page-text">{text}</span>
        <WordingMark line={line} />
      </Assumption>
    );
  }
  if (origin === "invented") {
    return (
      <p>
        <Invented>{text}</Invented>
        <WordingMark line={line} />
      </p>
    );
  }
  if (isQuote) {
    return (
      <p className="persona-one-page-text">
        <VoiceText text={text} />
      </p>
    );
  }
  const numbers = numbersInWords(evidence);
  return (
    <>
      <p>
        <span className="persona-one-page-text">{text}</span>
        <WordingMark line={line} />
      </p>
      {numbers !== "" && <p className="tabular text-sm text-ink-soft">{numbers}</p>}
    </>
  );
}
