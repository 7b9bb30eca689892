import { Section } from "#app/components/panel.tsx";
import { Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { formatCount, formatNoun } from "#app/lib/numbers.ts";
import type { PersonaPrediction } from "../holding.ts";
import { PersonaLink } from "./persona-link.tsx";

const lead =
  "A difference in themes, spend, leaving or answers is looked for in one half of the customers and has to show again, in the same direction, in the half that was held back. The numbers are from the half held back.";
const method =
  "h is Cohen's, for shares; δ is Cliff's, for numbers: how often one of its people has more than another customer less how often the other has more. Of all differences shown, at most one in twenty is expected to be chance; the intervals are widened for having been chosen. Halves by a hash of the customer's id, so that they stay the same.";

/** Whether each persona foretells anything that is measured, on data held back. */
export function PredictionSection({ predictions }: { predictions: readonly PersonaPrediction[] }) {
  return (
    <Section id="predicts" title="Does it foretell anything?" lead={lead}>
      <div className="grid gap-8">
        {predictions.map((prediction) => (
          <Prediction key={prediction.persona.id} prediction={prediction} />
        ))}
      </div>
      <p className="mt-4 max-w-reading text-sm text-ink-soft">{method}</p>
    </Section>
  );
}

function Prediction({ prediction }: { prediction: PersonaPrediction }) {
  const { persona, held, leftOut } = prediction;
  return (
    <section aria-labelledby={`predicts-${persona.id}`}>
      <h3 id={`predicts-${persona.id}`} className="font-semibold">
        <PersonaLink persona={persona} />
      </h3>
      <p className="mb-2 max-w-reading">{verdictOn(prediction)}</p>
      {leftOut.length > 0 && (
        <p className="mb-2 max-w-reading text-sm text-ink-soft">
          Left out, since the rule of its segment asks for it: {leftOut.join(", ")}.
        </p>
      )}
      {held.length > 0 && (
        <Table
          caption={`What ${persona.name} foretells`}
          rows={held}
          rowKey={({ key }) => key}
          columns={[
            { key: "what", header: "What", main: true, cell: ({ text }) => text },
            {
              key: "inside",
              header: "Its people",
              align: "end",
              cell: ({ inside, insideKnown }) => <Level text={inside} n={insideKnown} />,
            },
            {
              key: "outside",
              header: "Other customers",
              align: "end",
              cell: ({ outside, outsideKnown }) => <Level text={outside} n={outsideKnown} />,
            },
            {
              key: "effect",
              header: "Difference",
              wide: true,
              cell: ({ strength, isMore, measure, effect, low, high }) => (
                <>
                  <Tag tone={strength === "slight" ? "neutral" : "accent"}>{strength}</Tag>{" "}
                  {isMore ? "more" : "less"}
                  <span className="block text-xs text-ink-soft">
                    {measure} {effect.toFixed(2)} ({low.toFixed(2)} to {high.toFixed(2)})
                  </span>
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}

function Level({ text, n }: { text: string; n: number }) {
  return (
    <span className="inline-block text-end">
      {text}
      <span className="block whitespace-nowrap text-xs text-ink-soft">n {formatCount(n)}</span>
    </span>
  );
}

function verdictOn({ held, considered, learnt, persona }: PersonaPrediction): string {
  const things = formatNoun(considered, "thing", "things");
  if (held.length > 0) {
    return `${held.length} of ${things} differ from other customers, also where nothing was learnt.`;
  }
  const why =
    learnt === 0
      ? `in none of ${things} its people were seen to differ from others`
      : `in ${learnt} of ${things} its people differed where that was learnt, and in none of them where it was held back`;
  return `${persona.name} predicts nothing we measure: ${why}. That may also mean that too few people are known.`;
}
