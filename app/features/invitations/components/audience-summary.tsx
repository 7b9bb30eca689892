import { formatCount, formatNoun } from "#app/lib/numbers.ts";
import { reasonInWords } from "../person-status.ts";

export interface AudienceProps {
  words: string;
  included: number;
  leftOut: readonly { reason: string; count: number }[];
  /** Of a list: its rows. */
  list: { all: number; bad: number; unknown: number } | null;
  addUnknown: boolean;
}

/** Who would get the mail now, who would not, and why. */
export function AudienceSummary({ words, included, leftOut, list, addUnknown }: AudienceProps) {
  const further = list && addUnknown ? list.unknown : 0;
  return (
    <>
      <p className="max-w-reading">
        {words}: <strong>{formatNoun(included + further, "person gets", "people get")} a mail</strong>
        {further > 0 && `, ${formatCount(further)} of them new customers`}.
      </p>
      {leftOut.length > 0 && (
        <ul className="mt-3 list-disc ps-6">
          {leftOut.map(({ reason, count }) => (
            <li key={reason}>
              {formatCount(count)} left out: {reasonInWords(reason)}
            </li>
          ))}
        </ul>
      )}
      {list && (
        <p className="mt-3 max-w-reading text-ink-soft">
          The list has {formatNoun(list.all, "row", "rows")}: {formatCount(list.bad)} cannot be used,{" "}
          {formatCount(list.unknown)}{" "}
          {addUnknown ? "become customers when it is sent" : "are of nobody known and left out"}.
        </p>
      )}
      <p className="mt-3 max-w-reading text-sm text-ink-soft">
        Counted now. Quiet rules are looked at when each mail's turn comes: who got enough survey mails lately
        is held back and written to later.
      </p>
    </>
  );
}
