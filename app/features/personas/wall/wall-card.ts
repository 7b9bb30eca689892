import type { PersonaSection } from "#app/engines/personas/evidence.ts";
import type { DocumentLine, PersonaDocument } from "../outputs/persona-document.ts";

/** What a card of the wall says of one persona. */
export interface WallCard {
  id: string;
  name: string;
  status: PersonaDocument["status"];
  portraitSeed: string;
  summary: string;
  /** Customers it covers today, of all there are. */
  members: number;
  of: number;
  parts: { key: PersonaSection; title: string; lines: Pick<DocumentLine, "text" | "origin">[] }[];
}

/** A wall has no room for what is not known; what changes is always a decision, and what somebody wrote stays. */
function hangs({ origin, edited }: DocumentLine, key: PersonaSection): boolean {
  return origin !== "assumption" || edited || key === "change";
}

/** What a passer-by wants: who it is, what it wants, what hurts, what to say, what changes. */
const shown = new Map<PersonaSection, number>([
  ["role", 1],
  ["goals", 2],
  ["pains", 2],
  ["say", 1],
  ["change", 1],
]);

/** A persona as a card: its first lines of the sections that matter on a wall. */
export function toCard(
  document: PersonaDocument,
  { id, members, of }: { id: string; members: number; of: number },
): WallCard {
  const { name, status, portraitSeed, summary, sections } = document;
  return {
    id,
    name,
    status,
    portraitSeed,
    summary,
    members,
    of,
    parts: sections.flatMap(({ key, title, lines }) => {
      const most = shown.get(key);
      const own = lines.filter((line) => hangs(line, key)).slice(0, most ?? 0);
      return own.length === 0
        ? []
        : [{ key, title, lines: own.map(({ text, origin }) => ({ text, origin })) }];
    }),
  };
}
