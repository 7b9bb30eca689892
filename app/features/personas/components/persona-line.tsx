import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import type { Kind } from "#app/components/kind.ts";
import { Assumption, Invented } from "#app/components/provenance.tsx";
import { Voice } from "#app/components/voice.tsx";
import type { VoiceMark } from "#app/components/voice-spans.ts";
import type { LineEvidence } from "#app/engines/personas/evidence.ts";
import { paths } from "#app/lib/paths.ts";
import { LineFooter } from "../lines/components/line-footer.tsx";
import { LineNumbers } from "./line-numbers.tsx";

export interface ShownLine {
  id: string;
  section: string;
  text: string;
  origin: "evidence" | "assumption" | "invented";
  evidence: LineEvidence;
  editedBy: string | null;
  /** How many comments the team wrote on it; without it none are shown. */
  comments?: number | undefined;
}

/** One line of a persona: what it claims, and what stands behind it. */
export function PersonaLineView({
  line,
  kind,
  mayAsk = false,
}: {
  line: ShownLine;
  /** Of the theme behind the line, where it is known. */
  kind: Kind | undefined;
  /** Whether whoever reads it may ask customers about what is assumed, and comment. */
  mayAsk?: boolean;
}) {
  if (line.section === "quotes") {
    return (
      <div className="grid gap-1">
        <QuoteLine line={line} kind={kind} />
        <LineFooter line={line} mayAsk={mayAsk} />
      </div>
    );
  }
  if (line.origin === "invented") {
    return (
      <div className="max-w-reading">
        <p>
          <Invented>{line.text}</Invented>
          <Edited by={line.editedBy} wordedBy={line.evidence.wordedBy} />
        </p>
        <LineFooter line={line} mayAsk={mayAsk} />
      </div>
    );
  }
  if (line.origin === "assumption") {
    return (
      <Assumption className="max-w-reading" action={<LineFooter line={line} mayAsk={mayAsk} />}>
        {line.text}
        <Edited by={line.editedBy} wordedBy={line.evidence.wordedBy} />
      </Assumption>
    );
  }
  return (
    <div className="max-w-reading">
      <p>
        {line.text}
        <Edited by={line.editedBy} wordedBy={line.evidence.wordedBy} />
      </p>
      <LineNumbers evidence={line.evidence} />
      <Behind evidence={line.evidence} kind={kind} />
      <LineFooter line={line} mayAsk={mayAsk} />
    </div>
  );
}

function QuoteLine({ line, kind }: { line: ShownLine; kind: Kind | undefined }) {
  const [quote] = line.evidence.quotes ?? [];
  return (
    <Voice
      text={line.text}
      marks={wholeOf(line.text, kind)}
      source={
        quote && (
          <>
            {quote.source}, <DateText iso={quote.occurredAt} />
            <span className="print:hidden">
              {" · "}
              <Link className="link" to={paths.feedbackItem(quote.itemId)}>
                in full
              </Link>
            </span>
          </>
        )
      }
    />
  );
}

/** A persona quotes single statements: all their words count. */
function wholeOf(text: string, kind: Kind | undefined): VoiceMark[] {
  return kind ? [{ start: 0, end: text.length, kind }] : [];
}

function Edited({ by, wordedBy }: { by: string | null; wordedBy: string | undefined }) {
  if (by === null) return null;
  const how = wordedBy === undefined ? `edited by ${by}` : `worded by ${wordedBy}, accepted by ${by}`;
  return <span className="ms-2 text-xs text-ink-soft">{how}</span>;
}

function Behind({ evidence, kind }: { evidence: LineEvidence; kind: Kind | undefined }) {
  const { themeId, quotes } = evidence;
  if (themeId === undefined) return null;
  const everything = (
    <Link className="link" to={paths.theme(themeId)}>
      Everything said about it
    </Link>
  );
  if (!quotes || quotes.length === 0) return <p className="text-sm print:hidden">{everything}</p>;
  return (
    <div className="text-sm print:hidden">
      <Disclosure summary={`${quotes.length} of their quotes`}>
        <ul className="grid gap-3 py-2">
          {quotes.map((quote) => (
            <li key={quote.statementId}>
              <Voice
                size="small"
                text={quote.text}
                marks={wholeOf(quote.text, kind)}
                source={
                  <Link className="link" to={paths.feedbackItem(quote.itemId)}>
                    {quote.source}, <DateText iso={quote.occurredAt} />
                  </Link>
                }
              />
            </li>
          ))}
        </ul>
        {everything}
      </Disclosure>
    </div>
  );
}
