import { Link } from "@remix-run/react";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

/** Says which segments ask about something that is about to be removed, and what becomes of them. */
export function UsedBySegments({ segments }: { segments: readonly { id: string; name: string }[] }) {
  if (segments.length === 0) return null;
  return (
    <div className="max-w-reading rounded-md border border-danger bg-danger-soft p-4">
      <p>
        {formatNoun(segments.length, "segment asks", "segments ask")} about it. They keep the members they
        have and change no more until somebody mends their rules:
      </p>
      <ul className="mt-1 list-disc ps-4">
        {segments.map(({ id, name }) => (
          <li key={id}>
            <Link className="link" to={paths.segment(id)}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
