import type { Db } from "#db/client.server.ts";
import type { Author } from "../personas.service.server.ts";
import type { PersonaState } from "./persona-state.ts";
import { saveEdit } from "./save-edit.server.ts";

/**
 * Gives one line another text, or removes it (null), as of the revision at which it was read. Returns the revision that
 * holds it; throws ConflictError where somebody has changed the same line differently since.
 */
export async function editLine(
  db: Db,
  personaId: string,
  { lineId, revision, text }: { lineId: string; revision: number; text: string | null },
  author: Author,
): Promise<number> {
  const edited = (lines: PersonaState["sections"][string]) =>
    lines.flatMap((line) => {
      if (line.id !== lineId) return [line];
      return text === null ? [] : [{ ...line, text }];
    });
  const wanted = (before: PersonaState): PersonaState => ({
    ...before,
    sections: Object.fromEntries(
      Object.entries(before.sections).map(([section, lines]) => [section, edited(lines)]),
    ),
  });
  return saveEdit(db, personaId, { revision, wanted }, author);
}
