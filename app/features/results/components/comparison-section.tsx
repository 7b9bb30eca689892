import { DotInterval } from "#app/components/charts/dot-interval.tsx";
import { Section } from "#app/components/panel.tsx";
import { formatCount } from "#app/lib/numbers.ts";

interface Figure {
  n: number;
  value: number;
  low: number | null;
  high: number | null;
  text: string;
}

interface Compared {
  groups: readonly { key: string; label: string; n: number }[];
  others: number;
  questions: readonly {
    questionId: string;
    title: string;
    answered: readonly (number | null)[];
    lines: readonly { key: string; label: string; figures: readonly (Figure | null)[] }[];
  }[];
}

/** Each question with its figures group by group, each figure with its interval and n. */
export function ComparisonSection({ compared }: { compared: Compared | null }) {
  if (compared === null) {
    return (
      <Section title="Side by side">
        <p>Remove the filter to compare groups: together they could point at a single person.</p>
      </Section>
    );
  }
  const { groups, others, questions } = compared;
  if (groups.length === 0) {
    return (
      <Section title="Side by side">
        <p>No group can be shown: there are no responses in one, or too few.</p>
      </Section>
    );
  }
  const listed = groups.map(({ label, n }) => `${label} (n = ${formatCount(n)})`).join(", ");
  return (
    <Section
      title="Side by side"
      lead={`${listed}${others > 0 ? `; ${formatCount(others)} smaller, older or hidden` : ""}. In brackets the range in which the true figure lies with 95 % certainty. Where ranges overlap the difference may be chance, and among twenty comparisons one looks real that is not.`}
    >
      <div className="grid gap-8">
        {questions
          .filter(({ lines }) => lines.length > 0)
          .map((question) => (
            <ComparedQuestion key={question.questionId} question={question} groups={groups} />
          ))}
      </div>
    </Section>
  );
}

function ComparedQuestion({
  question: { title, answered, lines },
  groups,
}: {
  question: Compared["questions"][number];
  groups: Compared["groups"];
}) {
  const only = lines.length === 1 ? lines[0] : undefined;
  if (only !== undefined) return <Dots title={title} line={only} groups={groups} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={title} tabIndex={0}>
      <table className="w-full border-collapse text-sm">
        <caption className="mb-2 text-start text-base font-semibold">{title}</caption>
        <thead>
          <tr>
            <td />
            {groups.map(({ key, label }, index) => (
              <th key={key} scope="col" className="border-b border-line-strong py-1 ps-3 text-end">
                {label}
                <span className="block font-normal text-ink-soft">
                  {answered[index] === null || answered[index] === undefined
                    ? "hidden"
                    : `n = ${formatCount(answered[index])}`}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, label, figures }) => (
            <tr key={key}>
              <th scope="row" className="min-w-24 border-b border-line py-1 text-start font-normal">
                {label}
              </th>
              {figures.map((figure, index) => (
                <td
                  key={groups[index]?.key}
                  className="tabular border-b border-line py-1 ps-3 text-end whitespace-nowrap"
                >
                  {figure?.text ?? "–"}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Dots({
  title,
  line,
  groups,
}: {
  title: string;
  line: Compared["questions"][number]["lines"][number];
  groups: Compared["groups"];
}) {
  const dots = groups.flatMap(({ key, label }, index) => {
    const figure = line.figures[index];
    if (!figure) return [];
    const { value, low, high, text, n } = figure;
    return [{ key, label, value, low, high, text: `${text}, n = ${formatCount(n)}` }];
  });
  const ends = dots.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  return (
    <DotInterval
      title={title}
      dots={dots}
      measure={line.label}
      from={Math.min(...ends)}
      to={Math.max(...ends)}
      note={`${line.label} of each group with its 95 % interval; the axis ends at the outermost of them.`}
    />
  );
}
