import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { classNames } from "#app/components/class-names.ts";
import { formatDate } from "#app/components/dates.ts";
import { type Chip, FilterChips } from "#app/components/filter-chips.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import { paths } from "#app/lib/paths.ts";
import {
  type TimelineQuery,
  timelineKinds,
  timelineKindWords,
  timelineQueryParts,
} from "../timeline/timeline-query.ts";

interface TimelineFilterProps {
  customerId: string;
  query: TimelineQuery;
}

/** What of a timeline is shown: a chip for each kind, which the next click takes off again, and a time from day to day. */
export function TimelineFilter({ customerId, query }: TimelineFilterProps) {
  const hrefOf = (change: Partial<TimelineQuery>) =>
    `${paths.customer(customerId, timelineQueryParts({ ...query, ...change }))}#timeline`;
  const { kind } = timelineQueryParts(query);
  return (
    <div className="mb-6 grid gap-4">
      <ul aria-label="Kinds" className="flex flex-wrap gap-2 text-sm">
        {timelineKinds.map((one) => {
          const chosen = query.kinds.includes(one);
          const kinds = chosen ? query.kinds.filter((other) => other !== one) : [...query.kinds, one];
          return (
            <li key={one}>
              <Link
                to={hrefOf({ kinds })}
                preventScrollReset
                aria-current={chosen ? "true" : undefined}
                className={classNames(
                  "inline-flex min-h-8 items-center rounded-full border px-3 py-1 no-underline",
                  chosen
                    ? "border-accent bg-accent-soft text-accent-strong"
                    : "border-line-strong text-ink-soft hover:text-ink",
                )}
              >
                {timelineKindWords[one]}
              </Link>
            </li>
          );
        })}
      </ul>
      <Form
        method="get"
        action={`${paths.customer(customerId)}#timeline`}
        preventScrollReset
        className="flex flex-wrap items-end gap-3"
      >
        {kind !== null && <input type="hidden" name="kind" value={kind} />}
        <TextField
          name="from"
          label="From"
          type="date"
          required={undefined}
          defaultValue={query.from ?? ""}
        />
        <TextField name="to" label="To" type="date" required={undefined} defaultValue={query.to ?? ""} />
        <Button look="secondary">Show</Button>
      </Form>
      <FilterChips chips={chipsOf(query, hrefOf)} clearHref={`${paths.customer(customerId)}#timeline`} />
    </div>
  );
}

function chipsOf(query: TimelineQuery, hrefOf: (change: Partial<TimelineQuery>) => string): Chip[] {
  const kinds = query.kinds.map((kind) => ({
    label: timelineKindWords[kind],
    removeHref: hrefOf({ kinds: query.kinds.filter((other) => other !== kind) }),
  }));
  const time: Chip[] = [];
  if (query.from !== null)
    time.push({ label: `From ${formatDate(query.from)}`, removeHref: hrefOf({ from: null }) });
  if (query.to !== null) time.push({ label: `To ${formatDate(query.to)}`, removeHref: hrefOf({ to: null }) });
  return [...kinds, ...time];
}
