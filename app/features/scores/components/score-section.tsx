import { DateText } from "#app/components/date-text.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { Money } from "#app/components/money.tsx";
import { Section } from "#app/components/panel.tsx";
import { Stat, StatRow } from "#app/components/stat.tsx";
import { Tag } from "#app/components/tag.tsx";
import { formatCount, formatMoney, formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { groupName, type ScoreGroup } from "../rfm-names.ts";
import type { BestReason } from "../score-reasons.ts";

interface Scores {
  rank: number;
  customers: number;
  bestScore: number;
  reasons: readonly BestReason[];
  group: ScoreGroup;
  recency: number | null;
  frequency: number | null;
  money: number | null;
  rhythm: string | null;
  rhythmGaps: number;
  disengaged: boolean;
  silenceBreaksAt: string | null;
  currency: string | null;
  value: { low: number; middle: number; high: number } | null;
  noValueBecause: string | null;
  since: string;
  refreshedAt: string;
  events: readonly {
    id: string;
    type: string;
    at: string;
    amountMinor: number | null;
    currency: string | null;
  }[];
}

/** What a customer is worth, each part with its reasons and the events behind it. */
export function ScoreSection({ scores }: { scores: Scores | null }) {
  if (scores === null) return null;
  return (
    <Section
      title="What this customer is worth"
      id="scores"
      aside={
        <>
          counted <DateText iso={scores.refreshedAt} />
        </>
      }
    >
      <StatRow className="mb-6">
        <Stat
          label="Rank"
          value={formatCount(scores.rank)}
          note={`of ${formatCount(Math.max(scores.customers, scores.rank))} customers`}
          to={paths.bestCustomers()}
        />
        <Stat
          label="Group"
          value={groupName(scores.group).label}
          note={
            scores.recency === null
              ? undefined
              : `recency ${scores.recency}, frequency ${scores.frequency}, money ${scores.money} of 5`
          }
          to={paths.rfm()}
        />
        <Stat
          label="Next 12 months"
          value={<NextYear scores={scores} />}
          note={<NextYearNote scores={scores} />}
        />
      </StatRow>
      <Rhythm scores={scores} />
      <ul className="mb-4 grid max-w-reading gap-2">
        {scores.reasons.map(({ part, text, points, most }) => (
          <li key={part} className="flex flex-wrap justify-between gap-x-4">
            <span>{text}</span>
            <span className="tabular text-sm text-ink-soft">
              {Math.round(points)} of {Math.round(most)} points
            </span>
          </li>
        ))}
      </ul>
      <EventsBehind events={scores.events} since={scores.since} />
    </Section>
  );
}

function Rhythm({ scores }: { scores: Scores }) {
  const { rhythm, rhythmGaps, disengaged, silenceBreaksAt } = scores;
  return (
    <p className="mb-4 flex flex-wrap items-baseline gap-2">
      {rhythm ?? "Too few active days to know a rhythm: three are needed."}
      {disengaged && <Tag tone="danger">out of rhythm</Tag>}
      {rhythm && silenceBreaksAt && (
        <span className="text-sm text-ink-soft">
          learnt from {formatNoun(rhythmGaps, "gap", "gaps")};{" "}
          {disengaged ? "out of rhythm since" : "would be out of rhythm from"}{" "}
          <DateText iso={silenceBreaksAt} />
        </span>
      )}
    </p>
  );
}

function NextYear({ scores: { value, currency } }: { scores: Scores }) {
  return value === null ? <>–</> : <Money minor={value.middle} currency={currency} />;
}

function NextYearNote({ scores: { value, currency, noValueBecause } }: { scores: Scores }) {
  if (value !== null) {
    const { low, high } = value;
    return (
      <>
        eight chances in ten of {formatMoney(low, currency)} to {formatMoney(high, currency)}
      </>
    );
  }
  return (
    <>
      {noValueBecause === null
        ? "No purchase to learn from"
        : `The data carry no estimate: ${noValueBecause}`}
    </>
  );
}

function EventsBehind({ events, since }: Pick<Scores, "events" | "since">) {
  return (
    <Disclosure summary="The events behind it">
      <ul className="grid gap-1 text-sm">
        {events.map((event) => (
          <li key={event.id}>
            <DateText iso={event.at} /> {event.type}
            {event.amountMinor !== null && (
              <>
                {" "}
                <Money minor={event.amountMinor} currency={event.currency} />
              </>
            )}
          </li>
        ))}
        <li>
          <DateText iso={since} /> the relationship began
        </li>
      </ul>
      {events.length === 20 && (
        <p className="mt-2 text-sm text-ink-soft">The newest 20; all of them stand in the timeline.</p>
      )}
    </Disclosure>
  );
}
