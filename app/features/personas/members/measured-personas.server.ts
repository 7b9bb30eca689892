import type { Db } from "#db/client.server.ts";
import { selectLines } from "../persona-lines.repository.server.ts";
import { selectPersonas } from "../personas.repository.server.ts";
import { featuresOfLines } from "./line-features.ts";

/** A persona that customers are scored for. */
export interface MeasuredPersona {
  id: string;
  segmentId: string;
  /** Keys of the features that its lines of evidence are about. */
  features: string[];
}

/** Customers are scored for so many personas: published ones first, then those drafted last. */
const MOST_MEASURED = 12;

/** The personas that customers are scored for, with what their lines are about; in the order of their ids. */
export async function measuredPersonas(db: Db): Promise<MeasuredPersona[]> {
  const all = await selectPersonas(db);
  const chosen = all
    .toSorted(
      (a, b) =>
        Number(b.status === "published") - Number(a.status === "published") ||
        (a.draftedAt > b.draftedAt ? -1 : 1),
    )
    .slice(0, MOST_MEASURED)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const measured: MeasuredPersona[] = [];
  for (const { id, segmentId } of chosen) {
    const lines = await selectLines(db, id);
    measured.push({
      id,
      segmentId,
      features: featuresOfLines(lines.filter((line) => line.removedAt === null)),
    });
  }
  return measured;
}
