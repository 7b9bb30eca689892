import type { ReactNode } from "react";
import { Section } from "#app/components/panel.tsx";
import { Table } from "#app/components/table.tsx";
import { VoiceText } from "#app/components/voice.tsx";
import type { TellingWord } from "#app/engines/personas/words/telling-words.ts";
import { formatCount } from "#app/lib/numbers.ts";
import { wordsBasis } from "../brief/brief-words-in-sentences.ts";
import type { BriefWords } from "../brief/persona-brief.ts";

/** The customers' own words to use, and those that they use when they complain. */
export function BriefWordsSection({ words, avoid }: { words: BriefWords; avoid: ReactNode }) {
  return (
    <>
      <Section title="Words to use" lead={words.use.length === 0 ? undefined : wordsBasis(words)}>
        {words.use.length === 0 ? (
          <p className="max-w-reading text-ink-soft">
            No word stands out: too few of them have written something, or they write as all others do.
          </p>
        ) : (
          <WordTable caption="Words to use" words={words.use} people="Of them" others="Of the others" />
        )}
      </Section>
      <Section
        title="Words to avoid"
        lead={
          words.complaints.length === 0
            ? undefined
            : "What is not to be promised, and words that stand in their complaints more often than in their wishes and praise."
        }
      >
        <div className="grid gap-4">
          {avoid}
          {words.complaints.length > 0 && (
            <WordTable
              caption="Words of complaints"
              words={words.complaints}
              people="In complaints"
              others="In wishes and praise"
            />
          )}
        </div>
      </Section>
    </>
  );
}

function WordTable({
  caption,
  words,
  people,
  others,
}: {
  caption: string;
  words: readonly TellingWord[];
  people: string;
  others: string;
}) {
  return (
    <div className="max-w-reading">
      <Table
        caption={caption}
        rows={words}
        rowKey={({ text }) => text}
        columns={[
          { key: "text", header: "Word", main: true, cell: ({ text }) => <VoiceText text={text} /> },
          { key: "people", header: people, align: "end", cell: (word) => formatCount(word.people) },
          { key: "others", header: others, align: "end", cell: (word) => formatCount(word.others) },
        ]}
      />
    </div>
  );
}
