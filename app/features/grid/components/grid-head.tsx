import { SortLink } from "#app/components/sort-link.tsx";
import type { Sort } from "#app/components/table.tsx";
import type { GridColumn } from "../grid-column.ts";

const ARIA_SORT = { asc: "ascending", desc: "descending" } as const;

/** The names of the columns; those that the grid can be sorted by lead to that order. */
export function GridHead({
  columns,
  sort,
  sortable,
  sortHref,
}: {
  columns: readonly GridColumn[];
  sort: Sort;
  /** Keys of columns. */
  sortable: readonly string[];
  sortHref: (sort: Sort) => string;
}) {
  return (
    <thead>
      <tr>
        <th scope="col" className="sticky start-0 top-0 z-10 bg-paper p-2 text-start font-semibold">
          Row
        </th>
        {columns.map(({ key, label }) => (
          <th
            key={key}
            scope="col"
            aria-sort={sort.key === key ? ARIA_SORT[sort.direction] : undefined}
            className="sticky top-0 whitespace-nowrap border-s border-line bg-paper p-2 text-start font-semibold"
          >
            {sortable.includes(key) ? (
              <SortLink label={label} sortKey={key} sort={sort} href={sortHref} />
            ) : (
              label
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
