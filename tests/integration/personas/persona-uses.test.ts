import { expect, it } from "vitest";
import { recordPersonaUse } from "#app/features/personas/guard-rails/record-use.server.ts";
import { selectUsesSince } from "#app/features/personas/guard-rails/uses.repository.server.ts";
import { createPersona } from "#app/features/personas/personas.service.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { peopleWithTastes } from "#tests/support/people-with-tastes.ts";

const author = { id: "u1", name: "Mia" };

describeEachDatabase("the uses of a persona", (open) => {
  it("are counted by day and kind, and an id that is nobody's counts nowhere", async () => {
    const db = await open();
    const { segmentIds } = await peopleWithTastes(db, 20);
    const personaId = await createPersona(db, segmentIds[0] ?? "", author);
    for (const use of ["opened", "exported", "opened"] as const) await recordPersonaUse(db, personaId, use);
    await recordPersonaUse(db, "nobody", "opened");
    const today = new Date().toISOString().slice(0, 10);
    expect(await selectUsesSince(db, "2020-01-01")).toEqual([
      { personaId, use: "exported", times: 1, lastDay: today },
      { personaId, use: "opened", times: 2, lastDay: today },
    ]);
    expect(await selectUsesSince(db, "9999-01-01")).toEqual([]);
  });
});
