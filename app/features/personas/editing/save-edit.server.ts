import { mergeEdits, type Side, valueAt } from "#app/features/surveys/merging/merge-edits.ts";
import { sameValue } from "#app/features/surveys/merging/same-value.ts";
import { ConflictError, InvalidInputError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import {
  insertLines,
  type PersonaLine,
  selectKnownIds,
  updateLine,
} from "../persona-lines.repository.server.ts";
import type { Author } from "../personas.service.server.ts";
import { beginChange, finishChange } from "../versions/change-persona.server.ts";
import { selectVersion } from "../versions/persona-versions.repository.server.ts";
import type { SnapshotLine } from "../versions/version.schema.ts";
import { applyState } from "./apply-state.ts";
import { conflictInWords, conflictKey, type PersonaConflict } from "./conflict-words.ts";
import { stateOfForm } from "./form-state.ts";
import { MOST_LINES, type PersonaEdit } from "./persona-form.schema.ts";
import { type PersonaState, personaStateSchema, stateOf } from "./persona-state.ts";
import { isShortened, ONLY_SHORTENED } from "./quote-words.ts";

/** What was decided about places that somebody else has changed too, by their key, having seen revision `seen`. */
export interface Decisions {
  seen: number;
  sides: ReadonlyMap<string, Side>;
}

/** Both have changed the same place; nothing was written. */
export class PersonaConflictError extends ConflictError {
  constructor(
    readonly conflicts: readonly PersonaConflict[],
    /** The revision that holds what the other editor has saved. */
    readonly currentRevision: number,
  ) {
    super("Somebody else has saved this persona since you opened it. Nothing was overwritten.");
  }
}

const NONE: Decisions = { seen: -1, sides: new Map() };

/** An edit by the revision that it began from, as what the persona is to be. */
interface Edit {
  revision: number;
  decisions?: Decisions;
  /** Gives it from what stood at that revision (or stands now, where that is not kept) and the ids of all lines. */
  wanted: (before: PersonaState, known: ReadonlySet<string>) => PersonaState;
}

/**
 * Saves an edit, put together with what others have saved since it began; returns the revision that holds it. Throws
 * PersonaConflictError with every place that both have changed differently and nobody has decided about, and
 * InvalidInputError when the persona would hold too many lines or a quote that nobody said; nothing is written then.
 */
export async function saveEdit(db: Db, id: string, edit: Edit, author: Author): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { persona, lines, now } = await beginChange(trx, id);
    const theirs = stateOf(persona, lines);
    const stateAt = async (revision: number): Promise<PersonaState | undefined> => {
      if (revision === persona.revision) return theirs;
      const version = await selectVersion(trx, id, revision);
      return version && stateOf(version.snapshot.persona, version.snapshot.lines);
    };
    const base = await stateAt(edit.revision);
    const mine = edit.wanted(base ?? theirs, new Set(lines.map((line) => line.id)));
    const { seen, sides } = edit.decisions ?? NONE;
    const seenState = await stateAt(seen);
    const { merged, undecided } = mergeEdits(base, theirs, mine, ({ path, theirs: theirValue }) => {
      // A decision counts for what was seen only: who has written there again is asked about again.
      const stands = seenState !== undefined && sameValue(valueAt(seenState, path), theirValue);
      return stands ? (sides.get(conflictKey(path)) ?? null) : null;
    });
    if (undecided.length > 0) {
      const conflicts = undecided.map((conflict) => conflictInWords(conflict, theirs, mine));
      throw new PersonaConflictError(conflicts, persona.revision);
    }
    // A double click, or two editors who wrote the same.
    if (sameValue(theirs, merged)) return persona.revision;
    const state = personaStateSchema.parse(merged);
    const written = applyState(lines, state, { author: author.name, now });
    refuseWrittenQuotes(lines, written.changed);
    await writeLines(trx, id, lines, written);
    const { name, summary, summaryLocked, portraitSeed } = state;
    const fields = {
      name,
      summary,
      portraitSeed,
      summaryEditedAt: summary === persona.summary ? persona.summaryEditedAt : now,
      summaryLockedAt: summaryLocked ? (persona.summaryLockedAt ?? now) : null,
    };
    return finishChange(trx, persona, fields, "edited", author);
  });
}

/** Saves the whole form of a persona; see saveEdit. */
export async function savePersona(
  db: Db,
  id: string,
  form: PersonaEdit,
  author: Author,
  decisions?: Decisions,
): Promise<number> {
  const wanted = (before: PersonaState, known: ReadonlySet<string>) =>
    stateOfForm(form, known, before.sections);
  return saveEdit(db, id, { revision: form.revision, wanted, ...(decisions && { decisions }) }, author);
}

/** Whatever page or section a quote's new words come from. */
function refuseWrittenQuotes(lines: readonly PersonaLine[], changed: readonly SnapshotLine[]): void {
  const stored = new Map(lines.map((line) => [line.id, line]));
  for (const { id, section, text } of changed) {
    const before = stored.get(id);
    if (section !== "quotes" || before === undefined || before.text === text) continue;
    if (!isShortened(before.evidence.quotes?.[0]?.text ?? before.text, text))
      throw new InvalidInputError(ONLY_SHORTENED);
  }
}

async function writeLines(
  trx: Db,
  id: string,
  lines: readonly PersonaLine[],
  { changed, added }: ReturnType<typeof applyState>,
): Promise<void> {
  const count = lines.length + added.length;
  if (count > MOST_LINES) {
    throw new InvalidInputError(
      `Expected at most ${MOST_LINES} lines, removed ones included, got ${count}: a persona is read in minutes.`,
    );
  }
  for (const line of changed) await updateLine(trx, line);
  const taken = await selectKnownIds(
    trx,
    added.map((line) => line.id),
  );
  // An id that is another persona's line is no accident: the line gets one of its own.
  const fresh = added.map((line) => (taken.has(line.id) ? { ...line, id: newId() } : line));
  await insertLines(trx, id, fresh);
}
