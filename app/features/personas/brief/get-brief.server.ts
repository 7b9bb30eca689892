import { wilsonInterval } from "#app/engines/statistics/proportion.ts";
import type { Db } from "#db/client.server.ts";
import { selectSizes } from "../evidence/sizes.repository.server.ts";
import { getPersonaDocument } from "../outputs/persona-document.server.ts";
import { findPersona } from "../personas.service.server.ts";
import { gatherBriefWords } from "./brief-words.server.ts";
import { type PersonaBrief, toBrief } from "./persona-brief.ts";

/** The brief for whoever writes to a persona's customers, as they are today. Throws NotFoundError for an unknown id. */
export async function getBrief(db: Db, personaId: string): Promise<PersonaBrief> {
  const document = await getPersonaDocument(db, personaId, "team");
  const segmentId = (await findPersona(db, personaId))?.segmentId ?? "";
  const { members, others } = await selectSizes(db, segmentId);
  const of = members + others;
  const sizes = { members, of, share: of === 0 ? null : wilsonInterval(members, of) };
  return toBrief(document, sizes, await gatherBriefWords(db, segmentId));
}
