import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { asKind } from "#app/components/kind.ts";
import { KindTag } from "#app/components/kind-tag.tsx";
import { Money } from "#app/components/money.tsx";
import { Tag } from "#app/components/tag.tsx";
import { VoiceText } from "#app/components/voice.tsx";
import { paths } from "#app/lib/paths.ts";
import { byDay, type TimelineEntry } from "../timeline/timeline-entry.ts";

const SHOWN = 220;

/** What happened with a customer, newest first, day by day. */
export function Timeline({ items, filtered }: { items: readonly TimelineEntry[]; filtered: boolean }) {
  if (items.length === 0) {
    return (
      <p className="text-ink-soft">
        {filtered ? "Nothing of this kind has happened in this time." : "Nothing has happened yet."}
      </p>
    );
  }
  return (
    <ol className="grid gap-6">
      {byDay(items).map(({ day, entries }) => (
        <li key={day}>
          <h3 className="mb-1 font-semibold">
            <DateText iso={day} />
          </h3>
          <ol className="border-s border-line" data-list="rows">
            {entries.map((item) => (
              <li key={`${item.what} ${item.id}`} className="grid gap-1 py-3 ps-4">
                <Head item={item} />
                <Content item={item} />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function Head({ item }: { item: TimelineEntry }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-soft">
      {item.at.length > 10 && <span className="tabular">{item.at.slice(11, 16)}</span>}
      {item.what === "theme" ? (
        <KindTag kind={asKind(item.type)} />
      ) : (
        <Tag>{item.type.replaceAll("-", " ")}</Tag>
      )}
      {item.amountMinor !== null && <Money minor={item.amountMinor} currency={item.currency} />}
      {item.rating !== null && (
        <span>
          {item.rating} of {item.ratingScale ?? 5}
        </span>
      )}
    </div>
  );
}

function Content({ item }: { item: TimelineEntry }) {
  const { leadsTo, title, body } = item;
  switch (item.what) {
    case "response":
      return (
        <div className="text-sm">
          Answered{" "}
          <Link className="link" to={paths.surveyResponse(leadsTo ?? "", item.id)}>
            {title}
          </Link>
        </div>
      );
    case "mail":
      return (
        <div className="text-sm">
          Was invited to{" "}
          <Link className="link" to={paths.survey(leadsTo ?? "")}>
            {title}
          </Link>
          {body !== "" && ` (${body})`}
        </div>
      );
    case "theme":
      return (
        <div>
          <Link className="link text-sm" to={paths.theme(leadsTo ?? "")}>
            {title}
          </Link>{" "}
          <VoiceText text={shorten(body)} />
        </div>
      );
    case "feedback":
      return (
        <div>
          <VoiceText text={shorten(title === "" ? body : `${title}\n${body}`)} />{" "}
          <Link className="link text-sm" to={paths.feedbackItem(item.id)}>
            in full
          </Link>
        </div>
      );
    default:
      if (title === "" && body === "") return null;
      return <div className="text-sm">{body === "" ? title : `${title} (${body})`}</div>;
  }
}

function shorten(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
