import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { Tag } from "#app/components/tag.tsx";
import { VoiceText } from "#app/components/voice.tsx";
import { paths } from "#app/lib/paths.ts";

export interface FeedbackRow {
  id: string;
  source: string;
  channel: string;
  occurredAt: string;
  title: string;
  body: string;
  rating: number | null;
  ratingScale: number | null;
  customerId: string | null;
  customerName: string | null;
  customerEmail: string | null;
}

const SHOWN = 320;

/** Feedback in the customers' own words, each with where, when and who. */
export function FeedbackList({ items }: { items: readonly FeedbackRow[] }) {
  return (
    <ol className="divide-y divide-line border-y border-line" data-list="rows">
      {items.map((item) => (
        <li key={item.id} className="py-4">
          <Link
            className="block max-w-reading text-ink no-underline hover:text-accent"
            to={paths.feedbackItem(item.id)}
          >
            {item.title !== "" && (
              <span className="block font-semibold">
                <VoiceText text={item.title} />
              </span>
            )}
            <VoiceText text={excerpt(item.body)} />
          </Link>
          <div className="mt-2 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-ink-soft">
            <Tag>{item.source}</Tag>
            <span>{item.channel}</span>
            <DateText iso={item.occurredAt} />
            {item.rating !== null && (
              <span>
                {item.rating} of {item.ratingScale ?? 5}
              </span>
            )}
            {item.customerId !== null && (
              <Link className="link" to={paths.customer(item.customerId)}>
                {item.customerName ?? item.customerEmail ?? "Customer"}
              </Link>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The beginning of a text as one paragraph: greetings and blank lines would fill the list. */
function excerpt(body: string): string {
  const start = body.slice(0, SHOWN).split(/\s+/).join(" ");
  return body.length > SHOWN ? `${start}…` : start;
}
