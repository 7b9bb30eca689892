import { withoutNul } from "#app/lib/text.ts";

/** More than anybody chooses from; a hostile file has millions. */
const MOST_PARTS = 100;
const LONGEST_NAME = 200;

/** Some part of an upload with the name that it is chosen by. */
export interface NamedPart<Part> {
  part: Part;
  name: string;
}

/**
 * Gives the first 100 parts names that a form can post and that differ: two files of an archive may have the same name
 * in two folders.
 */
export function nameParts<Part>(parts: readonly Part[], nameOf: (part: Part) => string): NamedPart<Part>[] {
  const taken = new Set<string>();
  return parts.slice(0, MOST_PARTS).map((part) => {
    const plain = withoutNul(nameOf(part).slice(0, LONGEST_NAME)).replace(/\s+/g, " ");
    let name = plain;
    for (let use = 2; taken.has(name); use += 1) name = `${plain} (${use})`;
    taken.add(name);
    return { part, name };
  });
}
