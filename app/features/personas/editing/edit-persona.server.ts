import { z } from "zod";
import { InvalidInputError } from "#app/lib/errors.ts";
import type { FormValues } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { type PersonaLine, selectLines } from "../persona-lines.repository.server.ts";
import { type Author, getPersona } from "../personas.service.server.ts";
import { editorFormFrom, editorFormOf } from "./editor-form.ts";
import { LAST_FACES } from "./faces.ts";
import { stepForm } from "./form-steps.ts";
import { checkEditorForm, type EditorForm } from "./persona-form.schema.ts";
import { PersonaConflictError, savePersona } from "./save-edit.server.ts";
import { type LineFacts, type ShownAgain, saidWords } from "./shown-form.ts";

/** A persona for its form; throws NotFoundError for an unknown id. */
export async function getPersonaForEditing(
  db: Db,
  id: string,
): Promise<{ form: EditorForm; facts: LineFacts[] }> {
  const { persona } = await getPersona(db, id);
  const lines = await selectLines(db, id);
  return { form: editorFormOf(persona, lines), facts: lines.map(factsOf) };
}

function factsOf({ id, section, origin, editedBy, lockedBy, evidence, text }: PersonaLine): LineFacts {
  const said = section === "quotes" ? (evidence.quotes?.[0]?.text ?? text) : null;
  return { id, origin, editedBy, lockedBy, said };
}

const count = z.coerce.number().int().min(0).max(1_000_000_000).catch(0);
const postedSchema = z.object({
  intent: z.string().catch(""),
  faces: count.pipe(z.number().max(LAST_FACES).catch(0)),
  seen: count,
  keep: z
    .array(
      z
        .object({ key: z.string(), take: z.enum(["theirs", "mine"]) })
        .nullable()
        .catch(null),
    )
    .catch([])
    .default([]),
});

/**
 * Does what a button of the posted form says: a step of editing, or saving. Returns null when it was saved, else the form
 * to show again.
 */
export async function editPersona(
  db: Db,
  author: Author,
  id: string,
  values: FormValues,
): Promise<ShownAgain | null> {
  const { intent, faces, seen, keep } = postedSchema.parse(values);
  const form = editorFormFrom(values);
  const shown: ShownAgain = {
    ...{ status: 200, stamp: newId(), form, message: "", fieldErrors: {}, focus: null },
    ...{ faces, conflicts: [], seen: 0 },
  };
  if (intent === "faces") return { ...shown, faces: (faces + 1) % LAST_FACES };
  const step = stepForm(form, intent);
  if (step !== null) return { ...shown, ...step };
  const { facts } = await getPersonaForEditing(db, id);
  const checked = checkEditorForm(form, saidWords(facts));
  if (!checked.ok) return { ...shown, status: 422, fieldErrors: checked.fieldErrors };
  const sides = new Map(keep.flatMap((decision) => (decision ? [[decision.key, decision.take]] : [])));
  try {
    await savePersona(db, id, checked.value, author, { seen, sides });
    return null;
  } catch (error) {
    if (error instanceof PersonaConflictError) {
      const { message, conflicts, currentRevision } = error;
      return { ...shown, status: 409, message, conflicts, seen: currentRevision };
    }
    if (error instanceof InvalidInputError) return { ...shown, status: 422, message: error.message };
    throw error;
  }
}
