import { DateText } from "#app/components/date-text.tsx";
import { formatCount, formatNoun } from "#app/lib/numbers.ts";

/** What a stranger has to know to read the page: what is true of it, whether it is a draft, until when it stands. */
export function SharedNotes({
  document: { status, draftedAt, basis },
  expiresAt,
}: {
  document: { status: string; draftedAt: string; basis: { members: number; speakers: number } };
  expiresAt: string;
}) {
  return (
    <div className="mt-3 grid max-w-reading gap-2 text-sm text-ink-soft">
      <p>
        {status === "published" ? (
          "The published persona, as it is today."
        ) : (
          <>
            <b>A draft</b>, as it stands today: it may change or be dropped.
          </>
        )}{" "}
        Drafted on <DateText iso={draftedAt} /> from {formatNoun(basis.members, "customer", "customers")}, of
        whom {formatCount(basis.speakers)} have said something.
      </p>
      <p>
        This person does not exist. A line with numbers is counted among real customers: a dot is the share
        among them, its band the 95 % interval, an upright line the share among all others. What is only
        assumed has a dashed edge, and what is invented is in italics.
      </p>
      <p>
        This page works until <DateText iso={expiresAt} />.
      </p>
    </div>
  );
}

/** What stands in the page's place; it does not tell why nothing is shown. */
export function NothingShared({ status }: { status: number }) {
  const [title, what] =
    status === 404
      ? [
          "Nothing is shown at this address",
          "The link may be incomplete, may have ended, or was taken back. Ask whoever sent it for a new one.",
        ]
      : ["This page cannot be shown just now", "Wait a minute and open it again."];
  return (
    <main id="content" className="mx-auto max-w-reading p-6">
      <h1 className="text-3xl font-bold">{title}</h1>
      <p className="mt-4 text-lg">{what}</p>
    </main>
  );
}
