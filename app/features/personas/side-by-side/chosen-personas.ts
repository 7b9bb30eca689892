export const comparablePersonas = { least: 2, most: 5 };

/** What an address chooses: "personas=a,b" from links, "persona=a&persona=b" from the boxes; each once, at most 20. */
export function chosenIn(searchParams: URLSearchParams): string[] {
  const listed = (searchParams.get("personas") ?? "").split(",");
  const all = [...listed, ...searchParams.getAll("persona")].filter((id) => id !== "");
  return [...new Set(all)].slice(0, 20);
}

/** Why these cannot be laid side by side, in words; null where they can, or where nothing is chosen yet. */
export function problemOf(chosen: readonly string[], known: ReadonlySet<string>): string | null {
  if (chosen.length === 0) return null;
  const gone = chosen.filter((id) => !known.has(id)).length;
  if (gone > 0) {
    return gone === 1
      ? "One of the chosen personas is not there, or not any more. Choose again."
      : `${gone} of the chosen personas are not there, or not any more. Choose again.`;
  }
  const { least, most } = comparablePersonas;
  if (chosen.length < least) return "Choose at least two personas; one is chosen.";
  return chosen.length > most ? `Choose at most five personas; ${chosen.length} are chosen.` : null;
}
