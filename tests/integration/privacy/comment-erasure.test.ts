import { expect, it } from "vitest";
import { changeComments } from "#app/features/personas/comments/comments.service.server.ts";
import { askErasure, getErasure } from "#app/features/privacy/privacy.service.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { plantPersona } from "#tests/support/planted-persona.ts";

describeEachDatabase("an erasure and the team's comments", (open) => {
  it("empties those that name the person or hold a passage, leaves the others, and proves it", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const { personaId, customerIds } = await plantPersona(db);
    const quote = await db
      .selectFrom("persona_lines")
      .select("id")
      .where("section", "=", "quotes")
      .where("text", "like", "Ottoline%")
      .executeTakeFirstOrThrow();
    const said = [
      "Ask ottoline pargetter again.",
      "She wrote of a pewter astrolabe.",
      "A better word for it?",
    ];
    for (const body of said)
      await changeComments(db, personaId, { intent: "add", lineId: quote.id, body }, owner);
    const id = await askErasure(db, owner, customerIds[2] ?? "", { marks: ["pewter astrolabe"] });
    await runJobs(db);
    const left = await db
      .selectFrom("persona_comments")
      .select(["body", "line_text"])
      .orderBy("id")
      .execute();
    const emptied = "[The words of this comment went with a person who was erased.]";
    expect(left.map(({ body }) => body)).toEqual([emptied, emptied, "A better word for it?"]);
    expect(left.map(({ line_text }) => line_text)).toEqual(["", "", ""]);
    const erasure = await getErasure(db, id);
    expect(erasure.state).toBe("done");
    expect(erasure.removed).toMatchObject({ comments: 2 });
    expect(erasure.proof?.remains.filter(({ table }) => table === "persona_comments")).toEqual([]);
  });
});
