import { FilterChips } from "#app/components/filter-chips.tsx";
import { paths } from "#app/lib/paths.ts";

/** Which themes alone are shown, each with a way back to all. */
export function ThemeFilterChips({
  filter,
}: {
  filter: { kind: string; rising: string | null; muted: string | null; single: string | null };
}) {
  const chip = (name: "rising" | "muted", label: string) =>
    filter[name] === null ? [] : [{ label, removeHref: paths.themes({ ...filter, [name]: null }) }];
  return (
    <FilterChips
      clearHref={paths.themes({ kind: filter.kind })}
      chips={[...chip("rising", "Rising only"), ...chip("muted", "Muted only")]}
    />
  );
}
