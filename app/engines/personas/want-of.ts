const ours = words(
  "add allow bring extend fix give improve include integrate introduce let make offer provide push put replace resend send show stop support",
);
const theirs = words(
  "buy cancel choose compare edit find get have keep manage move pause pay rename reorder save see skip swap",
);
/** Also names of things: verbs only before an article or the like ("Order without leaflets", "Order number"). */
const eitherOf = words(
  "book brew change check control download export filter group import log mix order plan print repair return schedule set share store switch taste track try turn use",
);
const afterVerbs = words("a an the my our your one single several all without from by with");

/**
 * Whether a theme's name begins with a verb and reads as a sentence after "they want": "Rename machines", "Pause a delivery".
 * Names that lack an article do not ("Add usage report"); they stay names, in quotation marks.
 */
export function isClause(name: string): boolean {
  const [verb = "", next = ""] = name.toLowerCase().split(" ", 2);
  if (next === "" || /[.!?…]$/.test(name)) return false;
  if (afterVerbs.has(next)) return ours.has(verb) || theirs.has(verb) || eitherOf.has(verb);
  return /[^s]s$/i.test(name) && (ours.has(verb) || theirs.has(verb));
}

/** A theme's name inside "they want …": wishes that begin with a verb become a clause, all others stay as they are named. */
export function wantOf(name: string): string {
  if (!isClause(name)) return `“${name}”`;
  const verb = verbOf(name);
  return `${ours.has(verb) ? "us to" : "to"} ${verb}${name.slice(verb.length)}`;
}

function verbOf(name: string): string {
  return (name.split(" ", 1)[0] ?? "").toLowerCase();
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
