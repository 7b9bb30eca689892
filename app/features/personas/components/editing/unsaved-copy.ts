import { z } from "zod";
import { mergeEdits } from "#app/features/surveys/merging/merge-edits.ts";
import { sameValue } from "#app/features/surveys/merging/same-value.ts";
import { stateOfForm } from "../../editing/form-state.ts";
import type { EditorForm } from "../../editing/persona-form.schema.ts";
import { sectionSchema } from "../../persona.schema.ts";

/** Anything a form may hold while somebody writes, also what could not be saved. */
const formSchema: z.ZodType<EditorForm> = z.object({
  revision: z.number(),
  name: z.string(),
  summary: z.string(),
  summaryLocked: z.boolean(),
  portraitSeed: z.string(),
  sections: z.array(
    z.object({
      section: sectionSchema,
      lines: z.array(
        z.object({
          id: z.string(),
          text: z.string(),
          locked: z.boolean(),
          removed: z.boolean(),
          added: z.boolean(),
        }),
      ),
    }),
  ),
});
const copySchema = z.object({ base: formSchema, form: formSchema, at: z.string() });

/** What this tab keeps of an edit until it is saved: what it began from, and what was typed. */
export type UnsavedCopy = z.infer<typeof copySchema>;

const keyOf = (personaId: string) => `earshot:unsaved-persona:${personaId}`;

/** Keeps an edit as long as the tab is open; a browser that keeps nothing is no reason to stop writing. */
export function keepCopy(personaId: string, copy: UnsavedCopy): void {
  try {
    sessionStorage.setItem(keyOf(personaId), JSON.stringify(copy));
  } catch {
    // Full or switched off: the form still holds the words.
  }
}

export function dropCopy(personaId: string): void {
  try {
    sessionStorage.removeItem(keyOf(personaId));
  } catch {
    // Switched off: nothing was kept.
  }
}

/** The edit that this tab kept and that is in what the server holds now only in part; null where all of it is saved. */
export function findCopy(personaId: string, given: EditorForm): UnsavedCopy | null {
  try {
    const copy = copySchema.parse(JSON.parse(sessionStorage.getItem(keyOf(personaId)) ?? ""));
    return isSaved(copy, given) ? null : copy;
  } catch {
    return null;
  }
}

/** Whether putting the edit on top of what is stored would change nothing. */
function isSaved({ base, form }: UnsavedCopy, given: EditorForm): boolean {
  const [before, now, mine] = [base, given, form].map(stateOfAny);
  const { merged, undecided } = mergeEdits(before, now, mine);
  return undecided.length === 0 && sameValue(merged, now);
}

/** Whether two forms say the same. */
export function isSameEdit(a: EditorForm, b: EditorForm): boolean {
  return sameValue(stateOfAny(a), stateOfAny(b));
}

function stateOfAny(form: EditorForm) {
  const ids = new Set(form.sections.flatMap(({ lines }) => lines.map(({ id }) => id)));
  return stateOfForm(form, ids, {});
}
