import { Link } from "@remix-run/react";

export interface Chip {
  /** The whole filter in words: "Source is ticket". */
  label: string;
  /** The address of the list without this filter. */
  removeHref: string;
}

/** The filters in force, in words, each with a way to take it off. */
export function FilterChips({ chips, clearHref }: { chips: readonly Chip[]; clearHref: string }) {
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Filters in force" className="mb-4 flex flex-wrap items-center gap-2 text-sm">
      {chips.map((chip) => (
        <li key={chip.label}>
          <Link
            to={chip.removeHref}
            className="inline-flex min-h-8 items-center gap-2 rounded-full border border-accent bg-accent-soft px-3 py-1 text-accent-strong no-underline hover:bg-surface"
          >
            {chip.label}
            <span aria-hidden="true">×</span>
            <span className="sr-only">, remove this filter</span>
          </Link>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Link className="link px-2 py-1" to={clearHref}>
            Remove all
          </Link>
        </li>
      )}
    </ul>
  );
}
