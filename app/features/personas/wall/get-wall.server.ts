import type { Db } from "#db/client.server.ts";
import { getPersonaDocument } from "../outputs/persona-document.server.ts";
import { listPersonas } from "../personas.service.server.ts";
import { selectCoverage } from "./coverage.repository.server.ts";
import { toCard, type WallCard } from "./wall-card.ts";

/** More do not fit on a sheet that can be read; three to five are advised. */
const MOST_CARDS = 12;

/** The personas as cards by name, at most twelve, published ones alone or all; and how many there are of them in all. */
export async function getWall(
  db: Db,
  { drafts }: { drafts: boolean },
): Promise<{ cards: WallCard[]; total: number }> {
  const personas = (await listPersonas(db)).filter(({ status }) => drafts || status === "published");
  const shown = personas.slice(0, MOST_CARDS);
  const { customers, members } = await selectCoverage(
    db,
    shown.map(({ segmentId }) => segmentId),
  );
  const cards: WallCard[] = [];
  for (const { id, segmentId } of shown) {
    const document = await getPersonaDocument(db, id, "team");
    cards.push(toCard(document, { id, members: members.get(segmentId) ?? 0, of: customers }));
  }
  return { cards, total: personas.length };
}
