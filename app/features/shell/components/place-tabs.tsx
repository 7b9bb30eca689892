import { Tabs } from "#app/components/tabs.tsx";
import type { Place } from "../places.ts";

/** The pages of the place one is in, on narrow screens, where the rail is not. */
export function PlaceTabs({ place, current }: { place: Place; current: string }) {
  if (place.pages.length < 2) return null;
  return (
    <Tabs
      label={place.label}
      tabs={place.pages.map((page) => ({ ...page, current: page.to === current }))}
      className="mb-0 px-4 sm:px-8 lg:hidden"
    />
  );
}
