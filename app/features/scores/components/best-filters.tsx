import { Link } from "@remix-run/react";
import { FilterChips } from "#app/components/filter-chips.tsx";
import { paths } from "#app/lib/paths.ts";
import { toBestQuery } from "../best-query.ts";
import { groupName, type ScoreGroup, scoreGroups } from "../rfm-names.ts";

interface Filter {
  group: ScoreGroup | null;
  disengaged: boolean;
}

/** The filters in force, and the ones that can be chosen. */
export function BestFilters({ filter }: { filter: Filter }) {
  const to = (next: Partial<Filter>) => paths.bestCustomers(toBestQuery({ ...filter, ...next }));
  const chips = [
    ...(filter.group === null
      ? []
      : [{ label: `Group is ${groupName(filter.group).label}`, removeHref: to({ group: null }) }]),
    ...(filter.disengaged ? [{ label: "Silent out of rhythm", removeHref: to({ disengaged: false }) }] : []),
  ];
  return (
    <>
      <nav aria-label="Filters" className="mb-4 flex flex-wrap gap-x-4 gap-y-2 text-sm">
        {!filter.disengaged && (
          <Link className="link py-1" to={to({ disengaged: true })}>
            Silent out of rhythm
          </Link>
        )}
        {scoreGroups
          .filter((group) => group !== filter.group)
          .map((group) => (
            <Link key={group} className="link py-1" to={to({ group })}>
              {groupName(group).label}
            </Link>
          ))}
      </nav>
      <FilterChips chips={chips} clearHref={paths.bestCustomers()} />
    </>
  );
}
