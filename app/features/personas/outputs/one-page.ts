import type { PersonaSection } from "#app/engines/personas/evidence.ts";
import type { DocumentSection, PersonaDocument } from "./persona-document.ts";

/** How many lines of a section stand on one sheet. */
const lineLimits = new Map<PersonaSection, number>([
  ["role", 1],
  ["demographics", 3],
  ["goals", 3],
  ["pains", 3],
  ["motivations", 2],
  ["channels", 2],
  ["objections", 1],
  ["triggers", 1],
  ["quotes", 2],
  ["say", 2],
  ["avoid", 2],
  ["change", 1],
]);

/** A persona's sections as one sheet holds them: the first lines of those that matter most. */
export function onePageSections({ sections }: Pick<PersonaDocument, "sections">): DocumentSection[] {
  return sections.flatMap((section) => {
    const most = lineLimits.get(section.key);
    return most === undefined ? [] : [{ ...section, lines: section.lines.slice(0, most) }];
  });
}
