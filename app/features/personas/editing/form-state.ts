import type { PersonaEdit } from "./persona-form.schema.ts";
import type { PersonaState } from "./persona-state.ts";

/**
 * What a checked form says the persona is to be. Nobody can add to what customers said: of quotes, only those
 * `known` by id count. A section that the form does not name is as it was.
 */
export function stateOfForm(
  form: PersonaEdit,
  known: ReadonlySet<string>,
  before: PersonaState["sections"],
): PersonaState {
  const sections = new Map<string, PersonaState["sections"][string]>();
  for (const { section, lines } of form.sections) {
    const standing = lines
      .filter((line) => !line.removed && (section !== "quotes" || known.has(line.id)))
      .map(({ id, text, locked }) => ({ id, text, locked }));
    sections.set(section, [...(sections.get(section) ?? []), ...standing]);
  }
  return {
    name: form.name,
    summary: form.summary,
    summaryLocked: form.summaryLocked,
    portraitSeed: form.portraitSeed,
    sections: { ...before, ...Object.fromEntries(sections) },
  };
}
