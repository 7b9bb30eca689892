import { DateText } from "#app/components/date-text.tsx";
import type { FieldChoice, FieldHistory, FieldValue } from "../field-view.ts";

/** How many entries are shown; the rest is history that nobody reads. */
const SHOWN = 100;

/** Everything that was learnt of one field and what people did to it, the newest first. */
export function FieldHistoryList({ history }: { history: readonly FieldHistory[] }) {
  if (history.length === 0) return <p className="text-ink-soft">Nothing has happened yet.</p>;
  return (
    <ol className="max-w-reading border-s border-line" data-list="rows">
      {history.slice(0, SHOWN).map((entry) => (
        <li
          key={entry.what === "learnt" ? entry.value.id : entry.choice.id}
          className="flex flex-wrap items-baseline gap-x-3 py-2 ps-4"
        >
          <span className="text-sm text-ink-soft">
            <DateText iso={entry.at} />
          </span>
          {entry.what === "learnt" ? <Learnt value={entry.value} /> : <Chose choice={entry.choice} />}
        </li>
      ))}
    </ol>
  );
}

function Learnt({ value }: { value: FieldValue }) {
  return (
    <span className="min-w-0 break-words">
      <span className="font-semibold">{value.text}</span>{" "}
      <span className="text-sm text-ink-soft">
        {value.sourceLabel}
        {value.supersededAt === null ? (
          ", leads"
        ) : (
          <>
            , beside since <DateText iso={value.supersededAt} />
          </>
        )}
        {value.unfitSince !== null && (
          <>
            , does not fit since <DateText iso={value.unfitSince} />
          </>
        )}
      </span>
    </span>
  );
}

function Chose({ choice: { action, byName, text } }: { choice: FieldChoice }) {
  const what = text === null ? "a value that is gone" : `“${text}”`;
  return (
    <span className="min-w-0 break-words text-sm">
      {action === "chosen" && `${byName} let ${what} lead`}
      {action === "by-rule" && `${byName} let the rule decide again instead of ${what}`}
      {action === "confirmed" && `${byName} said that ${what} is still true`}
    </span>
  );
}
