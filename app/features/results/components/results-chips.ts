import { formatDate } from "#app/components/dates.ts";
import { narrowedBy, type ResultsFilter } from "../results-filter.ts";

interface Choice {
  value: string;
  label: string;
}

const names = {
  segment: "Segment is",
  language: "Language is",
  channel: "Came by",
  ending: "Ended at",
  version: "Survey is",
  theme: "Speaks of",
  from: "From",
  to: "To",
} as const;

/** Each filter in force in words, with the address of the results without it. */
export function filterChips(
  filter: ResultsFilter,
  choices: Readonly<Record<string, readonly Choice[]>>,
  address: (changes: Partial<ResultsFilter>) => string,
): { label: string; removeHref: string }[] {
  return narrowedBy(filter).flatMap((name) => {
    if (name === "setAside") return [];
    const value = String(filter[name]);
    const day = name === "from" || name === "to";
    const words = day
      ? formatDate(value)
      : (choices[name]?.find((choice) => choice.value === value)?.label ?? value);
    return [{ label: `${names[name]} ${words}`, removeHref: address({ [name]: null }) }];
  });
}
