import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { editLine } from "../editing/edit-line.server.ts";
import { getPersona } from "../personas.service.server.ts";
import { selectQuestions, updateKept } from "./persona-questions.repository.server.ts";
import type { Settlement } from "./settlement.schema.ts";

/**
 * Settles a line that customers contradict: it is kept as an assumption with the name of who keeps it, removed, or
 * reworded, after which it can be asked about anew. Throws NotFoundError for an unknown line, ConflictError where
 * somebody changed the line since it was read.
 */
export async function settleLine(
  db: Db,
  author: { id: string; name: string },
  { personaId, lineId }: { personaId: string; lineId: string },
  decided: Settlement,
): Promise<void> {
  const { lines } = await getPersona(db, personaId);
  const line = lines.find(({ id }) => id === lineId);
  if (!line) throw new NotFoundError("This line is not part of the persona any more.");
  if (decided.intent === "keep") return keep(db, author, personaId, line.key);
  const text = decided.intent === "reword" ? decided.text : null;
  await editLine(db, personaId, { lineId: line.id, revision: decided.revision, text }, author);
}

async function keep(
  db: Db,
  author: { id: string; name: string },
  personaId: string,
  lineKey: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const question = (await selectQuestions(trx, personaId)).find((asked) => asked.lineKey === lineKey);
    if (!question) throw new ConflictError("Nobody was asked about this line.");
    await updateKept(trx, question.id, { at: nowIso(), by: author.name });
    await recordAudit(trx, author, {
      action: "persona.assumption-kept",
      subjectType: "persona",
      subjectId: personaId,
    });
  });
}
