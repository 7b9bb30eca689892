import { Link } from "@remix-run/react";
import type { Sort } from "./table.tsx";

/** The heading of a sortable column: a link to the same list in that order, turned around when it is the order already. */
export function SortLink({
  label,
  sortKey,
  sort,
  href,
}: {
  label: string;
  sortKey: string;
  sort: Sort | undefined;
  href: (sort: Sort) => string;
}) {
  const current = sort?.key === sortKey ? sort.direction : undefined;
  return (
    <Link
      to={href({ key: sortKey, direction: current === "desc" ? "asc" : "desc" })}
      className="inline-flex items-center gap-1 text-ink-soft no-underline hover:text-ink hover:underline"
      preventScrollReset
    >
      {label}
      <svg width="8" height="12" viewBox="0 0 8 12" aria-hidden="true" className="fill-current">
        <path d="M4 0 8 5H0Z" opacity={current === "asc" ? 1 : 0.35} />
        <path d="M4 12 0 7h8Z" opacity={current === "desc" ? 1 : 0.35} />
      </svg>
    </Link>
  );
}
