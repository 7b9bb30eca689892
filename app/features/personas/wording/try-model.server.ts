import { ConflictError, InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import type { PersonaLine } from "../persona-lines.repository.server.ts";
import { askForWordings } from "./ask-model.server.ts";
import { findHelper } from "./model-settings.server.ts";
import { ServiceError } from "./post-json.server.ts";

/** Somebody watches: a service that is silent for so long is said to be so. */
const PATIENCE_MS = 20_000;

/** A made-up line: trying the helper sends nothing that anybody said. */
const sample: PersonaLine = {
  id: "sample",
  section: "pains",
  key: "sample",
  position: 0,
  text: "About a third complain about “Grinder noise”.",
  origin: "evidence",
  evidence: { n: 66, of: 200, share: 0.33, low: 0.27, high: 0.4 },
  editedAt: null,
  editedBy: null,
  lockedAt: null,
  lockedBy: null,
  removedAt: null,
};

/**
 * Asks the helper once, on or off, for a wording of a made-up line, and says in words what came. Throws ConflictError where
 * there is none, InvalidInputError with what went wrong.
 */
export async function tryHelper(db: Db): Promise<string> {
  const helper = await findHelper(db, { evenOff: true });
  if (!helper) throw new ConflictError("There is no helper yet, or its key has to be entered again.");
  try {
    const timeoutMs = Math.min(PATIENCE_MS, helper.seconds * 1000);
    const [worded] = await askForWordings(helper, [sample], { timeoutMs });
    if (worded?.text) return `It answered. Of “${sample.text}” it made: ${worded.text}`;
    return `It answered, and its wording of a made-up line was dropped: ${worded?.reason ?? "nothing came."}`;
  } catch (error) {
    if (error instanceof ServiceError) throw new InvalidInputError(error.message);
    throw error;
  }
}
