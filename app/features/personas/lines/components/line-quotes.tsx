import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { asKind } from "#app/components/kind.ts";
import { Voice } from "#app/components/voice.tsx";
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
      {quotes.map((quote) => (
        <li key={quote.statementId}>
          <Voice
            text={quote.text}
            marks={[{ start: 0, end: quote.text.length, kind: asKind(quote.kind) }]}
            source={
              <Link className="link" to={paths.feedbackItem(quote.itemId)}>
                {sourceInWords(quote.source)}, <DateText iso={quote.occurredAt} />
              </Link>
            }
          />
        </li>
      ))}
    </ol>
  );
}
