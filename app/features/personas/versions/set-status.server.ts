import { whatIsMissing } from "#app/engines/personas/gaps.ts";
import { askForReview } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import type { PersonaStatus } from "../persona.schema.ts";
import type { Author } from "../personas.service.server.ts";
import { beginChange, finishChange } from "./change-persona.server.ts";

/** How soon somebody should look at a persona that is to be published. */
const REVIEW_DAYS = 7;

/**
 * Publishes a persona, has it looked at first, which opens a review for the team, or takes it back to draft. Throws
 * NotFoundError for an unknown id and InvalidInputError where something is missing that a published persona needs.
 */
export async function setStatus(db: Db, id: string, status: PersonaStatus, author: Author): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { persona, lines, now } = await beginChange(trx, id);
    if (persona.status === status) return;
    if (status === "published") {
      const missing = whatIsMissing(lines.filter(({ removedAt }) => removedAt === null));
      if (missing.length > 0) throw new InvalidInputError(missing.join(" "));
    }
    const [asked, published] = [status === "review", status === "published"];
    const fields = {
      status,
      reviewAskedAt: asked ? now : null,
      reviewAskedBy: asked ? author.name : null,
      publishedAt: published ? now : null,
      publishedBy: published ? author.name : null,
    };
    await finishChange(trx, persona, fields, status, author);
    if (asked) {
      await enqueue(trx, askForReview, {
        subject: "persona" as const,
        id,
        reason: "asked" as const,
        causes: [`${author.name} wants to publish ${persona.name} and asks for somebody to look at it.`],
        dueAt: new Date(Date.parse(now) + REVIEW_DAYS * 86_400_000).toISOString(),
      });
    }
  });
}
