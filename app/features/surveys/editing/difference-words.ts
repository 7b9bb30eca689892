/** A value of a definition in words. */
export function shown(value: unknown): string {
  if (value === undefined || value === null || value === "") return "empty";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.length === 0 ? "empty" : value.map(shown).join(" · ");
  if (typeof value === "object") return partWords(value);
  return String(value);
}

/** An option by its label, an ending by its title, a score by its name; anything else by all that it holds. */
function partWords(value: object): string {
  for (const key of ["label", "title", "name"]) {
    const name: unknown = Reflect.get(value, key);
    if (typeof name === "string" && name !== "") return name;
  }
  const filled = Object.values(value).map(shown);
  return filled.filter((words) => words !== "empty").join(" ") || "empty";
}

const fieldNames = new Map([
  ["jumps", "Jumps"],
  ["endings", "Endings"],
  ["ending", "Last page"],
  ["quotas", "Quotas"],
  ["scores", "Scores"],
  ["language", "Language"],
  ["translations", "Translations"],
  ["look", "Look"],
  ["anonymous", "Anonymous"],
  ["privacy", "Privacy text"],
  ["progress", "Progress shown"],
  ["showIf", "shown only if"],
  ["requireIf", "required if"],
  ["ifKnown", "when already known"],
  ["freshDays", "days that a known value is fresh"],
  ["messages", "own messages"],
  ["newPage", "begins a page"],
  ["rankAtMost", "ranks at most"],
]);

/** What a field of a definition is called. */
export function fieldName(key: string): string {
  return fieldNames.get(key) ?? key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
