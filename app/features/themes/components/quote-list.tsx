import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { asKind } from "#app/components/kind.ts";
import { Voice } from "#app/components/voice.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { bySameWords } from "./by-same-words.ts";
import { SplitTick } from "./theme-correction-fields.tsx";

export interface ShownQuote {
  statementId: string;
  itemId: string;
  text: string;
  kind: string;
  customerId: string | null;
  customerName: string | null;
  source: string;
  occurredAt: string;
  /** Where the statement stands in the text around it. */
  context: { text: string; start: number; end: number };
  why: readonly string[];
}

/** What customers said about a theme: the exact words marked, who said it and where, and why it stands here. */
export function QuoteList({
  quotes,
  splitFormId,
}: {
  quotes: readonly ShownQuote[];
  /** The form that quotes can be ticked for; null for those who may not correct anything. */
  splitFormId: string | null;
}) {
  return (
    <ol className="grid gap-8" data-list="rows">
      {bySameWords(quotes).map(([quote, ...others]) => (
        <li key={quote.statementId}>
          <Voice
            text={quote.context.text}
            marks={[{ start: quote.context.start, end: quote.context.end, kind: asKind(quote.kind) }]}
            source={<QuoteSource quote={quote} />}
          />
          <details className="mt-1 text-sm">
            <summary className="link inline-block cursor-pointer py-1">Why is this here</summary>
            <ul className="list-disc py-1 ps-5">
              {quote.why.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </details>
          <QuoteTools quote={quote} splitFormId={splitFormId} />
          {others.length > 0 && (
            <Disclosure
              className="mt-1"
              summary={`${formatNoun(others.length, "other says", "others say")} it in the same words`}
            >
              <ul className="grid gap-2 text-sm">
                {others.map((other) => (
                  <li key={other.statementId}>
                    <QuoteSource quote={other} />
                    <QuoteTools quote={other} splitFormId={splitFormId} />
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </li>
      ))}
    </ol>
  );
}

function QuoteSource({ quote }: { quote: ShownQuote }) {
  return (
    <span className="flex flex-wrap gap-x-3">
      <Link className="link" to={paths.feedbackItem(quote.itemId)}>
        {quote.source}
      </Link>
      <DateText iso={quote.occurredAt} />
      {quote.customerId && (
        <Link className="link" to={paths.customer(quote.customerId)}>
          {quote.customerName ?? "Customer"}
        </Link>
      )}
    </span>
  );
}

/** For who may correct: a tick for splitting the theme, and the way to the statement's own corrections. */
function QuoteTools({ quote, splitFormId }: { quote: ShownQuote; splitFormId: string | null }) {
  if (splitFormId === null) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1 text-sm print:hidden">
      <SplitTick statementId={quote.statementId} formId={splitFormId} />
      <Link
        className="link py-1"
        to={paths.statement(quote.statementId)}
        aria-label={`Correct this: ${quote.text}`}
      >
        Correct this
      </Link>
    </div>
  );
}
