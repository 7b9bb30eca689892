import { Assumption, Invented } from "#app/components/provenance.tsx";
import { Voice } from "#app/components/voice.tsx";
import { askedInWords, originsInWords, saidInWords } from "../outputs/evidence-words.ts";
import type { DocumentEvidence, DocumentLine, DocumentQuote } from "../outputs/persona-document.ts";
import { LineNumbers } from "./line-numbers.tsx";
import { WordingMark } from "./wording-mark.tsx";

/** One line of a persona outside the app: everything behind it is written under it, and nothing leads anywhere. */
export function DocumentLineView({ line, isQuote }: { line: DocumentLine; isQuote: boolean }) {
  const { text, origin, evidence, quotes, against } = line;
  const [first] = quotes;
  if (isQuote && origin === "evidence") {
    return <Voice text={text} size="small" source={first && saidInWords(first)} />;
  }
  if (origin === "invented") {
    return (
      <p data-keep="">
        <Invented>{text}</Invented>
        <WordingMark line={line} />
      </p>
    );
  }
  if (origin === "assumption") {
    return (
      <div data-keep="">
        <Assumption>
          {text}
          <WordingMark line={line} />
        </Assumption>
      </div>
    );
  }
  return (
    <div>
      <div data-keep="">
        <p>
          {text}
          <WordingMark line={line} />
        </p>
        <Facts evidence={evidence} />
      </div>
      <Quotes quotes={quotes} title={null} />
      <Quotes quotes={against} title="Against it" />
    </div>
  );
}

/** The numbers as on the persona's own page; days, or for outsiders months, are written in words. */
function Facts({ evidence }: { evidence: DocumentEvidence }) {
  const origins = [originsInWords(evidence), askedInWords(evidence)].filter((part) => part !== "").join("; ");
  return (
    <>
      <LineNumbers evidence={countsOf(evidence)} />
      {origins !== "" && <p className="text-sm text-ink-soft">{origins}</p>}
    </>
  );
}

function countsOf({ oldest: _o, newest: _n, sources: _s, asked: _a, ...counts }: DocumentEvidence) {
  return counts;
}

function Quotes({ quotes, title }: { quotes: readonly DocumentQuote[]; title: string | null }) {
  if (quotes.length === 0) return null;
  return (
    <div className="ms-4 mt-1">
      {title !== null && <p className="text-sm font-semibold">{title}</p>}
      <ul className="grid grid-cols-1 gap-1">
        {quotes.map((quote) => (
          <li key={`${quote.occurredAt} ${quote.text}`}>
            <Voice text={quote.text} size="small" source={saidInWords(quote)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
