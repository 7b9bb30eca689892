import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { Money } from "#app/components/money.tsx";
import { Tag } from "#app/components/tag.tsx";
import { VoiceText } from "#app/components/voice.tsx";
import { paths } from "#app/lib/paths.ts";

export interface TimelineItem {
  id: string;
  at: string;
  what: "event" | "feedback" | "response";
  type: string;
  title: string;
  body: string;
  amountMinor: number | null;
  currency: string | null;
  rating: number | null;
  ratingScale: number | null;
  surveyId: string | null;
}

const SHOWN = 220;

/** What happened with a customer, newest first. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  if (items.length === 0) return <p className="text-ink-soft">Nothing has happened yet.</p>;
  return (
    <ol className="border-s border-line" data-list="rows">
      {items.map((item) => (
        <li key={`${item.what} ${item.id}`} className="grid gap-1 py-3 ps-4">
          <div className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-soft">
            <DateText iso={item.at} />
            <Tag>{item.type}</Tag>
            {item.amountMinor !== null && <Money minor={item.amountMinor} currency={item.currency} />}
            {item.rating !== null && (
              <span>
                {item.rating} of {item.ratingScale ?? 5}
              </span>
            )}
          </div>
          <Content item={item} />
        </li>
      ))}
    </ol>
  );
}

function Content({ item }: { item: TimelineItem }) {
  if (item.what === "event") return item.title === "" ? null : <div className="text-sm">{item.title}</div>;
  if (item.what === "response" && item.surveyId !== null) {
    return (
      <div className="text-sm">
        Answered{" "}
        <Link className="link" to={paths.surveyResponse(item.surveyId, item.id)}>
          {item.title}
        </Link>
      </div>
    );
  }
  const text = item.title === "" ? item.body : `${item.title}\n${item.body}`;
  return (
    <div>
      <VoiceText text={text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text} />{" "}
      <Link className="link text-sm" to={paths.feedbackItem(item.id)}>
        in full
      </Link>
    </div>
  );
}
