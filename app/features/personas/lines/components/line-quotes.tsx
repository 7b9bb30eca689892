import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { asKind } from "#app/components/kind.ts";
import { Voice } from "#app/components/voice.tsx";
import { bySameWords } from "#app/features/themes/components/by-same-words.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { sourceInWords } from "../source-words.ts";

interface ShownQuote {
  statementId: string;
  itemId: string;
  text: string;
  kind: string;
  occurredAt: string;
  source: string;
}

/** Single statements of customers without their names, all their words marked, each leading to the text it stands in. */
export function LineQuotes({ quotes }: { quotes: readonly ShownQuote[] }) {
  return (
    <ol className="grid gap-6" data-list="rows">
      {bySameWords(quotes).map(([quote, ...others]) => (
        <li key={quote.statementId}>
          <Voice
            text={quote.text}
            marks={[{ start: 0, end: quote.text.length, kind: asKind(quote.kind) }]}
            source={<QuoteSource quote={quote} />}
          />
          {others.length > 0 && (
            <Disclosure
              className="mt-1 text-sm"
              summary={`${formatNoun(others.length, "other says", "others say")} it in the same words`}
            >
              <ul className="grid gap-1 py-1">
                {others.map((other) => (
                  <li key={other.statementId}>
                    <QuoteSource quote={other} />
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
    <Link className="link" to={paths.feedbackItem(quote.itemId)}>
      {sourceInWords(quote.source)}, <DateText iso={quote.occurredAt} />
    </Link>
  );
}
