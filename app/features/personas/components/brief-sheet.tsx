import type { ReactNode } from "react";
import { Section } from "#app/components/panel.tsx";
import { Voice } from "#app/components/voice.tsx";
import { audienceInWords } from "../brief/brief-words-in-sentences.ts";
import type { BriefMessage, PersonaBrief } from "../brief/persona-brief.ts";
import { saidInWords } from "../outputs/evidence-words.ts";
import type { DocumentLine } from "../outputs/persona-document.ts";
import { BriefWordsSection } from "./brief-words.tsx";
import { DocumentLineView } from "./document-line.tsx";

/** A brief in the order in which somebody who writes needs it. */
export function BriefSheet({ brief }: { brief: PersonaBrief }) {
  const { audience, change, messages, words, avoid, channels, unknown } = brief;
  return (
    <>
      <Section title="Audience" lead={audienceInWords(audience)}>
        <Lines lines={audience.lines} none="Nothing is known of who they are yet." />
      </Section>
      <Section title="What changes for them">
        <Lines lines={change} none="What is done or said differently for them is still to be decided." />
      </Section>
      <Section title="Message and proof" lead="Each message with the numbers and quotes that carry it.">
        {messages.length === 0 ? (
          <None>No message rests on evidence yet.</None>
        ) : (
          <ol className="grid grid-cols-1 gap-6">
            {messages.map((message) => (
              <li key={message.line.text}>
                <Message message={message} />
              </li>
            ))}
          </ol>
        )}
      </Section>
      <BriefWordsSection words={words} avoid={<Lines lines={avoid} none={null} />} />
      <Section title="Where and how often">
        <Lines
          lines={channels}
          none="Which channels, formats and frequency they prefer is not known yet: ask them."
        />
      </Section>
      <Section title="What is not known" lead="Do not write as if it were.">
        {unknown.length === 0 ? (
          <None>Every line of this persona rests on evidence.</None>
        ) : (
          <ul className="grid max-w-reading list-disc grid-cols-1 gap-1 ps-5">
            {unknown.map(({ section, text }) => (
              <li key={`${section} ${text}`}>
                <span className="text-ink-soft">{section}:</span> {text}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

function Message({ message: { line, proof, quotes } }: { message: BriefMessage }) {
  return (
    <div className="grid grid-cols-1 gap-2">
      <div className="text-lg">
        <DocumentLineView line={{ ...line, quotes: [], against: [] }} isQuote={false} />
      </div>
      {proof.map((ground) => (
        <div key={ground.text} className="ms-4">
          <DocumentLineView line={{ ...ground, quotes: [] }} isQuote={false} />
        </div>
      ))}
      {quotes.map((quote) => (
        <Voice key={quote.text} className="ms-4" size="small" text={quote.text} source={saidInWords(quote)} />
      ))}
    </div>
  );
}

function Lines({ lines, none }: { lines: readonly DocumentLine[]; none: string | null }) {
  if (lines.length === 0) return none === null ? null : <None>{none}</None>;
  return (
    <ul className="grid max-w-reading grid-cols-1 gap-3">
      {lines.map((line) => (
        <li key={line.text}>
          <DocumentLineView line={{ ...line, quotes: [], against: [] }} isQuote={false} />
        </li>
      ))}
    </ul>
  );
}

function None({ children }: { children: ReactNode }) {
  return <p className="max-w-reading text-ink-soft">{children}</p>;
}
