/** The texts of what a form posted, by field name; groups and lists are left out. For keeping what was typed. */
export function postedTexts(values: object | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
