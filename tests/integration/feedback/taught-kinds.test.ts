import { expect, it } from "vitest";
import { changeKind } from "#app/features/themes/corrections/correct-statement.server.ts";
import { makeCorrection } from "#app/features/themes/corrections/make-correction.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { feedbackItem, recordItems } from "#tests/support/factories.ts";
import { runJobs } from "#tests/support/jobs.ts";

const parts = ["lid", "pump", "tank", "filter", "handle", "tray", "spout", "grinder", "hose", "knob"];
const times = [
  "at night",
  "in May",
  "at noon",
  "on Sundays",
  "in winter",
  "at six",
  "today",
  "in the morning",
];
const company = new Map([
  ["hums", "loudly for our neighbours"],
  ["buzzes", "loudly for our neighbours"],
  ["shines", "brightly for our guests"],
  ["gleams", "brightly for our guests"],
]);

describeEachDatabase("kinds that people gave", (open) => {
  it("teach about words that keep the same company in what is stored", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const said = [...company].flatMap(([verb, rest]) =>
      parts.flatMap((part) => times.map((time) => `The ${part} ${verb} ${rest} ${time}.`)),
    );
    await recordItems(
      db,
      said.map((body, at) => feedbackItem({ externalId: `T${at}`, body })),
    );
    await runJobs(db);
    const statements = await db.selectFrom("statements").select(["id", "text"]).orderBy("id").execute();
    const judged = statements.filter(({ text }, at) => at % 4 === 0 && /hums|shines/.test(text));
    for (const { id, text } of judged) {
      const to = text.includes("hums") ? "pain" : "other";
      await makeCorrection(db, owner, await changeKind(db, { statementId: id, to }));
    }
    await recordItems(
      db,
      ["buzzes", "gleams"].map((verb) => feedbackItem({ externalId: verb, body: `It ${verb}.` })),
    );
    await runJobs(db);
    const read = await db
      .selectFrom("statements")
      .select(["text", "kind", "kind_score as sure"])
      .where("text", "in", ["It buzzes.", "It gleams."])
      .orderBy("text")
      .execute();
    // No label has either word. What sounds like trouble is at least less surely nothing.
    const [buzzes, gleams] = read.map(({ kind, sure }) => (kind === "pain" ? 1 : 1 - sure));
    expect(buzzes).toBeGreaterThan((gleams ?? 1) + 0.05);
  });
});
