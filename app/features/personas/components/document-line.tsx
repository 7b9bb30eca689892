import { Assumption, Invented } from "#app/components/provenance.tsx";
import { Voice } from "#app/components/voice.tsx";
import { formatShare } from "#app/lib/numbers.ts";
import { askedInWords, numbersInWords, originsInWords, saidInWords } from "../outputs/evidence-words.ts";
import type { DocumentEvidence, DocumentLine, DocumentQuote } from "../outputs/persona-document.ts";
import { ShareBand } from "./share-band.tsx";

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
        <Edited line={line} />
      </p>
    );
  }
  if (origin === "assumption") {
    return (
      <div data-keep="">
        <Assumption>
          {text}
          <Edited line={line} />
        </Assumption>
      </div>
    );
  }
  return (
    <div>
      <div data-keep="">
        <p>
          {text}
          <Edited line={line} />
        </p>
        <Facts evidence={evidence} />
      </div>
      <Quotes quotes={quotes} title={null} />
      <Quotes quotes={against} title="Against it" />
    </div>
  );
}

function Edited({ line }: { line: DocumentLine }) {
  return line.edited ? <span className="ms-2 text-xs text-ink-soft">edited</span> : null;
}

function Facts({ evidence }: { evidence: DocumentEvidence }) {
  const numbers = numbersInWords(evidence);
  const origins = [originsInWords(evidence), askedInWords(evidence)].filter((part) => part !== "").join("; ");
  return (
    <div className="tabular text-sm text-ink-soft">
      {numbers !== "" && (
        <p className="flex flex-wrap items-center gap-x-3">
          <ShareBand evidence={evidence} />
          {numbers}
        </p>
      )}
      {origins !== "" && <p>{origins}</p>}
      {evidence.scale && (
        <p>
          Between “{evidence.scale.from}” (0) and “{evidence.scale.to}” (100):{" "}
          {Math.round(evidence.scale.members * 100)}
          {evidence.scale.others !== undefined && `; others ${Math.round(evidence.scale.others * 100)}`}
        </p>
      )}
      {evidence.distribution && (
        <ul className="ms-4">
          {evidence.distribution.map(({ value, n, share }) => (
            <li key={value}>
              {value}: {n}, {formatShare(share)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Quotes({ quotes, title }: { quotes: readonly DocumentQuote[]; title: string | null }) {
  if (quotes.length === 0) return null;
  return (
    <div className="ms-4 mt-1">
      {title !== null && <p className="text-sm font-semibold">{title}</p>}
      <ul className="grid gap-1">
        {quotes.map((quote) => (
          <li key={`${quote.occurredAt} ${quote.text}`}>
            <Voice text={quote.text} size="small" source={saidInWords(quote)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
