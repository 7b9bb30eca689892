import { Link } from "@remix-run/react";
import { formatCount } from "#app/lib/numbers.ts";

/** Walks a list that is paged by key: the two links, and how much is shown when that is known. */
export function Pager({
  previous,
  next,
  shown,
  total,
  label = "Pages of the list",
}: {
  /** Address of the page before (or of the beginning); null on the first page. */
  previous?: string | null;
  next?: string | null;
  shown?: number;
  total?: number;
  label?: string;
}) {
  const count =
    shown === undefined ? null : total === undefined ? `${shown} shown` : `${shown} of ${formatCount(total)}`;
  if (!previous && !next && (count === null || shown === 0)) return null;
  return (
    <nav aria-label={label} className="mt-4 flex items-center justify-between gap-4 text-sm print:hidden">
      <span className="tabular text-ink-soft">{count}</span>
      <span className="flex gap-4">
        {previous && (
          <Link className="link py-1" to={previous} rel="prev">
            ← Previous
          </Link>
        )}
        {next && (
          <Link className="link py-1" to={next} rel="next">
            Next →
          </Link>
        )}
      </span>
    </nav>
  );
}
