import { BarList } from "#app/components/charts/bar-list.tsx";
import { Section } from "#app/components/panel.tsx";
import { Stat, StatRow } from "#app/components/stat.tsx";
import { formatCount, formatShare } from "#app/lib/numbers.ts";
import { statusWords } from "../dimension-words.ts";
import type { DropOff } from "../drop-off.ts";

interface Path {
  states: readonly { status: string; count: number }[];
  dropOff: DropOff;
  medianSeconds: number | null;
}

/** How people went through the survey: end states, median time, and where they left. */
export function ResponsePathSection({ path }: { path: Path }) {
  const { began, leftAtOnce, steps } = path.dropOff;
  const worst = steps.reduce<(typeof steps)[number] | null>(
    (most, step) => (step.left > (most?.left ?? 0) ? step : most),
    null,
  );
  return (
    <Section
      title="How people went through it"
      lead="Of all responses, whatever the filter; those set aside are left out below."
    >
      <StatRow>
        {path.states.map(({ status, count }) => (
          <Stat key={status} label={statusWords(status)} value={formatCount(count)} />
        ))}
        {path.medianSeconds !== null && (
          <Stat
            label="Median time to finish"
            value={durationWords(path.medianSeconds)}
            note="of the newest 2,000"
          />
        )}
      </StatRow>
      <div className="mt-6">
        <BarList
          title={
            worst === null
              ? "Nobody left before the end"
              : `Most who left did so after “${worst.title}”: ${formatCount(worst.left)} of ${formatCount(worst.reached)} who came there`
          }
          measure="Came this far"
          max={began}
          bars={steps.map(({ questionId, title, reached, answered, left }) => ({
            key: questionId,
            label: title,
            value: reached,
            text: `${formatCount(reached)} came here · ${formatCount(answered)} answered${
              left > 0
                ? ` · ${formatCount(left)} left after it (${formatShare(left / Math.max(1, reached))})`
                : ""
            }`,
          }))}
          note={`n = ${formatCount(began)} who began${
            leftAtOnce > 0 ? `, of whom ${formatCount(leftAtOnce)} left without an answer` : ""
          }. Whoever left came as far as the last question they answered.`}
        />
      </div>
    </Section>
  );
}

function durationWords(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = seconds / 60;
  return minutes < 90 ? `${Math.round(minutes)} min` : `${Math.round(minutes / 60)} h`;
}
