import { expect, it } from "vitest";
import { forgetQuotesOf } from "#app/features/personas/forget-quotes.server.ts";
import { insertLines } from "#app/features/personas/persona-lines.repository.server.ts";
import { newId } from "#app/lib/ids.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { plantPersona } from "#tests/support/planted-persona.ts";

const quiet = { editedAt: null, editedBy: null, lockedAt: null, lockedBy: null, removedAt: null };

describeEachDatabase("words that somebody takes back", (open) => {
  it("go out of every line that quotes them, however many those are", async () => {
    const db = await open();
    const { personaId, quotes } = await plantPersona(db);
    const [quote] = quotes;
    if (!quote) throw new Error("Expected a planted quote.");
    const line = {
      section: "pains",
      text: "They wait.",
      origin: "evidence",
      evidence: { quotes: [quote] },
    } as const;
    const many = Array.from({ length: 401 }, (_, at) => {
      return {
        ...line,
        ...quiet,
        evidence: { quotes: [quote] },
        id: newId(),
        key: `wait:${at}`,
        position: 100 + at,
      };
    });
    await insertLines(db, personaId, many);
    await db.transaction().execute((trx) => forgetQuotesOf(trx, [quote.itemId]));
    const stored = await db.selectFrom("persona_lines").select(["text", "evidence"]).execute();
    expect(stored.length).toBeGreaterThan(401);
    expect(JSON.stringify(stored)).not.toContain(quote.itemId);
  });
});
