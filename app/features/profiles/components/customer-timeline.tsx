import { Pager } from "#app/components/pager.tsx";
import { Section } from "#app/components/panel.tsx";
import { paths } from "#app/lib/paths.ts";
import type { TimelineEntry } from "../timeline/timeline-entry.ts";
import { type TimelineQuery, timelineQueryParts } from "../timeline/timeline-query.ts";
import { Timeline } from "./timeline.tsx";
import { TimelineFilter } from "./timeline-filter.tsx";

interface CustomerTimelineProps {
  customerId: string;
  timeline: { entries: readonly TimelineEntry[]; next: string | null; query: TimelineQuery; paged: boolean };
}

/** What happened with a customer, narrowed as its address says, page by page. */
export function CustomerTimeline({ customerId, timeline }: CustomerTimelineProps) {
  const { entries, next, query, paged } = timeline;
  const parts = timelineQueryParts(query);
  const hrefOf = (more: Record<string, string>) =>
    `${paths.customer(customerId, { ...parts, ...more })}#timeline`;
  return (
    <Section title="Timeline" id="timeline">
      <TimelineFilter customerId={customerId} query={query} />
      <Timeline items={entries} filtered={Object.values(parts).some((value) => value !== null)} />
      <Pager
        label="Pages of the timeline"
        previous={paged ? hrefOf({}) : null}
        next={next && hrefOf({ before: next })}
      />
    </Section>
  );
}
