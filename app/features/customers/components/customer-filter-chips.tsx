import { formatDate } from "#app/components/dates.ts";
import { type Chip, FilterChips } from "#app/components/filter-chips.tsx";
import { paths } from "#app/lib/paths.ts";
import type { CustomerQuery } from "../customer-filter.ts";

/** The filters of the customer list in words, each with the address without it. */
export function CustomerFilterChips({
  query,
  segmentName,
}: {
  query: CustomerQuery;
  segmentName: string | null;
}) {
  const chips: Chip[] = [];
  const add = (name: keyof CustomerQuery, label: string) =>
    chips.push({ label, removeHref: paths.customers({ ...query, [name]: null }) });
  if (query.search !== "") add("search", `Name contains “${query.search}”`);
  if (segmentName !== null) add("segment", `In segment “${segmentName}”`);
  if (query.heard === "ever") add("heard", "Has said something");
  else if (query.heard === "never") add("heard", "Has said nothing yet");
  else if (query.heard !== null) add("heard", `Has said something since ${formatDate(query.heard)}`);
  if (query.since !== null) add("since", `Customer since ${formatDate(query.since)} or later`);
  return <FilterChips chips={chips} clearHref={paths.customers()} />;
}
