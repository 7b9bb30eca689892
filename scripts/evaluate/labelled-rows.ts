import type { ItemText, KindHead } from "#app/engines/statements/statement.ts";

type Row = Map<string, string>;

/** A row of a labelled set of texts as an item; its id is left to the caller. */
export function itemOf(row: Row): ItemText {
  const title = row.get("title") ?? "";
  const body = row.get("text") ?? "";
  const stars = Number(row.get("rating") || Number.NaN);
  return {
    id: "",
    text: title === "" ? body : `${title}\n${body}`,
    rating: Number.isNaN(stars) ? null : (stars - 1) / 4,
  };
}

/** What the labels of the sets mean in our kinds. */
export function kindsOfClap(row: Row): Set<KindHead> {
  const label = row.get("label") ?? "";
  if (label === "OTHER") return new Set();
  return new Set<KindHead>([label === "FEATURE" ? "goal" : "pain"]);
}

export function kindsOfMaalej(row: Row): Set<KindHead> {
  const kinds = new Set<KindHead>();
  if (row.get("bug") === "1") kinds.add("pain");
  if (row.get("feature") === "1") kinds.add("goal");
  return kinds;
}

export function kindsOfSuggestion(row: Row): Set<KindHead> {
  return new Set<KindHead>(row.get("is_suggestion") === "1" ? ["goal"] : []);
}
