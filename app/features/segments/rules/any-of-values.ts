/** The values of a list that a person typed with commas between them. */
export function listedValues(list: string): string[] {
  return list.split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
}
