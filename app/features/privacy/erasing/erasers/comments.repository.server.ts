import { sql } from "kysely";
import { holdsText } from "#db/sql/holds-text.ts";
import type { Eraser } from "../eraser.repository.server.ts";
import { needlesOf, wordsOf } from "../needles.ts";

const EMPTIED = "[The words of this comment went with a person who was erased.]";

/**
 * Comments of the team that name the person, or hold a passage of what was said, lose all their words; that somebody
 * commented stays. A single name is as often a word of something else, so it counts only where it is the whole comment.
 */
export const commentsEraser: Eraser = {
  key: "comments",
  async erase(trx, subject) {
    const { inside, whole } = wordsOf(subject);
    const passages = needlesOf(subject).needles.flatMap(({ kind, text }) =>
      kind === "passage" ? [text] : [],
    );
    const anywhere = [...inside, ...passages];
    if (anywhere.length + whole.length === 0) return { count: 0 };
    const alone = whole.map((word) => word.toLowerCase());
    const speaks = [
      ...(anywhere.length > 0 ? [holdsText("body", anywhere)] : []),
      ...(alone.length > 0 ? [sql<boolean>`lower(body) in (${sql.join(alone)})`] : []),
    ];
    const bodies = await trx
      .updateTable("persona_comments")
      .set({ body: EMPTIED })
      .where((eb) => eb.or(speaks))
      // What is looked for may stand in the sentence itself.
      .where("body", "!=", EMPTIED)
      .executeTakeFirst();
    const lines =
      anywhere.length === 0
        ? null
        : await trx
            .updateTable("persona_comments")
            .set({ line_text: "" })
            .where(holdsText("line_text", anywhere))
            .executeTakeFirst();
    return { count: Number(bodies.numUpdatedRows) + Number(lines?.numUpdatedRows ?? 0) };
  },
};
