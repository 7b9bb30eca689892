import { sql } from "kysely";
import { expect, it } from "vitest";
import { setSegmentState } from "#app/features/segments/segment-state.server.ts";
import { createSegment, getSegment, saveSegment } from "#app/features/segments/segments.service.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";

const author = { id: "u1", name: "Mia" };
const rule = {
  match: "all" as const,
  items: [{ about: "company" as const, operator: "belongs" as const }],
};
const message = "One invoice and one overview for all machines.";

describeEachDatabase("the state of a segment", (open) => {
  it("is active from the start where the message is written, and draft where it is not", async () => {
    const db = await open();
    const stateOf = async (written: string) =>
      (await getSegment(db, await createSegment(db, { name: "Offices", message: written, rule }, author)))
        .state;
    expect(await stateOf(message)).toBe("active");
    expect(await stateOf("")).toBe("draft");
    expect(await stateOf("tbd")).toBe("draft");
  });

  it("becomes active only with a message, which can come along", async () => {
    const db = await open();
    const id = await createSegment(db, { name: "Offices", message: "", rule }, author);
    await expect(setSegmentState(db, id, "active", author)).rejects.toThrow(/write what you would say/);
    await expect(setSegmentState(db, id, "active", author, " … ")).rejects.toThrow(InvalidInputError);
    expect((await getSegment(db, id)).state).toBe("draft");
    await setSegmentState(db, id, "active", author, message);
    expect(await getSegment(db, id)).toMatchObject({ state: "active", message });
  });

  it("keeps an active segment from losing its message, until it is a draft again", async () => {
    const db = await open();
    const id = await createSegment(db, { name: "Offices", message, rule }, author);
    const silent = { name: "Offices", message: "", rule };
    await expect(saveSegment(db, id, silent, author)).rejects.toThrow(/make it a draft first/);
    expect((await getSegment(db, id)).message).toBe(message);
    await setSegmentState(db, id, "draft", author);
    await saveSegment(db, id, silent, author);
    expect(await getSegment(db, id)).toMatchObject({ state: "draft", message: "" });
  });

  it("is recorded in the audit trail", async () => {
    const db = await open();
    const id = await createSegment(db, { name: "Offices", message, rule }, author);
    await setSegmentState(db, id, "draft", author);
    const { rows } = await sql<{ action: string }>`select action from audit_entries order by id`.execute(db);
    expect(rows.map((row) => row.action)).toEqual(["segment.created", "segment.drafted"]);
  });
});
