import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { selectLines } from "../persona-lines.repository.server.ts";
import { selectPersona } from "../personas.repository.server.ts";
import { upsertConfirmed, upsertLineConfirmed } from "./freshness.repository.server.ts";

interface Author {
  id: string;
  name: string;
}

/** Notes that somebody says a whole persona is still true; throws NotFoundError. */
export async function confirmPersona(db: Db, personaId: string, author: Author): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!(await selectPersona(trx, personaId)))
      throw new NotFoundError("There is no persona at this address.");
    await upsertConfirmed(trx, personaId, { at: nowIso(), how: "still-true", by: author.name });
    await recordAudit(trx, author, {
      action: "persona.confirmed",
      subjectType: "persona",
      subjectId: personaId,
    });
  });
}

/** Notes that somebody says one line is still true; throws NotFoundError for a line that the persona has not. */
export async function confirmLine(db: Db, personaId: string, lineId: string, author: Author): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const line = (await selectLines(trx, personaId)).find(({ id }) => id === lineId);
    if (!line || line.removedAt !== null)
      throw new NotFoundError("This line is not part of the persona any more.");
    await upsertLineConfirmed(trx, personaId, lineId, { at: nowIso(), how: "still-true", by: author.name });
    await recordAudit(trx, author, {
      action: "persona.line-confirmed",
      subjectType: "persona",
      subjectId: personaId,
    });
  });
}

/** Notes that a review of a persona was decided: that confirms it. Nothing happens where it is gone. Takes a transaction. */
export async function confirmByReview(trx: Db, personaId: string, author: Author): Promise<void> {
  if (!(await selectPersona(trx, personaId))) return;
  await upsertConfirmed(trx, personaId, { at: nowIso(), how: "reviewed", by: author.name });
}

/** Notes that lines were written anew from that day's data where they stand. Takes a transaction. */
export async function confirmRegenerated(
  trx: Db,
  personaId: string,
  lineIds: readonly string[],
  author: Author,
): Promise<void> {
  const at = nowIso();
  for (const lineId of lineIds)
    await upsertLineConfirmed(trx, personaId, lineId, { at, how: "regenerated", by: author.name });
}
