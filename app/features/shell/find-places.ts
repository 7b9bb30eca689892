import type { PaletteEntry } from "./palette-entry.ts";
import type { Place } from "./places.ts";

/** The pages whose name, or whose place's name, has these letters; all of them for none. */
export function findPlaces(places: readonly Place[], text: string): PaletteEntry[] {
  const wanted = text.trim().toLowerCase();
  return places.flatMap((place) =>
    [...place.pages, ...(place.below ?? [])]
      .filter((page) => `${place.label} ${page.label}`.toLowerCase().includes(wanted))
      .map((page) => ({ type: "place" as const, label: page.label, detail: null, to: page.to })),
  );
}
