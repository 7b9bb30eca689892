import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { asKind } from "#app/components/kind.ts";
import { Voice } from "#app/components/voice.tsx";
import { paths } from "#app/lib/paths.ts";

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
export function QuoteList({ quotes }: { quotes: readonly ShownQuote[] }) {
  return (
    <ol className="grid gap-8" data-list="rows">
      {quotes.map((quote) => (
        <li key={quote.statementId}>
          <Voice
            text={quote.context.text}
            marks={[{ start: quote.context.start, end: quote.context.end, kind: asKind(quote.kind) }]}
            source={
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
            }
          />
          <details className="mt-1 text-sm">
            <summary className="link inline-block cursor-pointer py-1">Why is this here</summary>
            <ul className="list-disc py-1 ps-5">
              {quote.why.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ol>
  );
}
